package chat.client;

import chat.text.Editor;
import java.util.List;

/** What is open over the draft: it has the first say in what a key does. */
public sealed interface Popup {

    /**
     * What a word may become; the chosen one stands in the draft already.
     *
     * @param before the draft as it was typed
     * @param start where the word begins, an offset in that draft
     * @param list at least two, the likeliest first
     * @param at which of them is chosen, from 0
     */
    record Suggestions(Editor before, int start, List<Candidate> list, int at) implements Popup {
        public Suggestions {
            list = List.copyOf(list);
        }
    }

    /**
     * The question what shall become of a long text that was pasted. It stands in the draft already.
     *
     * @param before the draft as it was
     * @param text what was pasted, clean
     * @param messages how many messages the whole draft makes here
     */
    record Pasted(Editor before, String text, int messages) implements Popup {
        /** How many lines were pasted. */
        public long lines() {
            return text.lines().count();
        }
    }

    /**
     * A message that is chosen.
     *
     * @param room the number of its conversation
     * @param entry its number there
     */
    record Selection(int room, long entry) implements Popup {}

    /**
     * One thing that a word may become.
     *
     * @param text what is put in, with what belongs behind it
     * @param name what it is called in the list
     * @param detail what else there is to say about it; may be empty
     */
    record Candidate(String text, String name, String detail) {}
}
