package chat;

import static chat.AttackedHost.SCALE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What many can do by being there: handshakes, halves of them, silence, and all from one address. */
interface CrowdAttacks {
    /** Peers that a host keeps before they have introduced themselves. */
    int STRANGERS = 256;

    AttackedHost host();

    @Test
    default void handshakesDoNotStopTheRoom() throws Exception {
        Random random = new Random(20261120);
        for (int i = 0; i < 20 * SCALE; i++) {
            byte[] hello = new byte[300];
            random.nextBytes(hello);
            System.arraycopy(new byte[] {0x16, 3, 1, 1, 39, 1, 0, 1, 35, 3, 3}, 0, hello, 0, 11);
            host().raw().sends(hello);
            host().overTls();
        }
        long began = System.nanoTime();
        List<Thread> others = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Thread other = new Thread(this::shakeHands);
            other.start();
            others.add(other);
        }
        host().pairTalks();
        for (Thread other : others) {
            other.join();
        }
        host().tell(40 * SCALE + " handshakes, one after the other from four, took", System.nanoTime() - began);

        host().overTls().introduced("carol").await(" 001 carol ");
    }

    private void shakeHands() {
        for (int i = 0; i < 10 * SCALE; i++) {
            try {
                RawGuest guest = host().overTls();
                guest.says("PING " + i);
                guest.close();
            } catch (IOException | GeneralSecurityException e) {
                // The host may hang up on whom it likes.
            }
        }
    }

    @Test
    default void anOversizedHelloIsNotCollected() throws Exception {
        for (int i = 0; i < 4 * SCALE; i++) {
            RawGuest huge = host().raw();
            byte[] record = new byte[5 + 16 * 1024];
            Arrays.fill(record, (byte) 'x');
            System.arraycopy(
                    new byte[] {0x16, 3, 1, 0x40, 0, 1, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF}, 0, record, 0, 9);
            for (int k = 0; k < 16; k++) {
                huge.sends(record); // a hello of 16 MB, it says
            }

            huge.awaitEnd();
        }
    }

    @Test
    default void halvesOfHellosKeepNobodyOut() throws Exception {
        for (int i = 0; i < 50 * SCALE; i++) {
            host().raw().sends(new byte[] {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xFC});
        }

        welcome("late");
        host().pairTalks();
    }

    @Test
    default void manyPeopleBehindOneAddressAreAllLetIn() throws Exception {
        List<RawGuest> crowd = new ArrayList<>();
        for (int i = 0; i < 60 * Math.min(SCALE, 10); i++) {
            crowd.add(host().attacker("kid" + i).joined("#class"));
        }
        RawGuest first = crowd.get(0);
        crowd.forEach(kid -> kid.says("PRIVMSG #class :here"));

        first.awaitAll(l -> l.stream().filter(line -> line.endsWith(" here")).count() == crowd.size() - 1, "everybody");
    }

    @Test
    default void aHostWithoutDescriptorsKeepsThoseItHasAndTakesOthersAgain() throws Exception {
        try (AttackedHost small = AttackedHost.small("without descriptors", 100)) {
            for (int i = 0; i < 150; i++) {
                small.raw(); // the system takes them, and the host cannot
            }
            small.process().awaitAside("cannot accept a connection");

            small.pairTalks();
            small.attacker("newcomer").joined("#lobby");

            small.ana().await(":" + AttackedHost.source("newcomer") + " JOIN #lobby");
            String told = small.process().err();
            assertEquals(2, told.split("cannot accept", -1).length, told);
            small.assertUnharmed();
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    default void aNewcomerGetsInHoweverManyStrangersThereAre() throws Exception {
        RawGuest first = host().raw();
        for (int i = 0; i < STRANGERS * Math.min(SCALE, 4); i++) {
            host().raw();
        }
        welcome("newcomer");
        host().overTls().introduced("secure");
        int more = 0;
        while (!first.hasEnded() && more++ < 2_000) { // until it has been there for a second
            host().raw().close();
            host().attacker("newcomer" + more).close();
        }

        first.awaitEnd();
    }

    private void welcome(String nick) throws Exception {
        long began = System.nanoTime();
        host().attacker(nick).joined("#lobby");
        host().tell(nick + " was welcome after", System.nanoTime() - began);
    }
}
