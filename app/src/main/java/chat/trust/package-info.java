/**
 * Whom one talks with and why one may believe it: addresses, one's own key, the keys of hosts seen before, and the words
 * that two people compare aloud. It reads and writes private files, and opens no connection.
 */
@NullMarked
package chat.trust;

import org.jspecify.annotations.NullMarked;
