package chat.server;

import java.util.ArrayList;
import java.util.List;

/** Whether those who come are heard: not before all that was kept is there, and not when the host leaves. Confined to the dispatcher. */
final class Opening {
    private final List<Intake> arrived = new ArrayList<>();
    private boolean loaded;
    private boolean closed;

    /** Somebody has come. */
    void arrives(Intake intake) {
        if (!loaded) {
            arrived.add(intake);
        }
    }

    /** All that was kept is there: those who have come meanwhile are heard. */
    void loaded() {
        loaded = true;
        arrived.forEach(Intake::resume);
        arrived.clear();
    }

    boolean isLoaded() {
        return loaded;
    }

    /** The host leaves. */
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
