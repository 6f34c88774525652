package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.store.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final FakeClock clock = new FakeClock();
    private final Accounts accounts =
            new Accounts(new MemoryStore(clock).table("accounts"), new Asking(Runnable::run), clock);
    private final List<String> told = new ArrayList<>();

    private void make(String wish, String pin) {
        accounts.make(wish, name -> name.equals("taken"), pin, account -> told.add(account.name()), told::add);
    }

    @Test
    void eachHasANameOfItsOwn() {
        make("ana", "k1");
        make("Ana", "k2");
        make("taken", "k3");
        make("", "k4");

        assertEquals(List.of("ana", "Ana2", "taken2", "guest"), told);
    }

    @Test
    void thereAreOnlySoMany() {
        for (int i = 0; i < Bounds.ACCOUNTS; i++) {
            make("a" + i, "k" + i);
        }
        told.clear();

        make("ana", "one more");

        assertEquals(List.of("This host has as many accounts as it can keep"), told);
        assertTrue(accounts.ofKey("one more").isEmpty());
    }

    @Test
    void onlySoManyAreMadeFromOneAddressInAMinute() {
        Talk talk = new Talk(Talk::unpaced);
        for (int i = 0; i <= Bounds.NEW_ACCOUNTS; i++) {
            Guest guest = talk.stranger(Talk.withKey("k" + i));
            guest.says("CAP REQ :sasl");
            guest.says("AUTHENTICATE EXTERNAL");
            guest.skip();
            guest.says("AUTHENTICATE +");
            List<String> heard = guest.heard();
            if (i == Bounds.NEW_ACCOUNTS) {
                assertEquals(
                        List.of(":chat.local 904 * :SASL authentication failed: "
                                + "Too many new accounts from your address; try again in a minute"),
                        heard);
            } else {
                assertEquals(":chat.local 903 * :SASL authentication successful", heard.get(1));
            }
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        ScramKeys keys = new ScramKeys(4096, "c2FsdA==", "c3RvcmVk", "c2VydmVy");
        Account account = new Account("Ana", "k1", List.of("k1", "k2"), Optional.of(keys), Instant.EPOCH);

        assertEquals(Optional.of(account), Account.read(account.written()));
        assertEquals(Optional.of(account), Account.read(account.written() + "\nlater something"));
        assertEquals(Optional.empty(), Account.read("name ana\nmade yesterday"));
        assertEquals(Optional.empty(), Account.read(""));
    }
}
