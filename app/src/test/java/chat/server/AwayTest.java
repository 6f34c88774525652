package chat.server;

import chat.irc.Limits;
import org.junit.jupiter.api.Test;

/** AWAY, and who learns of it (Modern IRC, "AWAY message"; IRCv3 away-notify). */
class AwayTest {
    @Test
    void whoIsAwaySaysSoAndSaysWhenItIsBack() {
        Script.excerpt("""
                ana arrives
                ana > AWAY :lunch
                ana < :chat.local 306 ana :You have been marked as being away
                ana > AWAY :still lunch
                ana < :chat.local 306 ana :You have been marked as being away
                ana > AWAY
                ana < :chat.local 305 ana :You are no longer marked as being away
                -- an empty reason is none
                ana > AWAY :lunch
                ana > AWAY :
                ana < :chat.local 306 ana :You have been marked as being away
                ana < :chat.local 305 ana :You are no longer marked as being away
                """);
    }

    @Test
    void whoWritesToOneWhoIsAwayIsToldWhy() {
        Script.excerpt("""
                ana, bob arrive
                bob > PRIVMSG ana :hello
                bob <
                ana > AWAY :lunch
                bob > PRIVMSG ana :hello?
                bob < :chat.local 301 bob ana lunch
                -- a NOTICE is never answered (Modern IRC, "NOTICE message")
                bob > NOTICE ana :hello?
                bob <
                ana > AWAY
                bob > PRIVMSG ana :back?
                bob <
                """);
    }

    @Test
    void whoAsksAboutOneOrInvitesItIsToldToo() {
        Script.excerpt("""
                ana, bob arrive
                bob > USERHOST ana
                bob < :chat.local 302 bob ana=+ana@localhost
                ana > AWAY :lunch
                bob > USERHOST ana
                bob < :chat.local 302 bob ana=-ana@localhost
                bob > WHOIS ana
                bob < :chat.local 311 bob ana ana localhost * :ana the guest
                bob < :chat.local 312 bob ana chat.local chat
                bob < :chat.local 301 bob ana lunch
                bob < ...
                bob > JOIN #lobby
                bob < ...
                bob > INVITE ana #lobby
                bob < :chat.local 341 bob ana #lobby
                bob < :chat.local 301 bob ana lunch
                bob > WHO ana
                bob < :chat.local 352 bob * ana localhost chat.local ana G :0 ana the guest
                bob < ...
                """);
    }

    @Test
    void neighboursWhoAskedForItHearOfEachChange() {
        Script.excerpt("""
                ana, bob arrive
                cleo arrives with away-notify
                dora arrives with away-notify
                ana, bob, cleo are in #lobby
                ana > AWAY :lunch
                bob <
                cleo < :ana!ana@localhost AWAY lunch
                dora <
                -- the same reason again is no change
                ana > AWAY :lunch
                cleo <
                ana > AWAY
                cleo < :ana!ana@localhost AWAY
                -- one is told about oneself by the numeric alone
                cleo > AWAY :tea
                cleo < :chat.local 306 cleo :You have been marked as being away
                """);
    }

    @Test
    void whoJoinsWhileAwayIsSeenAway() {
        Script.excerpt("""
                ana, bob arrive
                cleo arrives with away-notify
                bob, cleo are in #lobby
                ana > AWAY :lunch
                ana > JOIN #lobby
                bob < :ana!ana@localhost JOIN #lobby
                cleo < :ana!ana@localhost JOIN #lobby
                cleo < :ana!ana@localhost AWAY lunch
                """);
    }

    @Test
    void aReasonLongerThanAnnouncedIsRefusedAndNotCut() {
        String longest = "a".repeat(Limits.TOPIC);

        Script.excerpt("""
                ana, bob arrive
                ana > AWAY :LONGEST
                ana < :chat.local 306 ana :You have been marked as being away
                ana > AWAY :LONGESTb
                ana < :chat.local 417 ana :An away text has at most 300 bytes
                bob > PRIVMSG ana :hello
                bob < :chat.local 301 bob ana LONGEST
                """.replace("LONGEST", longest));
    }
}
