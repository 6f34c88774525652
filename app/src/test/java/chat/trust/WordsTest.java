package chat.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final String ANA = "A".repeat(Address.PIN_LENGTH);
    private static final String BOB = "B".repeat(Address.PIN_LENGTH);

    @Test
    void theListHasOneWordForEachElevenBits() {
        List<String> list = Words.list();

        assertEquals(Words.LIST, list.size());
        assertTrue(list.stream().allMatch(word -> word.matches("[a-z]{3,7}")));
        var beginnings = new HashSet<String>();
        list.forEach(word -> beginnings.add(word.substring(0, Math.min(4, word.length()))));
        assertEquals(Words.LIST, beginnings.size());
    }

    @Test
    void bothSidesSeeTheSameSixWords() {
        List<String> words = Words.of(ANA, BOB);

        assertEquals(List.of("concept", "sigma", "geese", "topic", "guinea", "appeal"), words);
        assertEquals(words, Words.of(BOB, ANA));
        assertNotEquals(words, Words.of(ANA, ANA));
    }
}
