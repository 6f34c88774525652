package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import chat.trust.ListenAddress;
import chat.trust.MalformedAddressException;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    @Test
    void eachAddressHasAFileOfItsOwnWhateverItIsCalled() throws MalformedAddressException {
        assertEquals("5001", name("5001"));
        assertEquals("5001", name("5001,6667"));
        assertEquals("127.0.0.1-5001", name("127.0.0.1:5001"));
        assertEquals("chat.example.org-6697", name("Chat.Example.org:6697"));
        assertNotEquals(name("10.0.0.5:5001"), name("10.0.0.6:5001"));
    }

    private static String name(String address) throws MalformedAddressException {
        return Archive.name(ListenAddress.parse(address));
    }
}
