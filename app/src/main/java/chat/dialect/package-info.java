/**
 * How programs talk that know no IRC: bytes and pauses on one side, IRC messages on the other. Pure: no threads, no
 * clock, no connections.
 */
@NullMarked
package chat.dialect;

import org.jspecify.annotations.NullMarked;
