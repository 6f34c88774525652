package chat.server;

import org.junit.jupiter.api.Test;

/** Mode {@code k} (Modern IRC, "Key Channel Mode"). */
class KeyTest {
    @Test
    void aKeyLetsInWhoKnowsIt() {
        Script.excerpt("""
                ana, bob arrive
                ana is in #lobby
                ana > MODE #lobby +k rose
                ana < :ana!ana@localhost MODE #lobby +k rose
                bob > JOIN #lobby
                bob > JOIN #lobby ROSE
                bob < :chat.local 475 bob #lobby :Cannot join channel (+k)
                bob < :chat.local 475 bob #lobby :Cannot join channel (+k)
                bob > JOIN #lobby rose
                bob < :bob!bob@localhost JOIN #lobby
                bob < ...
                """);
    }

    @Test
    void keysGoWithRoomsInTheirOrder() {
        Script.excerpt("""
                ana arrives
                bob arrives with no-implicit-names
                ana is in #a
                ana is in #b
                ana is in #c
                ana > MODE #a +k one
                ana > MODE #b +k two
                ana < ...
                bob > JOIN #a,#b,#c one,two
                bob < :bob!bob@localhost JOIN #a
                bob < :bob!bob@localhost JOIN #b
                bob < :bob!bob@localhost JOIN #c
                bob > JOIN 0
                bob < ...
                bob > JOIN #c,#a one
                bob < :bob!bob@localhost JOIN #c
                bob < :chat.local 475 bob #a :Cannot join channel (+k)
                """);
    }

    @Test
    void onlyMembersReadIt() {
        Script.excerpt("""
                ana, bob arrive
                ana is in #lobby
                ana > MODE #lobby +k rose
                ana < ...
                ana > MODE #lobby
                ana < :chat.local 324 ana #lobby +ntk rose
                ana < :chat.local 329 ana #lobby 1795197600
                bob > MODE #lobby
                bob < :chat.local 324 bob #lobby +ntk *
                bob < :chat.local 329 bob #lobby 1795197600
                """);
    }

    @Test
    void itIsTakenAwayWithAnyWordOrNone() {
        Script.excerpt("""
                ana arrives
                ana is in #lobby
                ana > MODE #lobby +k rose
                ana > MODE #lobby -k
                ana > MODE #lobby +k lily
                ana > MODE #lobby -k *
                ana > MODE #lobby -k
                ana < :ana!ana@localhost MODE #lobby +k rose
                ana < :ana!ana@localhost MODE #lobby -k rose
                ana < :ana!ana@localhost MODE #lobby +k lily
                ana < :ana!ana@localhost MODE #lobby -k lily
                """);
    }

    @Test
    void aKeyThatNobodyCouldGiveIsRefused() {
        Script.excerpt("""
                ana arrives
                ana is in #lobby
                ana > MODE #lobby +k :two words
                ana > MODE #lobby +k :
                ana > MODE #lobby +k one,two
                ana > MODE #lobby +k ::colon
                ana < :chat.local 525 ana #lobby :Key is not well-formed
                ana < :chat.local 525 ana #lobby :Key is not well-formed
                ana < :chat.local 525 ana #lobby :Key is not well-formed
                ana < :chat.local 525 ana #lobby :Key is not well-formed
                -- as long as KEYLEN says, and one byte longer
                ana > MODE #lobby +k 12345678901234567890123456789012
                ana > MODE #lobby +k 123456789012345678901234567890123
                ana > MODE #lobby +k
                ana < :ana!ana@localhost MODE #lobby +k 12345678901234567890123456789012
                ana < :chat.local 525 ana #lobby :Key is not well-formed
                ana < :chat.local 696 ana #lobby k * :You must specify a parameter
                """);
    }
}
