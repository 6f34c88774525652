package chat.server;

import org.junit.jupiter.api.Test;

/** Modern IRC, "PING message", "QUIT message", "TIME message"; IRCv3 setname, multi-prefix. */
class PresenceTest {
    @Test
    void aPingComesBackWithItsToken() {
        Script.play("""
                ana arrives
                ana > PING abcdef
                ana < :chat.local PONG chat.local abcdef
                ana > PING :two words
                ana < :chat.local PONG chat.local :two words
                ana > PING
                ana < :chat.local 409 ana :No origin specified
                ana > PONG anything
                """);
    }

    @Test
    void whoQuitsIsMissedWithItsReason() {
        Script.play("""
                ana arrives
                bob arrives
                cleo arrives
                ana > JOIN #lobby
                ana > JOIN #garden
                bob > JOIN #lobby
                bob > JOIN #garden
                ana < ...
                bob < ...
                bob > QUIT :gone home
                ana < :bob!bob@localhost QUIT :Quit: gone home
                bob < ...
                """);
    }

    @Test
    void aNewNameIsToldToThoseWhoWantToKnow() {
        Script.play("""
                ana arrives with setname
                bob arrives with setname
                cleo arrives
                ana > JOIN #lobby
                bob > JOIN #lobby
                cleo > JOIN #lobby
                ana < ...
                bob < ...
                cleo < ...
                ana > SETNAME :Ana of the lobby
                ana, bob < :ana!ana@localhost SETNAME :Ana of the lobby
                cleo > WHOIS ana
                cleo < :chat.local 311 cleo ana ana localhost * :Ana of the lobby
                cleo < ...
                ana > SETNAME
                ana < :chat.local 461 ana SETNAME :Not enough parameters
                """);
    }

    @Test
    void allSignsAreForThoseWhoAskedForThem() {
        Script.play("""
                ana arrives with multi-prefix
                ana > JOIN #lobby
                ana > MODE #lobby +v ana
                ana < ...
                ana > NAMES #lobby
                ana < :chat.local 353 ana = #lobby @+ana
                ana < :chat.local 366 ana #lobby :End of /NAMES list
                ana > WHO #lobby
                ana < :chat.local 352 ana #lobby ana localhost chat.local ana H@+ :0 ana the guest
                ana < :chat.local 315 ana #lobby :End of /WHO list
                """);
    }

    @Test
    void theTimeIsTold() {
        Script.play("""
                ana arrives
                ana > TIME
                ana < :chat.local 391 ana chat.local :2026-11-20 18:00:00 UTC
                """);
    }
}
