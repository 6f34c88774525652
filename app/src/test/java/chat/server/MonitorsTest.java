package chat.server;

import org.junit.jupiter.api.Test;

/** MONITOR (IRCv3 monitor), as it looks on the wire. */
class MonitorsTest {
    @Test
    void whoComesAndGoesIsToldToThoseWhoWantToKnow() {
        Script.excerpt("""
                ana arrives
                bob arrives
                ana > MONITOR + bob,Cleo
                ana < :chat.local 730 ana bob!bob@localhost
                ana < :chat.local 731 ana Cleo
                cleo arrives
                ana < :chat.local 730 ana cleo!cleo@localhost
                cleo > NICK cloe
                ana < :chat.local 731 ana cleo
                cleo > NICK cleo
                ana < :chat.local 730 ana cleo!cleo@localhost
                cleo hangs up
                ana < :chat.local 731 ana cleo
                -- not any more
                ana > MONITOR - bob
                bob hangs up
                ana <
                """);
    }

    @Test
    void theListCanBeAskedForAndCleared() {
        Script.play("""
                ana arrives
                ana > MONITOR + bob,cleo,*bad*
                ana < :chat.local 731 ana bob,cleo
                ana > MONITOR L
                ana < :chat.local 732 ana bob,cleo
                ana < :chat.local 733 ana :End of MONITOR list
                ana > MONITOR S
                ana < :chat.local 731 ana bob,cleo
                ana > MONITOR C
                ana > MONITOR L
                ana < :chat.local 733 ana :End of MONITOR list
                """);
    }

    @Test
    void whatElseHappensToThemIsToldToThoseWhoKnowOfIt() {
        Script.excerpt("""
                bob connects with key k1
                bob > CAP REQ :sasl setname
                bob > NICK bob
                bob > USER bob 0 * :Bob
                bob > CAP END
                ana arrives with extended-monitor away-notify account-notify setname
                cleo arrives with extended-monitor setname
                dave arrives with away-notify account-notify setname
                ana > MONITOR + BOB
                cleo > MONITOR + bob
                dave > MONITOR + bob
                ana, bob, cleo, dave < ...
                bob > AWAY :lunch
                ana < :bob!bob@%1$s AWAY lunch
                cleo, dave <
                bob > SETNAME :Robert
                ana, cleo < :bob!bob@%1$s SETNAME Robert
                dave <
                bob > AUTHENTICATE EXTERNAL
                bob > AUTHENTICATE +
                ana < :bob!bob@%1$s ACCOUNT bob
                cleo, dave <
                -- once, also when one shares a room with it
                ana, bob are in #lobby
                bob > AWAY
                ana < :bob!bob@%1$s AWAY
                -- not any more
                cleo > MONITOR - bob
                bob > SETNAME :Bobby
                cleo <
                """.formatted(ShownHost.of(Talk.withKey("k1"))));
    }

    @Test
    void theListHasAnEnd() {
        Guest ana = new Talk(Talk::unpaced).guest("ana");
        for (int i = 0; i < Bounds.MONITORED; i++) {
            ana.says("MONITOR + n" + i);
        }
        ana.skip();

        ana.says("MONITOR + one,more");

        ana.hears(":chat.local 734 ana 100 one,more :Monitor list is full.");
    }
}
