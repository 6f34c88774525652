package chat.server;

import org.junit.jupiter.api.Test;

class NegotiationTest {
    private final Talk talk = new Talk();
    private final Guest ana = talk.stranger();

    @Test
    void allCapabilitiesAreListed() {
        ana.says("CAP LS 302");

        ana.hears(
                ":chat.local CAP * LS :account-notify draft/account-registration=before-connect account-tag away-notify"
                        + " batch cap-notify draft/chathistory chghost echo-message draft/event-playback extended-join"
                        + " extended-monitor invite-notify labeled-response draft/message-redaction message-tags"
                        + " draft/multiline=max-bytes=8192,max-lines=100 multi-prefix"
                        + " no-implicit-names draft/read-marker sasl=EXTERNAL,SCRAM-SHA-256,PLAIN server-time setname"
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
        ana.says("CAP REQ :server-time tea");
        ana.says("CAP LIST");

        ana.hears(":chat.local CAP * NAK :server-time tea", ":chat.local CAP * LIST :");
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

    /** What WeeChat 3.8 sends. */
    @Test
    void weechatIntroducesItselfInTheMiddleOfTheNegotiation() {
        Script.excerpt("""
                eve connects
                eve > CAP LS 302
                eve > NICK eve
                eve > USER eve 0 * :Eve
                eve < ...
                eve > CAP REQ :account-notify away-notify cap-notify chghost extended-join invite-notify \
                message-tags multi-prefix server-time setname userhost-in-names
                eve < :chat.local CAP eve ACK :account-notify away-notify cap-notify chghost extended-join invite-notify \
                message-tags multi-prefix server-time setname userhost-in-names
                eve > CAP END
                eve < :chat.local 001 eve :Welcome to chat, eve!eve@localhost
                eve < ...
                """);
    }

    /** What irssi 1.4 asks in a room it has joined. */
    @Test
    void irssiAsksARoomForModesMembersAndBans() {
        Script.excerpt("""
                ana arrives with multi-prefix extended-join setname away-notify server-time
                ana is in #lobby
                ana > MODE ana +i
                ana > MODE #lobby
                ana > WHO #lobby %tcuhnfdar,743
                ana > MODE #lobby b
                ana < @time=2026-11-20T18:00:00.000Z :ana!ana@localhost MODE ana +i
                ana < :chat.local 324 ana #lobby +nt
                ana < :chat.local 329 ana #lobby 1795197600
                ana < :chat.local 354 ana 743 #lobby ana localhost ana H@ 0 0 :ana the guest
                ana < :chat.local 315 ana #lobby :End of /WHO list
                ana < :chat.local 368 ana #lobby :End of channel ban list
                """);
    }

    @Test
    void aClientOfTheOldVersionHearsOneLineWithoutValues() {
        Script.excerpt("""
                eve connects
                eve > CAP LS
                eve < :chat.local CAP * LS :account-notify draft/account-registration account-tag away-notify batch \
                cap-notify draft/chathistory chghost echo-message draft/event-playback extended-join \
                extended-monitor invite-notify labeled-response draft/message-redaction message-tags draft/multiline multi-prefix no-implicit-names \
                draft/read-marker sasl server-time setname standard-replies userhost-in-names
                eve > CAP LIST
                eve < :chat.local CAP * LIST :
                """);
    }

    @Test
    void whatIsGrantedWorksAtOnceAndUntilItIsGivenBack() {
        Script.excerpt("""
                ana, bob arrive
                bob > CAP REQ server-time
                ana > PRIVMSG bob :one
                bob < :chat.local CAP bob ACK server-time
                bob < @time=2026-11-20T18:00:00.000Z :ana!ana@localhost PRIVMSG bob one
                bob > CAP REQ -server-time
                ana > PRIVMSG bob :two
                bob < :chat.local CAP bob ACK -server-time
                bob < :ana!ana@localhost PRIVMSG bob two
                """);
    }

    @Test
    void aRefusalRepeatsWhatWasAskedForInItsOrder() {
        Script.excerpt("""
                eve connects
                eve > CAP REQ :zebra ape multi-prefix zebra bee
                eve < :chat.local CAP * NAK :zebra ape multi-prefix zebra bee
                eve > CAP REQ :multi-prefix userhost-in-names
                eve < :chat.local CAP * ACK :multi-prefix userhost-in-names
                eve > CAP LIST
                eve < :chat.local CAP * LIST :multi-prefix userhost-in-names
                """);
    }
}
