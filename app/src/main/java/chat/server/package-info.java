/**
 * The host's side of the conversation: sessions, registration, rooms, and who is told what. It knows neither the screen
 * nor whether a session is a socket or a seat in the same process.
 *
 * <pre>
 *   Connection ─▶ Intake ─▶ Verbs ─▶ Registration, Membership, Modes, Queries …  ─▶ Answer ─▶ Outflow ─▶ Connection
 *                              └──▶ Conversation ─▶ MessageLog ─▶ Conversation ─▶ Relay ─▶ each member's Outflow
 * </pre>
 *
 * <p>A participant has one {@link chat.server.Profile} and as many {@link chat.server.Session}s as connections; the first of them stands for it
 * where people are counted or named, all of them hear what is said. Who logs in is another connection of whoever has its
 * account and its nick.
 *
 * <p>What a client may rely on beyond the specifications: a message's echo, or the ACK of its label, means that it is
 * stored; all that one session does happens in the order in which it was sent, a PONG included; client-only tags are
 * stored and come back with the history; who joins gets the last messages of the room if it has server-time, in a batch
 * of type chathistory if it has batch; WHOIS tells those who share a room with somebody that one's pin (276).
 */
@NullMarked
package chat.server;

import org.jspecify.annotations.NullMarked;
