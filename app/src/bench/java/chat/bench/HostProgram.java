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

    /** ffdhe2048 of RFC 7919: ngircd would make its own for a long time. */
    private static final String PRIMES = """
            -----BEGIN DH PARAMETERS-----
            MIIBCAKCAQEA//////////+t+FRYortKmq/cViAnPTzx2LnFg84tNpWp4TZBFGQz
            +8yTnc4kmz75fS/jY2MMddj2gbICrsRhetPfHtXV/WVhJDP1H18GbtCFY2VVPe0a
            87VXE15/V8k1mE8McODmi3fipona8+/och3xWKE2rec1MKzKT0g6eXq8CrGCsyT7
            YdEIqUuyyOP7uWrat2DX9GgdT0Kj3jlN9K5W7edjcrsZCwenyO4KbXCeAvzhzffi
            7MA0BM0oNC9hkXL+nOmFg/+OTxIy7vKBg8P+OxtMb61zO7X8vC7CIAXFjvGDfRaD
            ssbzSibBsu/6iGtCOGEoXJf//////////wIBAg==
            -----END DH PARAMETERS-----
            """;

    private final String name;
    private final Process process;
    private final int port;
    private final int tls;
    private final Path folder;

    private HostProgram(String name, Process process, int port, int tls, Path folder) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.tls = tls;
        this.folder = folder;
    }

    /** The names of those that are installed; chat is the first. */
    static List<String> installed() {
        return List.of("chat", "ngircd", "inspircd").stream()
                .filter(name -> name.equals("chat") || Machine.find(name).isPresent())
                .toList();
    }

    /** Starts one and waits until it can be reached, in clear and with TLS. */
    static HostProgram start(String name) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-" + name);
        return name.equals("chat") ? chat(folder, List.of()) : other(name, folder, Keys.make(Keys.Kind.EC, folder));
    }

    /** With a key of this kind, that is not its own. */
    static HostProgram start(String name, Keys.Kind kind) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-" + name);
        Keys keys = Keys.make(kind, folder);
        return name.equals("chat")
                ? chat(
                        folder,
                        List.of(
                                "--tls-cert",
                                keys.certificate().toString(),
                                "--tls-key",
                                keys.key().toString()))
                : other(name, folder, keys);
    }

    private static HostProgram other(String name, Path folder, Keys keys) throws IOException, InterruptedException {
        int port = freePort();
        int tls = freePort();
        return switch (name) {
            case "ngircd" -> {
                Path primes = Files.writeString(folder.resolve("ffdhe2048.pem"), PRIMES);
                Path file = Files.writeString(folder.resolve("ngircd.conf"), ngircd(port, tls, keys, primes));
                yield other(name, port, tls, folder, "-n", "-f", file.toString());
            }
            case "inspircd" -> {
                Path file = Files.writeString(folder.resolve("inspircd.conf"), inspircd(port, tls, keys, folder));
                yield other(name, port, tls, folder, "--nofork", "--runasroot", "--config", file.toString());
            }
            default -> throw new IllegalArgumentException("no host is called " + name);
        };
    }

    private static HostProgram chat(Path folder, List<String> more) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                "./chat",
                "--headless",
                "--listen",
                "127.0.0.1:0",
                "--no-flood-limit",
                "--history",
                "memory",
                "--data-dir",
                folder.resolve("data").toString()));
        command.addAll(more);
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("said").toFile())
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        if (line == null || !line.startsWith("listening on ")) {
            throw new IOException("chat does not listen: " + line);
        }
        int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
        return new HostProgram("chat", process, port, port, folder);
    }

    private static HostProgram other(String name, int port, int tls, Path folder, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Machine.find(name).orElseThrow().toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile()) // one that fails leaves what it leaves there
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        awaitAnswer(name, process, address, folder.resolve("said"));
        return new HostProgram(name, process, port, tls, folder);
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
        List<String> lines = Files.readAllLines(said).stream()
                .filter(line -> !line.isBlank())
                .toList();
        throw new IOException(name + " does not start: " + (lines.isEmpty() ? "" : lines.get(lines.size() - 1)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String ngircd(int port, int tls, Keys keys, Path primes) {
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
                [SSL]
                CertFile = %s
                KeyFile = %s
                DHFile = %s
                Ports = %d
                """.formatted(
                        port,
                        System.getProperty("user.name"),
                        System.getProperty("user.name"),
                        keys.certificate(),
                        keys.key(),
                        primes,
                        tls);
    }

    private static String inspircd(int port, int tls, Keys keys, Path folder) {
        return """
                <server name="bench.local" description="bench" network="Bench" id="001">
                <admin name="bench" email="bench@localhost" nick="bench">
                <module name="ssl_gnutls">
                <sslprofile name="bench" provider="gnutls" certfile="%s" keyfile="%s" requestclientcert="yes">
                <bind address="127.0.0.1" port="%d" type="clients">
                <bind address="127.0.0.1" port="%d" type="clients" sslprofile="bench">
                <connect name="all" allow="*" timeout="60" pingfreq="600" localmax="20000" globalmax="20000"
                         fakelag="no" commandrate="1000000000" threshold="1000000" resolvehostnames="no"
                         useident="no" softsendq="8388608" hardsendq="16777216" recvq="1048576" maxchans="20">
                <performance softlimit="20000" somaxconn="1024" netbuffersize="65535" quietbursts="yes">
                <security maxtargets="20" runasuser="" runasgroup="">
                <pid file="%s/pid">
                <log method="file" type="*" level="default" target="%s/log">
                """.formatted(keys.certificate(), keys.key(), port, tls, folder, folder);
    }

    String name() {
        return name;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** The same port for chat, another one for the others. */
    InetSocketAddress tlsAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), tls);
    }

    /** What it has said on standard error. */
    String said() throws IOException {
        return Files.readString(folder.resolve("said"));
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
