package chat.server;

import org.junit.jupiter.api.Test;

class LabelsTest {
    private final Talk talk = new Talk();
    private final Guest ana = talk.guest("ana", "labeled-response", "batch", "echo-message");
    private final Guest bob = talk.guest("bob");

    @Test
    void oneLineOfAnswerCarriesTheLabel() {
        ana.says("@label=x PING 1");
        ana.says("@label=y;+a=b NICK 1");
        ana.says("@label=z FROBNICATE");

        ana.hears(
                "@label=x :chat.local PONG chat.local 1",
                "@label=y :chat.local 432 ana 1 :Erroneous nickname",
                "@label=z :chat.local 421 ana FROBNICATE :Unknown command");
    }

    @Test
    void severalLinesAreABatch() {
        ana.says("@label=x JOIN #lobby");

        ana.hears(
                "@label=x :chat.local BATCH +answer labeled-response",
                "@batch=answer :ana!ana@localhost JOIN #lobby",
                "@batch=answer :chat.local 353 ana = #lobby @ana",
                "@batch=answer :chat.local 366 ana #lobby :End of /NAMES list",
                ":chat.local BATCH -answer");
    }

    @Test
    void noLineIsAnAcknowledgement() {
        talk.inRoom("#lobby", ana, bob);

        ana.says("@label=x PONG 1");
        ana.says("@label=y NOTICE nobody :psst");

        ana.hears("@label=x :chat.local ACK", "@label=y :chat.local ACK");
    }

    @Test
    void theEchoOfAMessageCarriesTheLabelAndNobodyElseHearsOfIt() {
        talk.inRoom("#lobby", ana, bob);

        ana.says("@label=x PRIVMSG #lobby :hello");
        ana.says("@label=y PRIVMSG bob :psst");

        ana.hears("@label=x :ana!ana@localhost PRIVMSG #lobby hello", "@label=y :ana!ana@localhost PRIVMSG bob psst");
        bob.hears(":ana!ana@localhost PRIVMSG #lobby hello", ":ana!ana@localhost PRIVMSG bob psst");
    }

    @Test
    void whatOneSaysToOneselfIsLabeledOnce() {
        ana.says("@label=x PRIVMSG ana :note");

        ana.hears(":ana!ana@localhost PRIVMSG ana note", "@label=x :ana!ana@localhost PRIVMSG ana note");
    }

    @Test
    void severalTargetsAreOneAnswer() {
        talk.inRoom("#lobby", ana);

        ana.says("@label=x PRIVMSG #lobby,bob,nobody :hello");

        ana.hears(
                "@label=x :chat.local BATCH +answer labeled-response",
                "@batch=answer :ana!ana@localhost PRIVMSG bob hello",
                "@batch=answer :chat.local 401 ana nobody :No such nick/channel",
                "@batch=answer :ana!ana@localhost PRIVMSG #lobby hello",
                ":chat.local BATCH -answer");
    }

    @Test
    void aLabelThatIsTooLongIsNone() {
        ana.says("@label=" + "x".repeat(64) + " PING 1");
        ana.says("@label=" + "x".repeat(65) + " PING 1");

        ana.hears("@label=" + "x".repeat(64) + " :chat.local PONG chat.local 1", ":chat.local PONG chat.local 1");
    }

    @Test
    void whoDidNotAskForLabelsGetsNone() {
        bob.says("@label=x PING 1");
        bob.says("@label=x PONG 1");

        bob.hears(":chat.local PONG chat.local 1");
    }

    @Test
    void aRefusalCarriesTheLabel() {
        talk.inRoom("#lobby", ana);

        ana.says("@label=x PRIVMSG #lobby :" + "x".repeat(490));

        ana.hears("@label=x :chat.local 417 ana :Input line was too long");
    }
}
