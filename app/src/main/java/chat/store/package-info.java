/**
 * What was said, appended and read back in order. It knows records and their order; it does not know who may read
 * them.
 */
@NullMarked
package chat.store;

import org.jspecify.annotations.NullMarked;
