package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.store.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One account with the certificates of several machines, as it looks on the wire. */
class SecondKeyTest {
    /** ana has an account with a password, and is logged in to it by that from another machine, as ann. */
    private static final String TWO = """
            ana logs in as ana with key k1
            ana > REGISTER * * secret
            ana < ...
            ann connects with key k2
            ann > CAP REQ :sasl
            ann > NICK ana
            ann > USER ana 0 * :Ana
            ann > AUTHENTICATE PLAIN
            ann > AUTHENTICATE AGFuYQBzZWNyZXQ=
            ann < ...
            """;

    @Test
    void whoIsLoggedInByItsPasswordMayAddTheKeyItComesWith() {
        Script.excerpt(TWO + """
                ann > AUTHENTICATE EXTERNAL
                ann < :chat.local AUTHENTICATE +
                ann > AUTHENTICATE +
                ann < :chat.local 900 ana ana!*@* ana :You are now logged in as ana
                ann < :chat.local 903 ana :SASL authentication successful
                -- once
                ann > AUTHENTICATE EXTERNAL
                ann < :chat.local 907 ana :You have already authenticated using SASL
                the host restarts
                two connects with key k2
                two > CAP REQ :sasl
                two > AUTHENTICATE EXTERNAL
                two < ...
                two > AUTHENTICATE +
                two < :chat.local 900 * *!*@* ana :You are now logged in as ana
                two < :chat.local 903 * :SASL authentication successful
                """);
    }

    @Test
    void notToAnotherAccountAndNotAgainByPassword() {
        Script.excerpt(TWO + """
                ann > AUTHENTICATE EXTERNAL
                ann < ...
                ann > AUTHENTICATE Ym9i
                ann < :chat.local 904 ana :SASL authentication failed: You are logged in to another account
                ann > AUTHENTICATE PLAIN
                ann < :chat.local 907 ana :You have already authenticated using SASL
                """);
    }

    @Test
    void aKeyThatIsSomebodysIsNotAdded() {
        Script.excerpt("""
                bob logs in as bob with key k2
                bob < ...
                """ + TWO + """
                ann > AUTHENTICATE EXTERNAL
                ann < :chat.local 907 ana :You have already authenticated using SASL
                """);
    }

    @Test
    void anAccountHasOnlySoManyKeys() {
        FakeClock clock = new FakeClock();
        MemoryStore store = new MemoryStore(clock);
        Account full = new Account("ana", "k", Collections.nCopies(Bounds.KEYS, "k"), Optional.empty(), Instant.EPOCH);
        Accounts accounts = new Accounts(store.table("accounts"), new Asking(Runnable::run), clock);

        List<String> told = new ArrayList<>();
        accounts.add(full, "k2", account -> told.add(account.written()), told::add);

        assertEquals(List.of("An account has at most 20 certificates"), told);
    }
}
