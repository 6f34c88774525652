package chat.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts bytes into lines at each LF; CR before it belongs to the end. */
final class Rows {
    /** Bytes of a line that has no end; more of it is a new line. */
    static final int LONGEST = 8 * 1024;

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    /** The lines that these bytes complete. */
    List<String> add(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        for (byte b : bytes) {
            if (b == '\n' || begun.size() >= LONGEST) {
                lines.add(rest());
            }
            if (b != '\n') {
                begun.write(b);
            }
        }
        return lines;
    }

    /** What has begun and will have no end. */
    String rest() {
        String line = begun.toString(StandardCharsets.UTF_8);
        begun.reset();
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
