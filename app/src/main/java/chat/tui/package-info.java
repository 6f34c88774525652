/**
 * A pure picture of what a participant knows, as a frame of rows or as plain lines. It knows colours and places; it
 * does not know the terminal that shows them.
 */
@NullMarked
package chat.tui;

import org.jspecify.annotations.NullMarked;
