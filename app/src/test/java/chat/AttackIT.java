package chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What guests may do to a host while two others talk in it. The attacks stand in the interfaces; here is the host that
 * suffers them, and those who began something with it at the start and never finish.
 *
 * <p>{@code -Dattack.scale=20} attacks with so many times more of everything, {@code -Dattack.tls=true} over TLS.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttackIT implements LineAttacks, FloodAttacks, CrowdAttacks {
    private static AttackedHost host;
    private static RawGuest halfHello;
    private static RawGuest unfinished;
    private static RawGuest slow;
    private static long began;

    @BeforeAll
    static void open() throws Exception {
        host = AttackedHost.open("attack");
        began = System.nanoTime();
        halfHello = host.sentinel(false);
        halfHello.sends(new byte[] {0x16, 3, 1, 2, 0, 1});
        unfinished = host.sentinel(AttackedHost.TLS);
        unfinished.sends("NICK unfin".getBytes(UTF_8));
        slow = host.sentinel(AttackedHost.TLS);
        slow.sends("NICK ".getBytes(UTF_8));
    }

    @AfterAll
    static void close() throws Exception {
        halfHello.close();
        unfinished.close();
        slow.close();
        host.close();
    }

    @Override
    public AttackedHost host() {
        return host;
    }

    @AfterEach
    void thePairHasLostNothing() throws Exception {
        slow.sends(new byte[] {'I'});
        host.assertUnharmed();
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void whoDoesNotFinishWhatItBeganIsClosed() throws Exception {
        host.tell("half a hello was closed after", halfHello.awaitEnd() - began);
        host.tell("half a line was closed after", unfinished.awaitEnd() - began);
        host.tell("a byte at a time was closed after", slow.awaitEnd() - began);

        assertEquals(0, halfHello.heard().size());
        assertEquals("ERROR :a line was not finished", String.join("\n", unfinished.heard()));
        assertEquals("ERROR :a line was not finished", String.join("\n", slow.heard()));
    }
}
