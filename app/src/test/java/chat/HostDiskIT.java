package chat;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host whose files may not grow any more: {@code prlimit} stands for a full disk, which only root can have made. */
class HostDiskIT {
    private static final String[] OPTIONS = {"--listen", "127.0.0.1:0", "--headless", "--no-flood-limit"};

    private Path folder;

    @BeforeEach
    void make() throws Exception {
        boolean limits = succeeds("prlimit", "--version");
        if (!limits) {
            System.out.println("HostDiskIT: skipped, since there is no prlimit here");
        }
        assumeTrue(limits, "there is no prlimit");
        folder = Program.folder();
    }

    @AfterEach
    void remove() throws IOException {
        if (folder != null) {
            Program.remove(folder);
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int port(Piped host) throws InterruptedException {
        String address = host.awaitAddress();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    @Test
    void refusesInWordsGoesOnAndStoresAgainWithoutARestart() throws Exception {
        try (Piped host = Piped.start(Program.command(folder, OPTIONS))) {
            int port = port(host);
            try (RawGuest ana = RawGuest.clear(port).introduced("ana", "echo-message");
                    RawGuest bob = RawGuest.clear(port).introduced("bob", "draft/chathistory")) {
                ana.joined("#lobby");
                for (int i = 0; i < 100; i++) {
                    assertTrue(said(ana, "before " + i).contains(" PRIVMSG "));
                }

                filesOf(host, "1000");
                long begun = System.nanoTime();
                String refusal = said(ana, "too much");
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                assertTrue(refusal.contains(" 404 ana #lobby :Not sent: the host's disk "), refusal);
                ana.says("TOPIC #lobby :cheese");
                ana.await("FAIL TOPIC TEMPORARILY_UNAVAILABLE #lobby :Not changed: the host's disk ");
                bob.joined("#lobby");
                ana.await(" JOIN #lobby");

                filesOf(host, "unlimited");
                assertTrue(said(ana, "there is room again").contains(" PRIVMSG "));
                bob.await("there is room again");
                bob.says("CHATHISTORY LATEST #lobby * 2");
                bob.await("before 99");
                ana.says("TOPIC #lobby :cheese");
                bob.await(" TOPIC #lobby cheese");
                assertTrue(bob.heard().stream().noneMatch(line -> line.contains("too much")));
                System.out.println("HostDiskIT: refused after " + took + " ms; all is well again without a restart");
            }
        }
    }

    /** How large files may become that the host writes. */
    private static void filesOf(Piped host, String bytes) throws InterruptedException {
        assertTrue(succeeds("prlimit", "--pid", Long.toString(host.pid()), "--fsize=" + bytes + ":unlimited"));
    }

    /** Says something, and gives the echo or the refusal. */
    private static String said(RawGuest guest, String text) throws InterruptedException {
        int before = guest.heard().size();
        guest.says("PRIVMSG #lobby :" + text);
        String[] answer = {""};
        guest.awaitAll(
                lines -> {
                    for (int i = before; i < lines.size() && answer[0].isEmpty(); i++) {
                        String line = lines.get(i);
                        answer[0] = line.contains(" PRIVMSG #lobby ") || line.contains(" 404 ") ? line : "";
                    }
                    return !answer[0].isEmpty();
                },
                "an answer");
        return answer[0];
    }
}
