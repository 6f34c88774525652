package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.text.Span;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardTest {
    private static String card(String room, boolean plaintext, String... addresses) throws Exception {
        List<InetSocketAddress> bound = new java.util.ArrayList<>();
        for (String address : addresses) {
            bound.add(new InetSocketAddress(InetAddress.getByName(address), 5001));
        }
        StringBuilder text = new StringBuilder();
        Card.of(
                        room,
                        "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst",
                        "ABCD",
                        bound,
                        new Card.Rules(plaintext, false))
                .forEach(line -> text.append(Span.plain(line)).append('\n'));
        return text.toString();
    }

    @Test
    void theCommandForTheOtherMachineStandsOnItsOwnLine() throws Exception {
        String card = card("lobby", false, "192.0.2.7");

        assertTrue(card.contains("\nchat --connect 192.0.2.7:5001\n"), card);
        assertTrue(card.startsWith("You host #lobby. Everybody who can reach this machine can join.\n"), card);
        assertTrue(card.contains("@192.0.2.7:5001\n"), card);
    }

    @Test
    void aRoomThatOnlyThisMachineCanReachSaysSo() throws Exception {
        String only = "You host #lobby. Only this machine can reach it.";

        assertTrue(card("lobby", false, "127.0.0.1").contains("\nIn another terminal:\n"));
        assertTrue(card("lobby", false, "192.0.2.7").contains("\nOn another machine:\n"));
        assertEquals(only, card("lobby", false, "127.0.0.1").lines().findFirst().orElseThrow());
        assertEquals(only, card("lobby", false, "::1").lines().findFirst().orElseThrow());
        assertEquals(
                only,
                card("lobby", false, "127.0.0.2", "::1").lines().findFirst().orElseThrow());
    }

    @Test
    void aRoomOnAllAddressesNeverClaimsToBeForThisMachineOnly() throws Exception {
        assertTrue(card("lobby", false, "0.0.0.0").contains("Everybody who can reach this machine can join."));
    }

    @Test
    void anotherRoomIsNamedInTheInvite() throws Exception {
        assertTrue(card("tea", false, "192.0.2.7").contains("@192.0.2.7:5001/tea\n"));
    }

    @Test
    void guestsWithoutEncryptionAreTold() throws Exception {
        assertTrue(card("lobby", true, "192.0.2.7").contains("Unencrypted guests are let in too."));
    }

    @Test
    void anInviteWithBracketsIsQuotedForTheShell() throws Exception {
        assertTrue(
                card("lobby", false, "2001:db8::7").contains("chat -c 'chat://"), card("lobby", false, "2001:db8::7"));
    }
}
