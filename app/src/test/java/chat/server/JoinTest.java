package chat.server;

import org.junit.jupiter.api.Test;

/** JOIN: what the newcomer is told, and what the others (Modern IRC, "JOIN message"). */
class JoinTest {
    @Test
    void theNewcomerHearsItselfTheTopicAndTheNames() {
        Script.excerpt("""
                ana, bob arrive
                ana > JOIN #garden
                ana < :ana!ana@localhost JOIN #garden
                ana < :chat.local 353 ana = #garden @ana
                ana < :chat.local 366 ana #garden :End of /NAMES list
                ana > TOPIC #garden :roses
                bob > JOIN #garden
                ana < :ana!ana@localhost TOPIC #garden roses
                ana < :bob!bob@localhost JOIN #garden
                bob < :bob!bob@localhost JOIN #garden
                bob < :chat.local 332 bob #garden roses
                bob < :chat.local 333 bob #garden ana!ana@localhost 1795197600
                bob < :chat.local 353 bob = #garden :@ana bob
                bob < :chat.local 366 bob #garden :End of /NAMES list
                """);
    }

    @Test
    void theNameIsSpelledAsItsFirstOneSpelledIt() {
        Script.excerpt("""
                ana arrives
                bob arrives with no-implicit-names
                ana is in #Garden
                bob > JOIN #gARDEN
                ana < :bob!bob@localhost JOIN #Garden
                bob < :bob!bob@localhost JOIN #Garden
                -- and once more is nothing
                bob > JOIN #garden
                bob <
                ana <
                """);
    }

    @Test
    void ofSeveralRoomsThoseThatAreNoneAreRefusedEachByItself() {
        Script.excerpt("""
                ana arrives with no-implicit-names
                ana > JOIN #a,b@d,#c,,&local,+modeless
                ana < :ana!ana@localhost JOIN #a
                ana < :chat.local 403 ana b@d :No such channel
                ana < :ana!ana@localhost JOIN #c
                ana < :chat.local 403 ana * :No such channel
                ana < :chat.local 403 ana &local :No such channel
                ana < :chat.local 403 ana +modeless :No such channel
                """);
    }

    @Test
    void whatALabelledJoinLeadsToIsOneBatch() {
        Script.excerpt("""
                ana arrives with batch labeled-response
                ana > @label=l1 JOIN #a,b@d
                ana < @label=l1 :chat.local BATCH +answer labeled-response
                ana < @batch=answer :ana!ana@localhost JOIN #a
                ana < @batch=answer :chat.local 353 ana = #a @ana
                ana < @batch=answer :chat.local 366 ana #a :End of /NAMES list
                ana < @batch=answer :chat.local 403 ana b@d :No such channel
                ana < :chat.local BATCH -answer
                """);
    }

    @Test
    void whoAskedForItHearsTheRealNameOrNoNames() {
        Script.excerpt("""
                ana arrives with extended-join
                bob arrives with no-implicit-names
                ana is in #lobby
                bob > JOIN #lobby
                ana < :bob!bob@localhost JOIN #lobby * :bob the guest
                bob < :bob!bob@localhost JOIN #lobby
                """);
    }

    @Test
    void zeroLeavesEverything() {
        Script.excerpt("""
                ana, bob arrive
                ana, bob are in #a
                ana, bob are in #b
                ana > JOIN 0
                ana < :ana!ana@localhost PART #a
                ana < :ana!ana@localhost PART #b
                bob < :ana!ana@localhost PART #a
                bob < :ana!ana@localhost PART #b
                """);
    }

    @Test
    void aRoomIsNamedAndOneIsIntroducedFirst() {
        Script.excerpt("""
                ana arrives
                eve connects
                ana > JOIN
                ana < :chat.local 461 ana JOIN :Not enough parameters
                eve > JOIN #lobby
                eve > JOIN :
                eve < :chat.local 451 * :You have not registered
                eve < :chat.local 451 * :You have not registered
                """);
    }
}
