package chat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that hosts rooms, started for a measurement on this machine alone, with nothing that slows its members down. */
final class HostProgram implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final String name;
    private final Process process;
    private final InetSocketAddress address;

    private HostProgram(String name, Process process, InetSocketAddress address) {
        this.name = name;
        this.process = process;
        this.address = address;
    }

    /** The names of those that are installed; chat is the first. */
    static List<String> installed() {
        return List.of("chat", "ngircd", "inspircd").stream()
                .filter(name -> name.equals("chat") || Machine.find(name).isPresent())
                .toList();
    }

    /** Starts one and waits until it can be reached. */
    static HostProgram start(String name) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-" + name);
        return switch (name) {
            case "chat" -> chat(folder);
            case "ngircd" -> {
                int port = freePort();
                Path file = Files.writeString(folder.resolve("ngircd.conf"), ngircd(port));
                yield other(name, port, folder, "-n", "-f", file.toString());
            }
            case "inspircd" -> {
                int port = freePort();
                Path file = Files.writeString(folder.resolve("inspircd.conf"), inspircd(port, folder));
                yield other(name, port, folder, "--nofork", "--runasroot", "--config", file.toString());
            }
            default -> throw new IllegalArgumentException("no host is called " + name);
        };
    }

    private static HostProgram chat(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        "./chat",
                        "--headless",
                        "--listen",
                        "127.0.0.1:0",
                        "--no-flood-limit",
                        "--data-dir",
                        folder.resolve("data").toString())
                .redirectError(folder.resolve("said").toFile())
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        if (line == null || !line.startsWith("listening on ")) {
            throw new IOException("chat does not listen: " + line);
        }
        int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
        return new HostProgram("chat", process, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static HostProgram other(String name, int port, Path folder, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Machine.find(name).orElseThrow().toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        awaitAnswer(name, process, address, folder.resolve("said"));
        return new HostProgram(name, process, address);
    }

    private static void awaitAnswer(String name, Process process, InetSocketAddress address, Path said)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(address);
                return;
            } catch (IOException e) {
                Thread.sleep(50); // not yet
            }
        }
        process.destroy();
        throw new IOException(name + " does not start: " + Files.readString(said));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String ngircd(int port) {
        return """
                [Global]
                Name = bench.local
                Info = bench
                Listen = 127.0.0.1
                Ports = %d
                ServerUID = %s
                ServerGID = %s
                [Limits]
                MaxConnections = 0
                MaxConnectionsIP = 0
                MaxJoins = 0
                MaxPenaltyTime = 0
                PingTimeout = 600
                PongTimeout = 600
                [Options]
                DNS = no
                Ident = no
                PAM = no
                SyslogFacility = local1
                """.formatted(port, System.getProperty("user.name"), System.getProperty("user.name"));
    }

    private static String inspircd(int port, Path folder) {
        return """
                <server name="bench.local" description="bench" network="Bench" id="001">
                <admin name="bench" email="bench@localhost" nick="bench">
                <bind address="127.0.0.1" port="%d" type="clients">
                <connect name="all" allow="*" timeout="60" pingfreq="600" localmax="20000" globalmax="20000"
                         fakelag="no" commandrate="1000000000" threshold="1000000" resolvehostnames="no"
                         useident="no" softsendq="8388608" hardsendq="16777216" recvq="1048576" maxchans="20">
                <performance softlimit="20000" somaxconn="1024" netbuffersize="65535" quietbursts="yes">
                <security maxtargets="20" runasuser="" runasgroup="">
                <pid file="%s/pid">
                <log method="file" type="*" level="default" target="%s/log">
                """.formatted(port, folder, folder);
    }

    String name() {
        return name;
    }

    InetSocketAddress address() {
        return address;
    }

    ProcessTree tree() {
        return new ProcessTree(process.pid());
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
