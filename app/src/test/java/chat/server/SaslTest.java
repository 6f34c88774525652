package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.wire.Peer;
import com.ongres.scram.common.ScramFunctions;
import com.ongres.scram.common.StringPreparation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AUTHENTICATE (IRCv3 sasl-3.1, sasl-3.2), as it looks on the wire. */
class SaslTest {
    /** "\0ana\0secret", and with a wrong password. */
    private static final String RIGHT = "AGFuYQBzZWNyZXQ=";

    private static final String WRONG = "AGFuYQB3cm9uZw==";

    private static final String WITH_PASSWORD = """
            ana logs in as ana with key k1
            ana > REGISTER * * secret
            ana < ...
            """;

    @Test
    void aCertificateNeverSeenSucceedsAndMakesTheAccount() {
        Script.play("""
                ana connects with key k1
                ana > CAP LS 302
                ana < ...
                ana > NICK ana
                ana > USER ana 0 * :Ana
                ana > CAP REQ :sasl
                ana < :chat.local CAP ana ACK sasl
                ana > AUTHENTICATE EXTERNAL
                ana < :chat.local AUTHENTICATE +
                ana > AUTHENTICATE +
                ana < :chat.local 900 ana ana!*@* ana :You are now logged in as ana
                ana < :chat.local 903 ana :SASL authentication successful
                ana > CAP END
                ana < :chat.local 001 ana :Welcome to chat, ana!ana@kzrlp5tiuzvg.key
                ana < ...
                """);
    }

    @Test
    void whatIsOfferedIsInTheList() {
        Talk talk = new Talk();
        Guest near = talk.stranger();
        Guest far = talk.stranger(new Peer("10.0.0.5", false, false, ""));

        near.says("CAP LS 302");
        far.says("CAP LS 302");

        assertTrue(near.heard().get(0).contains(" sasl=EXTERNAL,SCRAM-SHA-256,PLAIN "));
        assertTrue(far.heard().get(0).contains(" sasl=EXTERNAL,SCRAM-SHA-256 "), "no password in clear");
    }

    @Test
    void anAccountIsThereAgainAndAlsoAfterARestart() {
        Script.play("""
                ana logs in as ana with key k1
                ana < ...
                ana hangs up
                the host restarts
                bob connects with key k1
                bob > CAP REQ :sasl
                bob > NICK bob
                bob < ...
                bob > AUTHENTICATE EXTERNAL
                bob < :chat.local AUTHENTICATE +
                bob > AUTHENTICATE +
                bob < :chat.local 900 bob bob!*@* ana :You are now logged in as ana
                bob < :chat.local 903 bob :SASL authentication successful
                """);
    }

    @Test
    void whoIsInAlreadyMayLogInToo() {
        Script.play("""
                ana connects with key k1
                ana > NICK ana
                ana > USER ana 0 * :Ana
                ana > CAP REQ :sasl
                ana < ...
                ana > AUTHENTICATE EXTERNAL
                ana < :chat.local AUTHENTICATE +
                ana > AUTHENTICATE +
                ana < :chat.local 900 ana ana!ana@kzrlp5tiuzvg.key ana :You are now logged in as ana
                ana < :chat.local 903 ana :SASL authentication successful
                -- once
                ana > AUTHENTICATE EXTERNAL
                ana < :chat.local 907 ana :You have already authenticated using SASL
                """);
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        Script.excerpt("""
                bob arrives
                ana connects with key k1
                ana > NICK bob
                ana > CAP REQ :sasl
                ana > AUTHENTICATE EXTERNAL
                ana < ...
                ana > AUTHENTICATE +
                ana < :chat.local 900 bob bob!*@* bob2 :You are now logged in as bob2
                ana < :chat.local 903 bob :SASL authentication successful
                """);
    }

    @Test
    void withoutACertificateItDoesNotSucceed() {
        Script.play("""
                ana connects
                ana > CAP REQ :sasl
                ana < :chat.local CAP * ACK sasl
                ana > AUTHENTICATE EXTERNAL
                ana < :chat.local AUTHENTICATE +
                ana > AUTHENTICATE +
                ana < :chat.local 904 * :SASL authentication failed: There is no client certificate
                """);
    }

