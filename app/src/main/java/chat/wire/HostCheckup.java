package chat.wire;

import chat.trust.Address;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out, on the host's side, whether others can reach it: each of this machine's addresses is tried as a guest would,
 * and firewalls of this machine are looked for. The last finding is what to do. Blocks.
 */
public final class HostCheckup {
    /** For an answer of this machine to itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Path UFW = Path.of("/etc/ufw/ufw.conf");

    /** Where systemd notes which services run. */
    private static final Path FIREWALLD = Path.of("/run/systemd/units/invocation:firewalld.service");

    private final List<InetSocketAddress> bound;
    private final List<OwnAddress> own;
    private final List<Finding> findings = new ArrayList<>();

    /** @param bound where the host listens */
    public HostCheckup(List<InetSocketAddress> bound) {
        this(bound, OwnAddress.all());
    }

    HostCheckup(List<InetSocketAddress> bound, List<OwnAddress> own) {
        this.bound = List.copyOf(bound);
        this.own = List.copyOf(own);
    }

    /** Makes it, once. Takes a second for each address that does not answer. */
    public List<Finding> run() {
        int port = bound.get(0).getPort();
        if (bound.stream().allMatch(place -> place.getAddress().isLoopbackAddress())) {
            findings.add(Finding.bad("the room is open for this machine only, at "
                    + Address.place(Locality.text(bound.get(0).getAddress()), port)));
            findings.add(Finding.next("to let others in, leave and start again with: chat --listen " + port));
            return List.copyOf(findings);
        }
        List<OwnAddress> open = own.stream().filter(mine -> tell(mine, port)).toList();
        if (own.isEmpty()) {
            findings.add(Finding.bad("this machine has no network: nobody else can reach it"));
            findings.add(Finding.next("connect this machine to a network, by Wi-Fi or cable"));
        } else if (open.isEmpty()) {
            findings.add(Finding.bad("none of this machine's addresses leads to the room"));
            findings.add(Finding.next("leave and start again with: chat --listen " + port));
        } else {
            boolean walled = tellFirewalls(port);
            String place = open.get(0).text() + ":" + port;
            findings.add(Finding.next(
                    walled
                            ? "open the firewall as above; then, on the other machine: chat --connect " + place
                            : "on the other machine: chat --connect " + place));
        }
        return List.copyOf(findings);
    }

    /** Says whether the room can be reached at one address. */
    private boolean tell(OwnAddress mine, int port) {
        String place = Address.place(Locality.text(mine.address()), port);
        String named = place + " (" + mine.network() + ")";
        if (!answers(mine.address(), port)) {
            findings.add(Finding.bad(named + " does not lead to the room, which listens elsewhere"));
            return false;
        }
        if (mine.isInside()) {
            findings.add(Finding.hint(named + " leads to the room, for what runs inside this machine only"));
            return false;
        }
        findings.add(Finding.good(named + " leads to the room, " + mine.audience()));
        return true;
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException e) {
            return false; // which is the finding
        }
    }

    private boolean tellFirewalls(int port) {
        boolean ufw = says(UFW, "ENABLED=yes");
        boolean firewalld = Files.exists(FIREWALLD);
        if (ufw) {
            findings.add(
                    Finding.hint("the firewall ufw is on here; to let others in: sudo ufw allow " + port + "/tcp"));
        }
        if (firewalld) {
            findings.add(Finding.hint(
                    "firewalld is on here; to let others in: sudo firewall-cmd --add-port=" + port + "/tcp"));
        }
        if (!ufw && !firewalld) {
            findings.add(Finding.hint("no firewall of this machine was found; one of the network, or of another"
                    + " kind, cannot be seen from here"));
        }
        return ufw || firewalld;
    }

    private static boolean says(Path file, String line) {
        try {
            return Files.readAllLines(file).contains(line);
        } catch (IOException e) {
            return false; // it is not there, or not for us
        }
    }
}
