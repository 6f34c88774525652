package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.trust.Identity;
import chat.trust.KeyTrust;
import chat.trust.Keys;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes over TLS, of which version, and what is heard of it. */
@ParameterizedClass
@EnumSource(Kind.class)
class HostTlsTest {
    private final Kind kind;
    private final TlsHost host = new TlsHost();

    HostTlsTest(Kind kind) {
        this.kind = kind;
    }

    @AfterEach
    void close() {
        host.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {Tls.NEW, Tls.OLD})
    void theGuestsKeyIsKnownEachTimeItComesBack(String version) throws Exception {
        host.listen(Keys.BOB, kind.means());
        SSLContext guests = Tls.context(Keys.ANA, new KeyTrust(pin -> assertEquals(Keys.BOB.pin(), pin)));

        for (int i = 0; i < 4; i++) {
            try (SSLSocket guest = host.connect(guests, version)) {
                TlsHost.write(guest, "PING " + i);
                assertEquals(version, guest.getSession().getProtocol());
                assertEquals("PING " + i, host.next());
                assertEquals(new Peer("127.0.0.1", true, true, Keys.ANA.pin()), host.answer("" + i));
                assertEquals("PONG " + i, TlsHost.read(guest));
            }
            assertTrue(host.next().startsWith("closed: "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Tls.NEW, Tls.OLD})
    void anotherGuestOnTheSameMachineIsNotTakenForTheFirst(String version) throws Exception {
        host.listen(Keys.BOB, kind.means());

        for (Identity who : List.of(Keys.ANA, Keys.EVE, Keys.ANA)) {
            try (SSLSocket guest = host.connect(Tls.context(who, new KeyTrust(pin -> {})), version)) {
                TlsHost.write(guest, "PING a");
                assertEquals("PING a", host.next());
                assertEquals(who.pin(), host.answer("a").pin());
            }
            assertTrue(host.next().startsWith("closed: "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Tls.NEW, Tls.OLD})
    void aGuestWithoutAKeyIsLetIn(String version) throws Exception {
        host.listen(Keys.BOB, kind.means());
        SSLContext guests = SSLContext.getInstance("TLS");
        guests.init(null, new KeyTrust[] {new KeyTrust(pin -> {})}, null);

        try (SSLSocket guest = host.connect(guests, version)) {
            TlsHost.write(guest, "PING a");

            assertEquals("PING a", host.next());
            assertEquals("", host.answer("a").pin());
        }
    }

    @Test
    void keysMayBeExchangedInTheMiddle() throws Exception {
        host.listen(Keys.BOB, kind.means());

        try (SSLSocket guest = host.connect(Tls.context(Keys.ANA, new KeyTrust(pin -> {})), Tls.NEW)) {
            TlsHost.write(guest, "PING a");
            assertEquals("PING a", host.next());
            host.answer("a");
            assertEquals("PONG a", TlsHost.read(guest));
            for (int i = 0; i < 3; i++) {
                guest.startHandshake(); // once it is over this is a KeyUpdate (RFC 8446, section 4.6.3)
                TlsHost.write(guest, "PING " + i);
                assertEquals("PING " + i, host.next());
                TlsHost.say(host.last(), "" + i);
                assertEquals("PONG " + i, TlsHost.read(guest));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Tls.NEW, Tls.OLD})
    void aLineSaidAtOnceBeforeTheEndIsHeard(String version) throws Exception {
        host.listen(Keys.BOB, kind.means());
        SSLContext guests = Tls.context(Keys.ANA, new KeyTrust(pin -> {}));

        for (int i = 0; i < 20; i++) {
            try (Socket raw = new Socket(InetAddress.getByName("127.0.0.1"), host.port());
                    SSLSocket guest =
                            (SSLSocket) guests.getSocketFactory().createSocket(raw, "host", host.port(), true)) {
                guest.setEnabledProtocols(new String[] {version});
                TlsHost.write(guest, "PING " + i);
                raw.shutdownOutput();

                assertEquals("PING " + i, host.next());
                assertEquals("closed: connection closed", host.next());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.1", "TLSv1"})
    void anOldTlsIsRefused(String version) throws Exception {
        host.listen(Keys.BOB, kind.means());
        byte[] hello = HexFormat.of()
                .parseHex("16" + "0301" + "002d" // a record of a handshake, for readers of TLS 1.0
                        + "01" + "000029" // a hello of a client
                        + (version.equals("TLSv1") ? "0301" : "0302")
                        + "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f" // as random as it gets
                        + "00" + "0002002f" + "0100"); // no session, one cipher, no compression

        try (Socket guest = new Socket(InetAddress.getByName("127.0.0.1"), host.port())) {
            guest.getOutputStream().write(hello);
            byte[] alert = guest.getInputStream().readAllBytes();

            assertEquals(7, alert.length);
            assertEquals(0x15, alert[0], "an alert");
            assertEquals(70, alert[6], "protocol_version");
        }
        assertTrue(host.isAlone());
    }
}
