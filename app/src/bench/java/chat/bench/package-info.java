/**
 * Measures the program from outside, as a user meets it: in a pseudo-terminal, over a socket, by what the system says of
 * the process. It knows the other programs it is compared with, and of the inside only what {@link chat.bench.Micro} times.
 */
@NullMarked
package chat.bench;

import org.jspecify.annotations.NullMarked;
