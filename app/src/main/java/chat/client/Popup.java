package chat.client;

import chat.text.Editor;
import java.time.Instant;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is open over the draft: it has the first say in what a key does. */
public sealed interface Popup {

    /** The message that it is about; absent where it is about none. */
    default @Nullable Selection message() {
        return null;
    }

    /** The same after messages of a conversation got other numbers. */
    default Popup renumbered(int room, LongUnaryOperator number) {
        return this;
    }

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
    record Selection(int room, long entry) implements Popup {
        @Override
        public Selection message() {
            return this;
        }

        @Override
        public Selection renumbered(int room, LongUnaryOperator number) {
            return room == this.room ? new Selection(room, number.applyAsLong(entry)) : this;
        }
    }

    /**
     * Something to choose for a message that is chosen.
     *
     * @param message which one
     * @param use what it is for
     * @param typed what was typed to find it
     * @param list what there is
     * @param at which of them is chosen, from 0
     */
    record Choice(Selection message, Use use, String typed, List<Candidate> list, int at) implements Popup {
        /** What can be chosen. */
        public enum Use {
            /** What to think of it. */
            REACTION,
            /** Which of its links to open. */
            LINK
        }

        public Choice {
            list = List.copyOf(list);
        }

        @Override
        public Choice renumbered(int room, LongUnaryOperator number) {
            return new Choice(message.renumbered(room, number), use, typed, list, at);
        }
    }

    /**
     * Esc was pressed where it does nothing: with a letter right behind it, it is Alt, for terminals that have none.
     *
     * @param until the end of "right behind"
     */
    record Meta(Instant until) implements Popup {}

    /**
     * The draft is being worked on in another program, which has the terminal: no key is for us.
     *
     * @param room the number of the conversation that it is for
     */
    record Composing(int room) implements Popup {}

    /**
     * One thing that a word may become.
     *
     * @param text what is put in, with what belongs behind it
     * @param name what it is called in the list
     * @param detail what else there is to say about it; may be empty
     */
    record Candidate(String text, String name, String detail) {}
}
