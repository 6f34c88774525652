/**
 * The host's side of the conversation: sessions, registration, rooms, and who is told what. It knows neither the screen
 * nor whether a session is a socket or a seat in the same process.
 */
@NullMarked
package chat.server;

import org.jspecify.annotations.NullMarked;