    @Test
    void aPasswordLetsOneIn() {
        Script.excerpt(WITH_PASSWORD + """
                bob connects
                bob > CAP REQ :sasl
                bob > NICK bob
                bob < ...
                bob > AUTHENTICATE PLAIN
                bob < :chat.local AUTHENTICATE +
                bob > AUTHENTICATE %s
                bob < :chat.local 900 bob bob!*@* ana :You are now logged in as ana
                bob < :chat.local 903 bob :SASL authentication successful
                """.formatted(RIGHT));
    }

    @Test
    void aWrongOneDoesNotAndNeitherDoesAnUnknownAccount() {
        Script.excerpt(WITH_PASSWORD + """
                bob connects
                bob > CAP REQ :sasl
                bob > AUTHENTICATE PLAIN
                bob < ...
                bob > AUTHENTICATE %s
                bob < :chat.local 904 * :SASL authentication failed: Account or password is wrong
                bob > AUTHENTICATE PLAIN
                bob < :chat.local AUTHENTICATE +
                bob > AUTHENTICATE AGV2ZQBzZWNyZXQ=
                bob < :chat.local 904 * :SASL authentication failed: Account or password is wrong
                """.formatted(WRONG));
    }

    @Test
    void whoGuessesHasToWait() {
        Talk talk = new Talk(Talk::unpaced);
        Guest eve = talk.stranger();
        eve.says("CAP REQ :sasl");
        for (int i = 0; i < Bounds.WRONG_PASSWORDS; i++) {
            eve.says("AUTHENTICATE PLAIN");
            eve.says("AUTHENTICATE " + WRONG);
        }
        eve.skip();

        eve.says("AUTHENTICATE PLAIN");

        eve.hears(":chat.local 904 * :SASL authentication failed: "
                + "Too many wrong passwords from your address; try again in a minute");
    }

    @Test
    void aPasswordDoesNotGoOverTheNetworkAsItIs() {
        Talk talk = new Talk();
        Guest far = talk.stranger(new Peer("10.0.0.5", false, false, ""));
        far.says("CAP REQ :sasl");
        far.skip();

        far.says("AUTHENTICATE PLAIN");

        far.hears(
                ":chat.local 908 * EXTERNAL,SCRAM-SHA-256 :are available SASL mechanisms",
                ":chat.local 904 * :SASL authentication failed: There is no such mechanism here");
    }

    @Test
    void aLoginMayBeAborted() {
        Script.play("""
                ana connects
                ana > CAP REQ :sasl
                ana < :chat.local CAP * ACK sasl
                ana > AUTHENTICATE PLAIN
                ana < :chat.local AUTHENTICATE +
                ana > AUTHENTICATE *
                ana < :chat.local 906 * :SASL authentication aborted
                """);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        Script.play("""
                ana connects
                ana > AUTHENTICATE PLAIN
                ana < :chat.local 904 * :SASL authentication failed: The capability sasl was not requested
                ana > CAP REQ :sasl
                ana < :chat.local CAP * ACK sasl
                ana > AUTHENTICATE PLAIN
                ana < :chat.local AUTHENTICATE +
                ana > AUTHENTICATE !!!
                ana < :chat.local 904 * :SASL authentication failed: That cannot be read
                ana > AUTHENTICATE SCRAM-SHA-256
                ana < :chat.local AUTHENTICATE +
                ana > AUTHENTICATE bm9uc2Vuc2U=
                ana < :chat.local 904 * :SASL authentication failed: That cannot be read
                """);
    }

    @Test
    void aPieceThatIsTooLongEndsTheLogin() {
        Guest ana = begun();

        ana.says("AUTHENTICATE " + "A".repeat(Bounds.SASL_PIECE + 4));

        ana.hears(":chat.local 905 * :SASL message too long");
    }

    @Test
    void anAnswerOfTooManyPiecesEndsTheLogin() {
        Guest ana = begun();

        for (int bytes = 0; bytes < Bounds.SASL_ANSWER; bytes += Bounds.SASL_PIECE) {
            ana.hearsNothing();
            ana.says("AUTHENTICATE " + "A".repeat(Bounds.SASL_PIECE));
        }

        ana.hears(":chat.local 904 * :SASL authentication failed: The answer is too long");
    }

    @Test
    void anAnswerMayComeInPieces() {
        Guest ana = begun();

        ana.says("AUTHENTICATE " + "A".repeat(Bounds.SASL_PIECE));
        ana.hearsNothing();
        ana.says("AUTHENTICATE +");

        ana.hears(":chat.local 904 * :SASL authentication failed: That cannot be read");
    }

