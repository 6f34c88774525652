package chat.server;

import chat.irc.Message;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one session's commands are answered, one after the other. Confined to the dispatcher. */
final class Answering {
    private final Outflow out;
    private final String serverName;

    /** Where an answer that comes later is gathered; null while none is. */
    private @Nullable List<Message> gathered;

    /** The answer to the command that is being performed; null between commands. */
    private @Nullable Answer answer;

    Answering(Outflow out, String serverName) {
        this.out = out;
        this.serverName = serverName;
    }

    /** Whether what is said now is an answer. */
    boolean isOpen() {
        return gathered != null || answer != null;
    }

    /**
     * Performs a command, gathering what it is answered with.
     *
     * @param label of the answer, or empty
     */
    void perform(String label, Runnable command) {
        Answer opened = new Answer(out, serverName, label);
        opened.hold();
        answer = opened;
        try {
            command.run();
        } finally {
            answer = null;
            opened.release();
        }
    }

    /** Goes on with the answer to an earlier command. */
    void goOn(Answer earlier, Runnable rest) {
        Answer now = answer;
        answer = earlier;
        try {
            rest.run();
        } finally {
            answer = now;
        }
    }

    /** The answer to the command that is being performed. */
    Answer answer() {
        if (answer == null) {
            throw new IllegalStateException("nothing is being answered");
        }
        return answer;
    }

    /** Gathers what it is answered with, instead of sending it. */
    List<Message> gather(Runnable answering) {
        List<Message> all = new ArrayList<>();
        gathered = all;
        try {
            answering.run();
        } finally {
            gathered = null;
        }
        return all;
    }

    /** Says something as an answer to its command, or, between commands, just so. */
    void say(Message message) {
        if (gathered != null) {
            gathered.add(message);
        } else if (answer != null) {
            answer.add(message);
        } else {
            out.answer(message);
        }
    }

    /** Says many lines, each made when it can leave. */
    void say(Iterator<Message> many) {
        if (answer != null) {
            answer.add(many);
        } else {
            out.answer(many);
        }
    }

    /** Says many lines once its command is answered. */
    void sayBehind(Iterator<Message> many) {
        if (answer != null) {
            answer.then(many);
        } else {
            out.answer(many);
        }
    }
}
