package chat.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever is an address is written as one that means the same. */
class AddressFuzz {
    @FuzzTest(maxDuration = "1m")
    void whatIsReadCanBeWritten(FuzzedDataProvider input) {
        Address address;
        try {
            address = Address.parse(input.consumeRemainingAsString());
        } catch (MalformedAddressException e) {
            return; // the one way to refuse
        }

        try {
            assertEquals(address, Address.parse(address.toString()));
        } catch (MalformedAddressException e) {
            throw new AssertionError(address.toString(), e);
        }
    }
}
