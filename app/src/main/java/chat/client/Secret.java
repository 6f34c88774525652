package chat.client;

import chat.irc.Password;
import java.util.Arrays;

/**
 * A password that is being typed: never shown, never remembered as a line, and wiped once it is done with. Each change
 * makes another one and wipes this.
 */
public final class Secret {
    /** Nothing typed yet. */
    static final Secret NOTHING = new Secret(new char[0]);

    private final char[] typed;

    private Secret(char[] typed) {
        this.typed = typed;
    }

    boolean isEmpty() {
        return typed.length == 0;
    }

    /** The same with more typed; what would make it too long, and controls, are left out. */
    Secret plus(String text) {
        char[] more = Arrays.copyOf(typed, typed.length + text.length());
        int length = typed.length;
        for (char c : text.toCharArray()) {
            if (!Character.isISOControl(c)) {
                more[length++] = c;
            }
        }
        Secret longer = new Secret(Arrays.copyOf(more, length));
        Arrays.fill(more, '\0');
        if (Password.length(longer.typed) > Password.MOST) {
            longer.wipe();
            return this;
        }
        wipe();
        return longer;
    }

    /** The same without its last character. */
    Secret minus() {
        if (isEmpty()) {
            return this;
        }
        boolean pair = typed.length > 1 && Character.isLowSurrogate(typed[typed.length - 1]);
        Secret shorter = new Secret(Arrays.copyOf(typed, typed.length - (pair ? 2 : 1)));
        wipe();
        return shorter;
    }

    /** Nothing, and this is wiped. */
    Secret none() {
        wipe();
        return NOTHING;
    }

    /** What was typed, as a password; not when it is empty. */
    Password password() {
        return Password.of(typed);
    }

    private void wipe() {
        Arrays.fill(typed, '\0');
    }

    /** Not what was typed. */
    @Override
    public String toString() {
        return "a secret";
    }
}
