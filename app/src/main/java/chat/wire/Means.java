package chat.wire;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a host is made of that may be there or not.
 *
 * @param tls what to do TLS with, the best first; asked when it is needed, since looking may take a while
 */
record Means(Transport transport, Supplier<List<HostTls.Provider>> tls) {
    static Means best() {
        return new Means(Transport.available().get(0), HostTls::available);
    }
}
