package chat.server;

import chat.irc.Message;
import chat.wire.Connection;
import chat.wire.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * What one session is sent. Lines about others leave at once and end the session when they find no room; answers to its
 * own questions are made only as fast as they leave, and so never fill the queue. Confined to the dispatcher.
 */
final class Outflow {
    /** How long to wait before looking whether answers have left. Milliseconds. */
    private static final int LOOK_AGAIN = 10;

    private final Connection connection;
    private final Dispatcher dispatcher;
    private final Runnable earlier;
    private final Runnable overflowed;
    private final Runnable answered;
    private final Deque<Iterator<Message>> answers = new ArrayDeque<>(1); // mostly empty
    private boolean touched;
    private boolean full;
    private boolean waiting;

    /**
     * @param earlier passes what was said before and has not been handed over yet
     * @param overflowed called once, as a task of its own, when a line found no room
     * @param answered called, as a task of its own, when an answer that had to wait is complete
     */
    Outflow(Connection connection, Dispatcher dispatcher, Runnable earlier, Runnable overflowed, Runnable answered) {
        this.connection = connection;
        this.dispatcher = dispatcher;
        this.earlier = earlier;
        this.overflowed = overflowed;
        this.answered = answered;
    }

    /** Sends a line now, behind what was said before, and past any answer that is still being made. */
    void send(Line line) {
        earlier.run();
        pass(line);
    }

    /** Sends a line now, whatever was said before. */
    void pass(Line line) {
        if (full) {
            return;
        }
        if (!connection.send(line)) {
            full = true;
            answers.clear();
            dispatcher.post(overflowed);
        }
        if (!touched) {
            touched = true;
            dispatcher.then(this::flush);
        }
    }

    /** Nobody hears it any more: what is sent from now on is dropped, and no answer is waited for. */
    void mute() {
        full = true;
        answers.clear();
    }

    /** Answers with one line. */
    void answer(Message message) {
        if (answers.isEmpty()) {
            send(Line.of(message));
        } else {
            answers.add(List.of(message).iterator());
        }
    }

    /** Answers with many lines, each made when there is room for it. */
    void answer(Iterator<Message> messages) {
        if (!full && messages.hasNext()) {
            answers.add(messages);
            make();
        }
    }

    /** What an answer waited for is there. */
    void resume() {
        if (!answers.isEmpty() && !waiting) {
            make();
            if (answers.isEmpty()) {
                dispatcher.post(answered);
            }
        }
    }

    /** Whether an answer is not complete; until it is, the session's next command waits. */
    boolean isAnswering() {
        return !answers.isEmpty();
    }

    private void make() {
        while (!answers.isEmpty() && connection.queued() < Bounds.AHEAD) {
            Iterator<Message> first = answers.element();
            if (first instanceof Coming lines && !lines.isThere()) {
                return; // until it resumes
            }
            if (first.hasNext()) {
                send(Line.of(first.next()));
            } else {
                answers.poll(); // send() clears all answers when the queue has no room
            }
        }
        if (!answers.isEmpty() && !waiting) {
            waiting = true;
            dispatcher.then(() -> dispatcher.post(this::makeMore));
        }
    }

    private void makeMore() {
        waiting = false;
        if (connection.queued() >= Bounds.AHEAD) {
            waiting = true;
            dispatcher.after(LOOK_AGAIN, this::makeMore);
            return;
        }
        make();
        if (answers.isEmpty()) {
            dispatcher.post(answered);
        }
    }

    private void flush() {
        touched = false;
        connection.flush();
    }
}
