package chat.client;

import chat.client.Multiline.Most;

/** How much room the draft has, told only where that begins to matter. Pure. */
public final class Fitting {
    /** A longer draft is not taken apart at each key only to count its messages. In characters. */
    private static final int LONG = 20_000;

    private Fitting() {}

    /** A few words: {@code 37 bytes left}, {@code 4 lines left}, {@code 3 messages}; empty while there is room. */
    public static String words(State state) {
        String draft = state.writing().editor().text();
        String text = Correcting.said(state.writing().about(), draft);
        boolean command = draft.startsWith("/") && !draft.startsWith("//");
        boolean asked = state.writing().popup() instanceof Popup.Pasted; // which tells it, too
        if (draft.isBlank() || command || asked) {
            return "";
        }
        String room = state.room().name();
        int line = Pieces.room(state, room, false);
        boolean lines = Multiline.isPossible(state);
        Most most = lines ? state.link().terms().most() : new Most(line, 1);
        if (text.length() * 4 < most.bytes() && text.indexOf('\n') < 0) {
            return "";
        }
        if (text.length() > LONG) {
            return "many messages";
        }
        int messages = Sending.pieces(state, room, text, false).size();
        return messages > 1 ? messages + " messages" : left(most, text, line, lines);
    }

    private static String left(Most most, String text, int line, boolean several) {
        int bytes = most.bytes() - (several ? Multiline.bytes(text, line) : Pieces.bytes(text));
        int lines = most.lines() - (several ? Multiline.count(text, line) : 0);
        if (bytes >= 0 && isNear(bytes, most.bytes())) {
            return bytes + (bytes == 1 ? " byte left" : " bytes left");
        }
        return several && lines >= 0 && isNear(lines, most.lines())
                ? lines + (lines == 1 ? " line left" : " lines left")
                : "";
    }

    private static boolean isNear(int left, int most) {
        return left < most / 10;
    }
}
