package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.trust.Keys;
import chat.trust.ListenAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a listener can be reached, and why not. */
@ParameterizedClass
@EnumSource(Kind.class)
class ListenPlacesTest {
    private final Kind kind;
    private final List<Listener> open = new ArrayList<>();

    ListenPlacesTest(Kind kind) {
        this.kind = kind;
    }

    @AfterEach
    void close() {
        open.forEach(listener -> listener.close(Duration.ZERO));
    }

    @Test
    void aPortInUseIsTold() throws Exception {
        int port = port(open("127.0.0.1:0"));

        var refused = assertThrows(ListenException.class, () -> open("127.0.0.1:" + port));

        assertTrue(
                refused.getMessage().startsWith("Cannot listen: port " + port + " is already in use"),
                refused.getMessage());
    }

    @Test
    void anAddressOfAnotherMachineIsTold() {
        var refused = assertThrows(ListenException.class, () -> open("192.0.2.1:0"));

        assertTrue(
                refused.getMessage().startsWith("Cannot listen: 192.0.2.1 is no address of this machine"),
                refused.getMessage());
    }

    @Test
    void aNameThatDoesNotResolveIsTold() {
        var refused = assertThrows(ListenException.class, () -> open("nowhere.invalid:0"));

        assertTrue(
                refused.getMessage().startsWith("Cannot listen: the name nowhere.invalid is not known"),
                refused.getMessage());
    }

    /** The first one is that of the command for others to join. */
    @Test
    void portsAreToldInTheOrderThatWasAskedFor() throws Exception {
        List<Integer> free = open("127.0.0.1:0,0,0,0,0,0").addresses().stream()
                .map(InetSocketAddress::getPort)
                .toList();
        close();

        Listener listener =
                open("127.0.0.1:" + free.stream().map(String::valueOf).collect(Collectors.joining(",")));

        assertEquals(
                free,
                listener.addresses().stream().map(InetSocketAddress::getPort).toList());
    }

    @Test
    void severalPortsAreBoundAndTold() throws Exception {
        Listener listener = open("127.0.0.1:0,0");

        assertEquals(2, listener.addresses().size());
        assertEquals(2, listener.addresses().stream().distinct().count());
    }

    @Test
    void withoutAHostAllAddressesAreBound() throws Exception {
        Listener listener = open("0");

        assertTrue(listener.addresses().get(0).getAddress().isAnyLocalAddress());
        new Socket(InetAddress.getByName("127.0.0.1"), port(listener)).close();
    }

    private Listener open(String where) throws Exception {
        Listener listener = Listener.open(
                ListenAddress.parse(where),
                Keys.BOB,
                connection -> new RecordingReceiver(),
                ListenRules.usual(false),
                kind.means());
        open.add(listener);
        return listener;
    }

    private static int port(Listener listener) {
        return listener.addresses().get(0).getPort();
    }
}
