package chat.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Identities for tests: made once for all of them, because each takes most of a second. */
public final class Keys {
    public static final Identity BOB = make();
    public static final Identity ANA = make();
    public static final Identity EVE = make();

    private Keys() {}

    private static Identity make() {
        try {
            Path folder = Files.createTempDirectory("chat-keys");
            try {
                return Identity.in(folder);
            } finally {
                for (String name : new String[] {"identity.pem", "lock"}) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