    private static Guest begun() {
        Guest ana = new Talk(Talk::unpaced).stranger();
        ana.says("CAP REQ :sasl");
        ana.says("AUTHENTICATE PLAIN");
        ana.skip();
        return ana;
    }

    @Test
    void scramProvesThePasswordWithoutTellingIt() {
        Guest bob = scrams("secret");

        bob.says("AUTHENTICATE +");

        bob.hears(
                ":chat.local 900 bob bob!*@* ana :You are now logged in as ana",
                ":chat.local 903 bob :SASL authentication successful");
    }

    @Test
    void scramRefusesAProofOfAnotherPassword() {
        Guest bob = scrams("wrong");

        bob.hears(":chat.local 904 bob :SASL authentication failed: Account or password is wrong");
    }

    /** One who has sent both messages of SCRAM, and, if that was right, has compared the host's proof. */
    private static Guest scrams(String password) {
        Talk talk = new Talk(Talk::unpaced);
        Guest ana = talk.guest("ana");
        ana.says("REGISTER * * secret");
        Guest bob = talk.stranger();
        bob.says("CAP REQ :sasl");
        bob.says("NICK bob");
        bob.says("AUTHENTICATE SCRAM-SHA-256");
        bob.skip();
        String bare = "n=ana,r=abcdef";
        bob.says("AUTHENTICATE " + ScramKeys.text(("n,," + bare).getBytes(StandardCharsets.UTF_8)));
        String answer = challenge(bob.heard());
        String[] parts = answer.split(",");
        byte[] salt = ScramKeys.bytes(parts[1].substring(2));
        int iterations = Integer.parseInt(parts[2].substring(2));
        byte[] salted = ScramFunctions.saltedPassword(
                ScramKeys.MECHANISM, StringPreparation.SASL_PREPARATION, password.toCharArray(), salt, iterations);
        String without = "c=biws," + parts[0];
        String exchanged = bare + "," + answer + "," + without;
        byte[] key = ScramFunctions.clientKey(ScramKeys.MECHANISM, salted);
        byte[] signature = ScramFunctions.clientSignature(
                ScramKeys.MECHANISM, ScramFunctions.storedKey(ScramKeys.MECHANISM, key), exchanged);
        String proof = ScramKeys.text(ScramFunctions.clientProof(key, signature));
        bob.says("AUTHENTICATE " + ScramKeys.text((without + ",p=" + proof).getBytes(StandardCharsets.UTF_8)));
        if (password.equals("secret")) {
            byte[] server = ScramFunctions.serverSignature(
                    ScramKeys.MECHANISM, ScramFunctions.serverKey(ScramKeys.MECHANISM, salted), exchanged);
            assertEquals("v=" + ScramKeys.text(server), challenge(bob.heard()));
        }
        return bob;
    }

    private static String challenge(List<String> heard) {
        assertEquals(1, heard.size(), heard.toString());
        String line = heard.get(0);
        return new String(ScramKeys.bytes(line.substring(line.lastIndexOf(' ') + 1)), StandardCharsets.UTF_8);
    }

    @Test
    void scramAnswersForAnAccountThatThereIsNotAsForAnother() {
        Script.play("""
                bob connects
                bob > CAP REQ :sasl
                bob < :chat.local CAP * ACK sasl
                bob > AUTHENTICATE SCRAM-SHA-256
                bob < :chat.local AUTHENTICATE +
                bob > AUTHENTICATE biwsbj1ldmUscj1hYmM=
                bob < ...
                bob > AUTHENTICATE Yz1iaXdzLHI9YWJjLHA9QUFBQQ==
                bob < :chat.local 904 * :SASL authentication failed: Account or password is wrong
                """);
    }

    @Test
    void aNextCommandWaitsForTheAnswer() {
        Script.excerpt("""
                ana connects with key k1
                ana > CAP REQ :sasl
                ana > NICK ana
                ana > USER ana 0 * :Ana
                ana > AUTHENTICATE EXTERNAL
                ana < ...
                ana > AUTHENTICATE +
                ana > CAP END
                ana < :chat.local 900 ana ana!*@* ana :You are now logged in as ana
                ana < :chat.local 903 ana :SASL authentication successful
                ana < :chat.local 001 ana :Welcome to chat, ana!ana@kzrlp5tiuzvg.key
                ana < ...
                """);
    }
}
