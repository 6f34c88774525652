package chat.server;

import org.junit.jupiter.api.Test;

/** Modern IRC, "WHOIS message"; RFC 2812, section 3.6.2. */
class WhoisTest {
    @Test
    void theServerMayBeNamedInThreeWays() {
        Script.play("""
                ana arrives
                bob arrives
                ana > WHOIS chat.local bob
                ana < :chat.local 311 ana bob bob localhost * :bob the guest
                ana < ...
                ana > WHOIS *.local bob
                ana < :chat.local 311 ana bob bob localhost * :bob the guest
                ana < ...
                ana > WHOIS bob bob
                ana < :chat.local 311 ana bob bob localhost * :bob the guest
                ana < ...
                """);
    }

    @Test
    void aServerThatIsNotHereIsNotAsked() {
        Script.play("""
                ana arrives
                bob arrives
                ana > WHOIS irc.example.org bob
                ana < :chat.local 402 ana irc.example.org :No such server
                ana > WHOIS nobody bob
                ana < :chat.local 402 ana nobody :No such server
                """);
    }

    @Test
    void severalAreAnsweredOneAfterTheOther() {
        Script.play("""
                ana arrives
                bob arrives
                ana > WHOIS nobody,bob,,nobody
                ana < :chat.local 401 ana nobody :No such nick/channel
                ana < :chat.local 318 ana nobody :End of /WHOIS list
                ana < :chat.local 311 ana bob bob localhost * :bob the guest
                ana < :chat.local 312 ana bob chat.local chat
                ana < :chat.local 671 ana bob :is using a secure connection
                ana < :chat.local 317 ana bob 0 1795197600 :seconds idle, signon time
                ana < :chat.local 318 ana bob :End of /WHOIS list
                ana > WHOIS a,b,c,d,e
                ana < :chat.local 407 ana a,b,c,d,e :Too many targets
                ana > WHOIS ,
                ana < :chat.local 431 ana :No nickname given
                """);
    }

    @Test
    void theEndRepeatsTheNickAsItWasTyped() {
        Script.play("""
                ana arrives
                ana > WHOIS ANA
                ana < :chat.local 311 ana ana ana localhost * :ana the guest
                ana < :chat.local 312 ana ana chat.local chat
                ana < :chat.local 671 ana ana :is using a secure connection
                ana < :chat.local 378 ana ana :is connecting from *@127.0.0.1 127.0.0.1
                ana < :chat.local 379 ana ana :is using modes +
                ana < :chat.local 317 ana ana 0 1795197600 :seconds idle, signon time
                ana < :chat.local 318 ana ANA :End of /WHOIS list
                """);
    }

    @Test
    void roomsOfWhoHidesAreToldToThoseInside() {
        Script.play("""
                ana arrives
                bob arrives
                bob > JOIN #lobby
                bob > MODE bob +i
                bob < ...
                ana > WHOIS bob
                ana < :chat.local 311 ana bob bob localhost * :bob the guest
                ana < :chat.local 312 ana bob chat.local chat
                ana < ...
                ana > JOIN #lobby
                ana < ...
                bob < ...
                ana > WHOIS bob
                ana < :chat.local 311 ana bob bob localhost * :bob the guest
                ana < :chat.local 319 ana bob @#lobby
                ana < ...
                """);
    }
}
