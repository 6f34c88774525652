package chat.server;

/**
 * An answer that comes later, because something is stored or computed first. Until then the session's next command waits.
 * Confined to the dispatcher.
 */
final class Later {
    private final Session session;
    private final Awaited lines;

    /** @param session whose command is being performed */
    Later(Session session) {
        this.session = session;
        this.lines = new Awaited(session.out()::resume);
        session.answer().add(lines);
    }

    /** Here it is. Once. Of one who has gone meanwhile nothing is answered. */
    void answer(Runnable answering) {
        if (!session.isEnded()) {
            lines.bring(session.answering().gather(answering).iterator());
        }
    }
}
