/**
 * The front door: what was asked for on the command line, and the two programs put together from the rooms. It knows
 * every room; no room knows it.
 */
@NullMarked
package chat;

import org.jspecify.annotations.NullMarked;
