package chat.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenAddressTest {
    @Test
    void aPortAloneMeansAllAddresses() throws Exception {
        assertEquals(new ListenAddress("", List.of(0)), ListenAddress.parse("0"));
    }

    @Test
    void severalPortsAndAHostCanBeGiven() throws Exception {
        assertEquals(new ListenAddress("", List.of(5001, 6667)), ListenAddress.parse("5001,6667,5001"));
        assertEquals(new ListenAddress("localhost", List.of(5001, 0)), ListenAddress.parse("localhost:5001,0"));
        assertEquals(new ListenAddress("::1", List.of(5001)), ListenAddress.parse("[::1]:5001"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',             is no port",
        "70000,          is no port",
        "'5001,',        is no port",
        "'5001,x',       is no port",
        "localhost,      write localhost:5001",
        ":5001,          the host is missing",
        "::1,            '[::1]'",
        "'1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17', at most 16",
    })
    void whatIsWrongIsSaidWithTheRightForm(String text, String said) {
        var refused = assertThrows(MalformedAddressException.class, () -> ListenAddress.parse(text));

        assertTrue(refused.getMessage().contains(said), refused.getMessage());
    }
}
