package chat.server;

import chat.wire.Peer;
import org.junit.jupiter.api.Test;

/** REGISTER (IRCv3 draft/account-registration), as it looks on the wire. */
class AccountRegistrationTest {
    @Test
    void anAccountHasTheNameOfItsOwner() {
        Script.play("""
                ana arrives
                ana > REGISTER * * secret
                ana < :chat.local REGISTER SUCCESS ana :The account is made, and you are logged in to it
                ana < :chat.local 900 ana ana!ana@localhost ana :You are now logged in as ana
                ana > REGISTER ana * secret
                ana < :chat.local FAIL REGISTER ALREADY_AUTHENTICATED ana :You are logged in to an account that has a password
                bob arrives
                bob > REGISTER eve bob@example.org secret
                bob < :chat.local FAIL REGISTER ACCOUNT_NAME_MUST_BE_NICK eve :An account has the name of its owner
                """);
    }

    @Test
    void itMayBeMadeBeforeOneIsIn() {
        Script.play("""
                ana connects
                ana > REGISTER * * secret
                ana < :chat.local FAIL REGISTER NEED_NICK * :Say by NICK how you are called first
                ana > NICK ana
                ana > REGISTER ana * secret
                ana < :chat.local REGISTER SUCCESS ana :The account is made, and you are logged in to it
                ana < :chat.local 900 ana ana!*@* ana :You are now logged in as ana
                """);
    }

    @Test
    void whoHasAnAccountByItsKeyGivesItAPassword() {
        Script.excerpt("""
                ana logs in as ana with key k1
                ana < ...
                ana > REGISTER * * secret
                ana < :chat.local REGISTER SUCCESS ana :The account is made, and you are logged in to it
                ana < :chat.local 900 ana ana!ana@kzrlp5tiuzvg.key ana :You are now logged in as ana
                """);
    }

    @Test
    void theKeyOfTheConnectionBelongsToItFromThenOn() {
        Script.excerpt("""
                ana connects with key k1
                ana > NICK ana
                ana > REGISTER * * secret
                ana < ...
                ana hangs up
                bob connects with key k1
                bob > NICK bob
                bob > CAP REQ :sasl
                bob > AUTHENTICATE EXTERNAL
                bob < ...
                bob > AUTHENTICATE +
                bob < :chat.local 900 bob bob!*@* ana :You are now logged in as ana
                bob < :chat.local 903 bob :SASL authentication successful
                """);
    }

    @Test
    void aNameThatIsAnothersCannotBeHad() {
        Script.excerpt("""
                ana connects
                ana > NICK ana
                ana > REGISTER * * secret
                ana < ...
                eve connects
                eve > NICK Ana
                eve > REGISTER * * guess
                eve < :chat.local FAIL REGISTER ACCOUNT_EXISTS Ana :That name is somebody else's
                bob arrives
                eve > NICK bob
                eve > REGISTER * * guess
                eve < :chat.local FAIL REGISTER ACCOUNT_EXISTS bob :That name is somebody else's
                """);
    }

    @Test
    void aPasswordThatIsNoneIsRefused() {
        Script.play("""
                ana arrives
                ana > REGISTER * * :
                ana < :chat.local FAIL REGISTER UNACCEPTABLE_PASSWORD ana :A password has 1 to 300 bytes, and no control characters
                ana > REGISTER * *
                ana < :chat.local 461 ana REGISTER :Not enough parameters
                """);
    }

    @Test
    void aPasswordDoesNotGoOverTheNetworkAsItIs() {
        Talk talk = new Talk();
        Guest far = talk.guest(new Peer("10.0.0.5", false, false, ""), "ana");

        far.says("REGISTER * * secret");

        far.hears(":chat.local FAIL REGISTER UNACCEPTABLE_PASSWORD ana "
                + ":A password would be read on the way: connect with TLS");
    }

    @Test
    void nothingHasToBeVerified() {
        Script.play("""
                ana arrives
                ana > VERIFY ana 123
                ana < :chat.local FAIL VERIFY INVALID_CODE ana :Nothing has to be verified here
                """);
    }
}
