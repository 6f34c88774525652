package chat.server;

import chat.wire.Refusal;
import org.junit.jupiter.api.Test;

/** What can go wrong before one is welcome, and what is answered then. */
class IntroductionTest {
    private final Talk talk = new Talk();
    private final Guest ana = talk.guest("ana");
    private final Guest stranger = talk.stranger();

    @Test
    void aTakenNickIsToldOnceAllElseIsSaid() {
        stranger.says("NICK ana");
        stranger.hearsNothing();

        stranger.says("USER bob 0 * :Bob");
        stranger.hears(":chat.local 433 * ana :Nickname is already in use");

        stranger.says("NICK bob");
        stranger.hearsAmongOthers(":chat.local 001 bob :Welcome to chat, bob!bob@localhost");
    }

    @Test
    void aNickThatBecameFreeInBetweenIsGiven() {
        stranger.says("NICK ana");
        ana.says("QUIT");

        stranger.says("USER bob 0 * :Bob");

        stranger.hearsAmongOthers(":chat.local 001 ana :Welcome to chat, ana!bob@localhost");
    }

    @Test
    void aUserNameNeedsALetterOrDigit() {
        stranger.says("NICK bob");

        stranger.says("USER \uD83D\uDE0A * * :Bob");
        stranger.hears(":chat.local 468 bob :A user name has ASCII letters and digits");

        stranger.says("USER ~bob\uD83D\uDE0A * * :Bob");
        stranger.hearsAmongOthers(":chat.local 001 bob :Welcome to chat, bob!bob@localhost");
    }

    @Test
    void aRealNameThatIsNotUtf8IsRefused() {
        stranger.says("NICK ana");
        stranger.host.refused(new Refusal(Refusal.Kind.NOT_UTF8, "USER", ""));
        stranger.host.rested();
        talk.settle();

        stranger.hears(":chat.local FAIL USER INVALID_UTF8 :Message is not valid UTF-8");
    }

    @Test
    void emptyNamesAreTooFewParameters() {
        stranger.says("NICK bob");
        stranger.says("USER bob * * :");
        stranger.says("USER bob * *");
        stranger.says("JOIN :");

        stranger.hears(
                ":chat.local 461 bob USER :Neither name may be empty",
                ":chat.local 461 bob USER :Not enough parameters",
                ":chat.local 451 bob :You have not registered");
    }

    @Test
    void verbsThatNoServerKnowsAreNamed() {
        ana.says("NONEXISTENT_VERB a b");

        ana.hears(":chat.local 421 ana NONEXISTENT_VERB :Unknown command");
    }

    @Test
    void aTokenOfAnyLengthComesBackWhole() {
        String token = "x".repeat(505);

        ana.says("PING " + token);
        ana.says("PING :");

        ana.hears("PONG " + token, ":chat.local 409 ana :No origin specified");
    }

    @Test
    void namesCanBeLeftOutOnJoining() {
        Guest bob = talk.guest("bob", "no-implicit-names");

        bob.says("JOIN #lobby");
        bob.hears(":bob!bob@localhost JOIN #lobby");

        bob.says("NAMES #lobby");
        bob.hears(":chat.local 353 bob = #lobby @bob", ":chat.local 366 bob #lobby :End of /NAMES list");
    }
}
