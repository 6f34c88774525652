package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Limits;
import chat.wire.Peer;
import org.junit.jupiter.api.Test;

class ShownHostTest {
    @Test
    void aKeyIsShownShortWhereverItComesFrom() {
        String here = ShownHost.of(new Peer("127.0.0.1", true, true, "one key"));
        String there = ShownHost.of(new Peer("10.0.0.5", false, true, "one key"));

        assertEquals(here, there);
        assertNotEquals(here, ShownHost.of(new Peer("10.0.0.5", false, true, "another key")));
        assertTrue(here.matches("[a-z2-7]{12}\\.key"), here);
    }

    @Test
    void thisMachineIsLocalhost() {
        assertEquals("localhost", ShownHost.of(new Peer("::1", true, false, "")));
    }

    @Test
    void anAddressIsShownWhenItFits() {
        assertEquals("10.0.0.5", ShownHost.of(new Peer("10.0.0.5", false, false, "")));
        assertEquals("0::ffff:1.2.3.4", ShownHost.of(new Peer("::ffff:1.2.3.4", false, false, "")));
        String hashed = ShownHost.of(new Peer("2001:db8:1111:2222:3333:4444:5555:6666", false, false, ""));
        assertTrue(hashed.endsWith(".ip") && hashed.length() <= Limits.HOST, hashed);
        assertTrue(ShownHost.of(new Peer("fe80::1%eth0", false, false, "")).endsWith(".ip"));
    }
}
