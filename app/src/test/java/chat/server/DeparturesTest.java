package chat.server;

import org.junit.jupiter.api.Test;

/** WHOWAS (Modern IRC, "WHOWAS message"), as it looks on the wire. */
class DeparturesTest {
    @Test
    void whoHasGoneIsRemembered() {
        Script.excerpt("""
                ana arrives
                bob arrives
                bob > NICK rob
                bob hangs up
                ana > WHOWAS BOB
                ana < :chat.local 314 ana bob bob localhost * :bob the guest
                ana < :chat.local 312 ana bob chat.local :2026-11-20 18:00:00 UTC
                ana < :chat.local 369 ana BOB :End of WHOWAS
                ana > WHOWAS rob 1
                ana < :chat.local 314 ana rob bob localhost * :bob the guest
                ana < :chat.local 312 ana rob chat.local :2026-11-20 18:00:00 UTC
                ana < :chat.local 369 ana rob :End of WHOWAS
                ana > WHOWAS nobody
                ana < :chat.local 406 ana nobody :There was no such nickname
                ana < :chat.local 369 ana nobody :End of WHOWAS
                ana > WHOWAS
                ana < :chat.local 431 ana :No nickname given
                """);
    }

    @Test
    void onlySoManyAreRemembered() {
        Talk talk = new Talk(Talk::unpaced);
        Guest ana = talk.guest("ana");
        for (int i = 0; i <= Bounds.DEPARTED; i++) {
            talk.guest("n" + i).hangsUp();
        }

        ana.says("WHOWAS n0");

        ana.hears(":chat.local 406 ana n0 :There was no such nickname", ":chat.local 369 ana n0 :End of WHOWAS");
    }
}
