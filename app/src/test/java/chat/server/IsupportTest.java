package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RPL_ISUPPORT, and that what it says is so (Modern IRC, "RPL_ISUPPORT Parameters"). */
class IsupportTest {
    /** Parameters of one reply, the nick, 13 tokens and the words behind them. */
    private static final int PARAMETERS = 15;

    private final Talk talk = new Talk(Talk::unpaced);
    private final Guest ana = talk.guest("ana");

    /** The lines that say what is supported, asked for anew. */
    private List<String> lines() {
        ana.skip();
        ana.says("VERSION");
        return ana.heard().stream().filter(line -> line.contains(" 005 ")).toList();
    }

    private Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String line : lines()) {
            String words = line.substring(line.indexOf(" ana ") + " ana ".length(), line.indexOf(" :are supported"));
            for (String word : words.split(" ")) {
                int equals = word.indexOf('=');
                tokens.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
            }
        }
        return tokens;
    }

    @Test
    void eachLineHasThirteenTokensAtMost() {
        for (String line : lines()) {
            String head = line.substring(line.indexOf(" 005 ") + " 005 ".length(), line.indexOf(" :"));
            assertTrue(head.split(" ").length + 1 <= PARAMETERS, line);
            assertTrue(line.length() + Limits.LINE_END <= Limits.LINE, line);
            assertTrue(line.endsWith(" :are supported by this server"), line);
        }
    }

    @Test
    void eachTokenSaysThis() {
        Map<String, String> tokens = tokens();

        String told = String.join(
                "\n",
                tokens.entrySet().stream()
                        .map(token -> (token.getKey() + " " + token.getValue()).strip())
                        .sorted()
                        .toList());
        assertEquals("""
                AWAYLEN 300
                BOT B
                CASEMAPPING ascii
                CHANLIMIT #:50
                CHANMODES Ibe,k,l,imnst
                CHANNELLEN 64
                CHANTYPES #
                CHATHISTORY 500
                ELIST CMNTU
                EXCEPTS e
                HOSTLEN 24
                INVEX I
                KEYLEN 32
                KICKLEN 300
                MAXLIST b:100,e:100,I:100
                MODES 4
                MONITOR 100
                MSGREFTYPES msgid,timestamp
                NAMELEN 150
                NETWORK chat
                NICKLEN 32
                PREFIX (ov)@+
                SAFELIST
                STATUSMSG @+
                TARGMAX JOIN:,KICK:4,LIST:,NAMES:1,NOTICE:4,PART:,PRIVMSG:4,TAGMSG:4,WHOIS:4
                TOPICLEN 300
                USERLEN 10
                UTF8ONLY
                WHOX""", told);
    }

    @Test
    void lettersOfTheSameCaseAreThoseOfAscii() {
        Script.excerpt("""
                ana arrives
                eve connects
                eve > NICK ANA
                eve > USER eve 0 * :Eve
                eve < :chat.local 433 * ANA :Nickname is already in use
                -- { and [ are two, as CASEMAPPING=ascii says
                zoe_ arrives
                ana > WHOIS ZOE_
                ana < :chat.local 311 ana zoe_ zoe_ localhost * :zoe_ the guest
                ana < ...
                ana > JOIN #{x}
                ana < ...
                ana > NAMES #[x]
                ana < :chat.local 366 ana #[x] :End of /NAMES list
                """);
    }

    @Test
    void eachLimitOfTargetsIsKept() {
        Script.excerpt("""
                ana, bob arrive
                ana, bob are in #lobby
                ana > PRIVMSG bob,#lobby,nobody,bob :hello
                bob < :ana!ana@localhost PRIVMSG bob hello
                bob < :ana!ana@localhost PRIVMSG #lobby hello
                ana < :chat.local 401 ana nobody :No such nick/channel
                ana > PRIVMSG a,b,c,d,e :hello
                ana < :chat.local 407 ana a,b,c,d,e :Too many targets
                ana > KICK #lobby a,b,c,d,e
                ana < :chat.local 407 ana a,b,c,d,e :Too many targets
                -- a NOTICE to too many is not answered
                ana > NOTICE a,b,c,d,e :hello
                ana <
                """);
    }

    @Test
    void theLengthsAreThoseThatAreTaken() {
        Map<String, String> tokens = tokens();
        String nick = "n".repeat(Integer.parseInt(tokens.get("NICKLEN")));
        String room = "#" + "r".repeat(Integer.parseInt(tokens.get("CHANNELLEN")) - 1);

        Guest bob = talk.guest("bob", "no-implicit-names");

        bob.says("NICK " + nick + "x");
        bob.says("NICK " + nick);
        bob.says("JOIN " + room + "x");
        bob.says("JOIN " + room);

        bob.hears(
                ":chat.local 432 bob " + nick + "x :Erroneous nickname",
                ":bob!bob@localhost NICK " + nick,
                ":chat.local 403 " + nick + " " + room + "x :No such channel",
                ":" + nick + "!bob@localhost JOIN " + room);
    }
}
