package chat.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What nicks, rooms and hosts may be called, and which names are the same. */
class NamesTest {
    @Test
    void aNickIsAsciiAndDoesNotBeginWithADigit() {
        assertTrue(Nick.isValid("ana"));
        assertTrue(Nick.isValid("[\\]^_`{|}-09"));
        assertTrue(Nick.isValid("a".repeat(32)));
        assertFalse(Nick.isValid("a".repeat(33)));
        assertFalse(Nick.isValid(""));
        assertFalse(Nick.isValid("1a"));
        assertFalse(Nick.isValid("-a"));
        assertFalse(Nick.isValid("*"));
        assertFalse(Nick.isValid("a b"));
        assertFalse(Nick.isValid("žofie"));
        assertFalse(Nick.isValid("a~"));
    }

    @Test
    void anyNameHasANearestNick() {
        assertEquals("Zofie", Nick.nearest("Žofie"));
        assertEquals("st_nek", Nick.nearest("42st@nek"));
        assertEquals("guest", Nick.nearest("李"));
        assertEquals("guest", Nick.nearest(" "));
        assertTrue(Nick.isValid(Nick.nearest("x".repeat(100))));
    }

    @Test
    void aTakenNickIsNumberedWithinItsLength() {
        assertEquals("ana2", Nick.numbered("ana", 2));
        assertEquals("a".repeat(30) + "10", Nick.numbered("a".repeat(32), 10));
    }

    @Test
    void aRoomBeginsWithAHashAndFitsIntoItsBytes() {
        assertTrue(RoomName.isValid("#lobby"));
        assertTrue(RoomName.isValid("#ž"));
        assertTrue(RoomName.isValid("#" + "x".repeat(63)));
        assertFalse(RoomName.isValid("#" + "x".repeat(64)));
        assertFalse(RoomName.isValid("#" + "ž".repeat(32)));
        assertFalse(RoomName.isValid("#"));
        assertFalse(RoomName.isValid("lobby"));
        assertFalse(RoomName.isValid(""));
        assertFalse(RoomName.isValid("#a b"));
        assertFalse(RoomName.isValid("#a,b"));
        assertFalse(RoomName.isValid("#a\u0007"));
        assertFalse(RoomName.isValid("#a\u0085"));
    }

    @Test
    void capitalsAreFoldedAsTheServerSays() {
        assertEquals("ana[]", CaseMapping.ASCII.fold("ANA[]"));
        assertEquals("ana{}|^", CaseMapping.RFC1459_STRICT.fold("ANA[]\\^"));
        assertEquals("ana{}|~", CaseMapping.RFC1459.fold("ANA[]\\^"));
        assertTrue(CaseMapping.ASCII.same("Ana", "aNA"));
        assertFalse(CaseMapping.ASCII.same("a[", "a{"));
        assertEquals(CaseMapping.ASCII, CaseMapping.named("ascii"));
        assertEquals(CaseMapping.RFC1459, CaseMapping.named("unknown"));
    }

    @Test
    void aHostHasADotAndProperLabels() {
        assertTrue(HostName.isValid("chat.local"));
        assertFalse(HostName.isValid("chat"));
        assertFalse(HostName.isValid("chat..local"));
        assertFalse(HostName.isValid("chat-.local"));
        assertFalse(HostName.isValid("chat.local" + ".x".repeat(30)));
    }
}
