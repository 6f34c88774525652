package chat.server;

import org.junit.jupiter.api.Test;

/** Who is told of whose account (IRCv3 account-tag, account-notify, extended-join; WHOX, WHOIS). */
class AccountTagTest {
    private static final String ANA = """
            ana logs in as ana with key k1
            ana is in #lobby
            """;

    @Test
    void whatSomebodySaysBearsItsAccount() {
        Script.excerpt(ANA + """
                bob arrives with account-tag message-tags
                cleo arrives
                bob, cleo are in #lobby
                ana > PRIVMSG #lobby :hello
                bob < @account=ana;msgid=mwpaatc0-1 :ana!ana@kzrlp5tiuzvg.key PRIVMSG #lobby hello
                cleo < :ana!ana@kzrlp5tiuzvg.key PRIVMSG #lobby hello
                ana > @account=eve TAGMSG #lobby
                ana > PRIVMSG bob :psst
                bob < @account=ana;msgid=mwpaatc0-p-1 :ana!ana@kzrlp5tiuzvg.key PRIVMSG bob psst
                bob > PRIVMSG #lobby :no account
                cleo < :bob!bob@localhost PRIVMSG #lobby :no account
                ana > TOPIC #lobby :cheese
                bob < @account=ana :ana!ana@kzrlp5tiuzvg.key TOPIC #lobby cheese
                cleo < :ana!ana@kzrlp5tiuzvg.key TOPIC #lobby cheese
                """);
    }

    @Test
    void soDoesThePast() {
        Script.excerpt(ANA + """
                ana > PRIVMSG #lobby :hello
                bob arrives with account-tag server-time batch draft/chathistory
                bob is in #lobby
                bob > CHATHISTORY LATEST #lobby * 5
                bob < :chat.local BATCH +past chathistory #lobby
                bob < @time=2026-11-20T18:00:00.000Z;account=ana;batch=past :ana!ana@kzrlp5tiuzvg.key PRIVMSG #lobby hello
                bob < :chat.local BATCH -past
                """);
    }

    @Test
    void whoComesInIsToldWithItsAccount() {
        Script.excerpt("""
                bob arrives with extended-join
                cleo arrives
                bob, cleo are in #lobby
                ana logs in as ana with key k1
                ana < ...
                ana > JOIN #lobby
                bob < :ana!ana@kzrlp5tiuzvg.key JOIN #lobby ana :ana the guest
                cleo < :ana!ana@kzrlp5tiuzvg.key JOIN #lobby
                dave arrives
                dave > JOIN #lobby
                bob < :dave!dave@localhost JOIN #lobby * :dave the guest
                """);
    }

    @Test
    void thoseAroundAreToldWhenSomebodyLogsIn() {
        Script.excerpt("""
                bob arrives with account-notify
                cleo arrives
                dave arrives with account-notify
                ana connects with key k1
                ana > NICK ana
                ana > USER ana 0 * :Ana
                ana > CAP REQ :sasl
                ana < ...
                ana, bob, cleo are in #lobby
                ana > AUTHENTICATE EXTERNAL
                ana < ...
                ana > AUTHENTICATE +
                bob < :ana!ana@kzrlp5tiuzvg.key ACCOUNT ana
                cleo <
                dave <
                """);
    }

    @Test
    void itIsToldToThoseWhoAsk() {
        Script.excerpt(ANA + """
                bob arrives
                bob is in #lobby
                bob > WHO #lobby %na
                bob < :chat.local 354 bob ana ana
                bob < :chat.local 354 bob bob 0
                bob < :chat.local 315 bob #lobby :End of /WHO list
                bob > WHOIS ana
                bob < :chat.local 311 bob ana ana kzrlp5tiuzvg.key * :ana the guest
                bob < :chat.local 319 bob ana @#lobby
                bob < :chat.local 312 bob ana chat.local chat
                bob < :chat.local 330 bob ana ana :is logged in as
                bob < ...
                """);
    }
}
