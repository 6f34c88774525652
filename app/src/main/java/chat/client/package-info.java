/**
 * What a participant knows, and how each event changes it. It is pure: it owns no thread, opens no socket and reads no
 * clock.
 */
@NullMarked
package chat.client;

import org.jspecify.annotations.NullMarked;
