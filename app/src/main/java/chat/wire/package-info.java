/**
 * How messages travel: framing, limits, encryption and keep-alive. It knows what a line is, and nothing of what the
 * lines mean.
 */
@NullMarked
package chat.wire;

import org.jspecify.annotations.NullMarked;
