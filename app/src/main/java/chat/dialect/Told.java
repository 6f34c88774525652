package chat.dialect;

/** Words for those whose programs show plain text only. Pure. */
final class Told {
    private Told() {}

    /** One line about it; empty when there is nothing to tell. */
    static String asLine(Word word) {
        if (word instanceof Word.Text text) {
            return text.who() + ": " + text.text();
        }
        if (word instanceof Word.Whisper whisper) {
            return whisper.who() + " (to you alone): " + whisper.text();
        }
        if (word instanceof Word.Joined joined) {
            return joined.who() + " joined";
        }
        if (word instanceof Word.Left left) {
            return left.who() + " left";
        }
        if (word instanceof Word.Renamed renamed) {
            return renamed.from() + " is now " + renamed.to();
        }
        if (word instanceof Word.Accepted accepted) {
            return "You are " + accepted.name() + " here. Nothing you read or write here is encrypted.";
        }
        if (word instanceof Word.Refused refused) {
            return refused.taken() ? "" : refused.reason();
        }
        return word instanceof Word.Leaving leaving ? leaving.reason() : "";
    }
}
