package chat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to take part with, started with nothing kept from before, that joins a {@link FakeHost} in clear.
 *
 * @param join what to type once it is there; empty when it joins by itself
 * @param quit what to type to leave
 */
record ClientProgram(String name, List<String> command, String join, String quit) {
    private static final List<String> NAMES = List.of("chat", "irssi", "weechat");

    /** The names of those that are installed; chat is the first. */
    static List<String> installed() {
        return NAMES.stream()
                .filter(name -> name.equals("chat") || Machine.find(name).isPresent())
                .toList();
    }

    /** How to start one so that it calls this port. */
    static ClientProgram of(String name, int port) throws IOException {
        String folder = Files.createTempDirectory("bench-" + name).toString();
        String place = "irc://127.0.0.1:" + port + "/bench";
        return switch (name) {
            case "chat" ->
                new ClientProgram(
                        name,
                        List.of("./chat", "--connect", place, "--name", "ana", "--data-dir", folder),
                        "",
                        "\u0011"); // Ctrl-Q
            case "irssi" -> {
                Files.writeString(Path.of(folder, "config"), "settings = { core = { real_name = \"ana\"; }; };\n");
                yield new ClientProgram(
                        name,
                        List.of("irssi", "--home=" + folder, "-c", "127.0.0.1", "-p", "" + port, "-n", "ana"),
                        "/join " + FakeHost.ROOM + "\r",
                        "/quit\r");
            }
            case "weechat" ->
                new ClientProgram(
                        name,
                        List.of("weechat", "-d", folder, "irc://ana@127.0.0.1:" + port + "/" + FakeHost.ROOM),
                        "",
                        "/quit\r");
            default -> throw new IllegalArgumentException("no client is called " + name);
        };
    }

    Pty start() throws IOException {
        return Pty.start(Map.of(), command);
    }
}
