/**
 * The terminal itself: its line discipline, its keys, and the fewest bytes that turn one frame into the next. Only this
 * package speaks to Lanterna and to the tty.
 */
@NullMarked
package chat.tui.term;

import org.jspecify.annotations.NullMarked;
