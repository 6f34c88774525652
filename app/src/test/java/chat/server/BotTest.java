package chat.server;

import org.junit.jupiter.api.Test;

/** Programs that say so (IRCv3 bot-mode), and HELP and INFO, as it looks on the wire. */
class BotTest {
    @Test
    void aProgramIsToldOfAsOne() {
        Script.excerpt("""
                rob arrives
                ana arrives with message-tags
                cleo arrives
                rob, ana, cleo are in #lobby
                rob > MODE rob +B
                rob < :rob!rob@localhost MODE rob +B
                rob > PRIVMSG #lobby :beep
                ana < @bot;msgid=mwpaatc0-1 :rob!rob@localhost PRIVMSG #lobby beep
                cleo < :rob!rob@localhost PRIVMSG #lobby beep
                cleo > WHO rob
                cleo < :chat.local 352 cleo #lobby rob localhost chat.local rob HB@ :0 rob the guest
                cleo < :chat.local 315 cleo rob :End of /WHO list
                cleo > WHOIS rob
                cleo < :chat.local 311 cleo rob rob localhost * :rob the guest
                cleo < :chat.local 319 cleo rob @#lobby
                cleo < :chat.local 312 cleo rob chat.local chat
                cleo < :chat.local 335 cleo rob :is a bot
                cleo < ...
                rob > MODE rob -B
                rob < :rob!rob@localhost MODE rob -B
                """);
    }

    @Test
    void whatThereIsCanBeAskedFor() {
        Script.play("""
                ana arrives
                ana > HELP join
                ana < :chat.local 704 ana join :Commands of this host
                ana < :chat.local 705 ana join :JOIN takes 1 parameters or more
                ana < :chat.local 706 ana join :End of HELP
                ana > HELP tea
                ana < :chat.local 524 ana tea :There is no help on that; HELP alone tells what there is
                ana > HELP
                ana < :chat.local 704 ana * :Commands of this host
                ana < ...
                ana > INFO
                ana < :chat.local 371 ana :chat-test: private chat between terminals, on the wire IRCv3
                ana < :chat.local 371 ana :This host was started 2026-11-20 18:00:00 UTC
                ana < :chat.local 374 ana :End of INFO list
                """);
    }
}
