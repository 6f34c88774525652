/**
 * How wide text is, where it breaks, how it is edited, and what of it is safe to show. It knows no terminal, no
 * protocol and no other room.
 */
@NullMarked
package chat.text;

import org.jspecify.annotations.NullMarked;
