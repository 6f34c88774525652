/**
 * The grammar and vocabulary of IRCv3, to and from one line of text. It knows no socket, no clock and no other room.
 */
@NullMarked
package chat.irc;

import org.jspecify.annotations.NullMarked;
