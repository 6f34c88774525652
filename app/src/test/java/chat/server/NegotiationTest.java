package chat.server;

import org.junit.jupiter.api.Test;

class NegotiationTest {
    private final Talk talk = new Talk();
    private final Guest ana = talk.stranger();

    @Test
    void allCapabilitiesAreListed() {
        ana.says("CAP LS 302");

        ana.hears(":chat.local CAP * LS :account-notify away-notify batch cap-notify chghost echo-message extended-join"
                + " invite-notify labeled-response message-tags multi-prefix no-implicit-names server-time setname"
                + " standard-replies userhost-in-names");
    }

    @Test
    void aRequestIsGrantedAsAWhole() {
        ana.says("NICK ana");
        ana.says("CAP REQ :server-time batch");
        ana.says("CAP REQ :-batch setname");
        ana.says("CAP LIST");

        ana.hears(
                ":chat.local CAP ana ACK :server-time batch",
                ":chat.local CAP ana ACK :-batch setname",
                ":chat.local CAP ana LIST :server-time setname");
    }

    @Test
    void aRequestWithSomethingUnknownIsRefusedAsAWhole() {
        ana.says("CAP REQ :server-time sasl");
        ana.says("CAP LIST");

        ana.hears(":chat.local CAP * NAK :server-time sasl", ":chat.local CAP * LIST :");
    }

    @Test
    void version302ImpliesCapNotifyForGood() {
        ana.says("CAP LS 302");
        ana.skip();

        ana.says("CAP LIST");
        ana.says("CAP REQ -cap-notify");

        ana.hears(":chat.local CAP * LIST cap-notify", ":chat.local CAP * NAK -cap-notify");
    }

    @Test
    void anUnknownSubcommandIsNamed() {
        ana.says("CAP WHAT");
        ana.says("CAP :");

        ana.hears(":chat.local 410 * WHAT :Invalid CAP command", ":chat.local 410 * * :Invalid CAP command");
    }

    @Test
    void irssiEndsTheNegotiationBeforeItIntroducesItself() {
        ana.says("CAP LS 302");
        ana.says("JOIN :");
        ana.says("CAP REQ :multi-prefix extended-join setname away-notify server-time");
        ana.says("CAP END");
        ana.says("NICK ana");
        ana.says("USER ana ana 127.0.0.1 :Ana");

        ana.hearsAmongOthers(":chat.local 001 ana :Welcome to chat, ana!ana@localhost");
    }

    @Test
    void capabilitiesMayChangeLater() {
        Guest bob = talk.guest("bob");

        bob.says("CAP LS");
        bob.skip();
        bob.says("CAP REQ setname");
        bob.says("SETNAME :Bobby");

        bob.hears(":chat.local CAP bob ACK setname", ":bob!bob@localhost SETNAME Bobby");
    }

    @Test
    void aRequestTooLongToBeRepeatedIsStillRefused() {
        ana.says("CAP REQ :" + "x ".repeat(240));

        ana.hears(":chat.local CAP * NAK :" + "x ".repeat(175));
    }
}
