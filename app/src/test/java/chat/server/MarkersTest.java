package chat.server;

import org.junit.jupiter.api.Test;

/** MARKREAD (IRCv3 draft/read-marker), as it looks on the wire. */
class MarkersTest {
    private static final String ANA = """
            ana logs in as ana with key k1 and draft/read-marker
            ana > JOIN #lobby
            ana < ...
            """;

    @Test
    void theLatestIsKeptAndToldToAllConnectionsOfOne() {
        Script.play(ANA + """
                ann logs in as ana with key k1 and draft/read-marker
                ann < ...
                bob arrives with draft/read-marker
                -- none yet
                ana > MARKREAD #lobby
                ana < :chat.local MARKREAD #lobby *
                ana > MARKREAD #Lobby timestamp=2026-11-20T17:00:00.000Z
                ana, ann < :chat.local MARKREAD #Lobby timestamp=2026-11-20T17:00:00.000Z
                -- an earlier one
                ana > MARKREAD #lobby timestamp=2026-11-20T16:00:00.000Z
                ana < :chat.local MARKREAD #lobby timestamp=2026-11-20T17:00:00.000Z
                -- whom it is no business of
                bob > MARKREAD #lobby
                bob < :chat.local MARKREAD #lobby *
                """);
    }

    @Test
    void itIsToldToOneWhoComesInAlsoAfterARestart() {
        Script.excerpt(ANA + """
                ana > MARKREAD #other timestamp=2026-11-20T17:00:00.000Z
                the host restarts
                ana logs in as ana with key k1 and draft/read-marker
                ana < ...
                ana > JOIN #other
                ana < :ana!ana@kzrlp5tiuzvg.key JOIN #other
                ana < :chat.local MARKREAD #other timestamp=2026-11-20T17:00:00.000Z
                ana < :chat.local 353 ana = #other @ana
                ana < :chat.local 366 ana #other :End of /NAMES list
                """);
    }

    @Test
    void whatCannotBeKeptIsRefusedInWords() {
        Script.play("""
                bob arrives with draft/read-marker
                bob > MARKREAD
                bob < :chat.local FAIL MARKREAD NEED_MORE_PARAMS :Missing parameters
                bob > MARKREAD #lobby noon
                bob < :chat.local FAIL MARKREAD INVALID_PARAMS #lobby :A time is timestamp=2026-11-20T18:00:00.000Z
                bob > MARKREAD #lobby timestamp=2026-11-20T16:00:00.000Z
                bob < :chat.local FAIL MARKREAD INTERNAL_ERROR #lobby :Markers are kept for those who have an account or a certificate
                """);
    }

    @Test
    void onlySoManyAreKept() {
        Guest ana = new Talk(Talk::unpaced).guest(Talk.withKey("k1"), "ana");
        for (int i = 0; i < Bounds.MARKERS; i++) {
            ana.says("MARKREAD #r" + i + " timestamp=2026-11-20T16:00:00.000Z");
        }
        ana.skip();

        ana.says("MARKREAD #more timestamp=2026-11-20T16:00:00.000Z");

        ana.hears(":chat.local FAIL MARKREAD INTERNAL_ERROR #more :At most 100 markers are kept");
    }
}
