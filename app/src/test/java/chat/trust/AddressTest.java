package chat.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.trust.Address.Scheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    private static final String PIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO-_";

    @ParameterizedTest
    @CsvSource({
        "localhost,                 chat://localhost:5001",
        "10.0.0.5:7000,             chat://10.0.0.5:7000",
        "[::1],                     chat://[::1]:5001",
        "[fe80::1%eth0]:1,          chat://[fe80::1%eth0]:1",
        "chat://bob.example,        chat://bob.example:5001",
        "CHAT://h:65535/den,        chat://h:65535/den",
        "chat://h/#den,             chat://h:5001/den",
        "chat://h/%23den/,          chat://h:5001/den",
        "ircs://irc.example/##c,    ircs://irc.example:6697/##c",
        "irc://irc.example:7000/,   irc://irc.example:7000",
        "raw://h,                   raw://h:5001",
        "cs372://h,                 cs372://h:52928",
        "hackbright://h,            hackbright://h:5555",
        "chat10://h:4000,           chat10://h:4000",
        "plain://[::1],             plain://[::1]:5001",
        "bücher.example,            chat://bücher.example:5001",
    })
    void everyFormIsRead(String text, String whole) throws Exception {
        assertEquals(whole, Address.parse(text).toString());
    }

    @Test
    void olderProgramsAreTalkedToInClear() throws Exception {
        for (String scheme : List.of("raw", "cs372", "chat10", "hackbright", "plain")) {
            Address address = Address.parse(scheme + "://h:1");
            assertTrue(address.scheme().isClear() && address.scheme().isOlder(), scheme);
        }
        assertTrue(Address.parse("irc://h").scheme().isClear());
        assertFalse(Address.parse("irc://h").scheme().isOlder());
        assertFalse(Address.parse("h").scheme().isClear());
        assertFalse(Address.parse("ircs://h").scheme().isClear());
        assertEquals(
                "plain://h:7/den", Address.parse("chat://h:7/den").unencrypted().toString());
    }

    @Test
    void anInviteIsReadBackAsItWasGiven() throws Exception {
        String invite = Address.invite(PIN, "fe80::1", 5001, "lobby");

        Address address = Address.parse(invite);

        assertEquals(new Address(Scheme.CHAT, PIN, "fe80::1", 5001, "lobby"), address);
        assertEquals(invite, address.toString());
        assertEquals("[fe80::1]:5001", address.place());
    }

    @ParameterizedTest
    @CsvSource({
        "'',                 the host is missing",
        ":5001,              the host is missing",
        "chat://,            the host is missing",
        "[]:1,               the host is missing",
        "h:,                 is no port",
        "h:0,                is no port",
        "h:65536,            is no port",
        "h:x,                is no port",
        "h:-1,               is no port",
        "h:٣,                is no port",
        "a b,                is no host name",
        "-n,                 is no host name",
        "h\u0007h,           is no host name",
        "::1,                '[::1]'",
        "[::1,               brackets",
        "[::1]5001,          brackets",
        "h/den,              write chat://h/den",
        "http://h,           chat://HOST:PORT/ROOM",
        "raws://h,           hackbright://",
        "chat10://h,         chat10://h:PORT",
        "raw://ana@h,        leave \"ana@\" out",
        "://h,               is not known",
        "chat://short@h,     copy all of it",
        "ircs://ana@h,       leave \"ana@\" out",
        "chat://h/a b,       is no room",
        "'chat://h/a,b',     is no room",
    })
    void whatIsWrongIsSaidWithTheRightForm(String text, String said) {
        var refused = assertThrows(MalformedAddressException.class, () -> Address.parse(text));

        assertTrue(refused.getMessage().contains(said), refused.getMessage());
    }

    @Test
    void aRoomThatBeginsWithMarksIsReadAsItWasWritten() throws Exception {
        for (String path : List.of("##c", "%23%23c", "%23%2523", "#%23")) {
            Address address = Address.parse("chat://host/" + path);

            assertEquals(address, Address.parse(address.toString()));
        }
    }

    @Test
    void aNameLongerThanNamesCanBeIsNone() throws MalformedAddressException {
        String longest = "a".repeat(HostPort.MAX_HOST);

        assertEquals(longest, Address.parse(longest).host());
        assertThrows(MalformedAddressException.class, () -> Address.parse(longest + "a"));
    }
}
