package chat.wire;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.channel.epoll.Epoll;
import io.netty.handler.ssl.OpenSsl;
import java.util.List;

/** What a host can be made of: a test runs with each, or says why it cannot. */
enum Kind {
    JVM,
    MACHINE_CODE;

    /** Skips the test where there is no such thing. */
    Means means() {
        if (this == MACHINE_CODE) {
            assumeTrue(Epoll.isAvailable(), () -> "no epoll here: " + Epoll.unavailabilityCause());
        }
        List<Transport> transports = Transport.available();
        List<HostTls.Provider> tls = List.of(tls());
        return new Means(this == JVM ? transports.get(transports.size() - 1) : transports.get(0), () -> tls);
    }

    /** Skips the test where there is no such thing. */
    HostTls.Provider tls() {
        if (this == JVM) {
            return new JdkTls.Maker();
        }
        assumeTrue(OpenSsl.isAvailable(), () -> "no BoringSSL here: " + OpenSsl.unavailabilityCause());
        return new BoringTls.Maker();
    }
}
