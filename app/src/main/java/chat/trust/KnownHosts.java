package chat.trust;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The hosts that were joined, in the text file {@code known_hosts}, one a line (see {@link KnownHost#toLine}). Each
 * question reads the file anew and each change replaces it as a whole under a lock, so that several processes may share
 * it. Any thread; blocks for a file.
 */
public final class KnownHosts {
    private static final String FILE = "known_hosts";
    private static final String HEADER = "# chat known hosts 1: name, key, first and last seen, verified, addresses";

    /** The room that needs no name, because everybody's is called so. */
    private static final String USUAL_ROOM = "lobby";

    private final PrivateFolder folder;
    private final InstantSource clock;

    private KnownHosts(PrivateFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * The known hosts in this folder, which is made if it is not there.
     *
     * @throws TrustException when the folder cannot be used or is open to others
     */
    public static KnownHosts in(Path folder, InstantSource clock) throws TrustException {
        return new KnownHosts(PrivateFolder.at(folder), clock);
    }

    /**
     * Judges the key that a host shows.
     *
     * @param address how the user named it, perhaps with the key it should have
     * @param pin the key it shows, as in {@link Identity#pin}
     * @throws TrustException when the file cannot be trusted: then nobody can be
     */
    public Verdict judge(Address address, String pin) throws TrustException {
        List<KnownHost> hosts = all();
        Optional<KnownHost> now = first(hosts, host -> host.pin().equals(pin));
        if (!address.pin().isEmpty() && !address.pin().equals(pin)) {
            return new Verdict.NotInvited(now);
        }
        String place = place(address);
        if (now.isPresent() && now.get().addresses().contains(place)) {
            return new Verdict.Known(now.get());
        }
        Optional<KnownHost> was = first(hosts, host -> host.addresses().contains(place));
        if (was.isPresent() && address.pin().isEmpty()) {
            return new Verdict.Changed(place, was.get(), now);
        }
        if (now.isPresent()) {
            return new Verdict.KnownElsewhere(now.get());
        }
        return address.pin().isEmpty() ? new Verdict.FirstContact() : new Verdict.Invited();
    }

    /**
     * Notes that a host was joined. An address belongs to the last host that was joined there. An invite counts as
     * verification.
     *
     * @return what is known of it now
     */
    public KnownHost remember(Address address, String pin) throws TrustException {
        return folder.locked(() -> {
            String place = place(address);
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            List<KnownHost> others = all();
            Optional<KnownHost> known = first(others, host -> host.pin().equals(pin));
            known.ifPresent(others::remove);
            others.replaceAll(host -> host.without(place));
            KnownHost host = known.orElseGet(
                            () -> new KnownHost(name(address, others), pin, now, now, false, List.of()))
                    .joined(place, now, !address.pin().isEmpty());
            others.add(host);
            write(others);
            return host;
        });
    }

    /** Notes that the user has made sure of this key; nothing happens if it is not known. */
    public void verify(String pin) throws TrustException {
        folder.locked(() -> {
            List<KnownHost> hosts = all();
            hosts.replaceAll(host -> host.pin().equals(pin) ? host.asVerified() : host);
            write(hosts);
            return hosts;
        });
    }

    /**
     * Forgets a host.
     *
     * @param name its name, or an address it was joined at, with or without the usual port
     * @return what was forgotten, if anything was
     */
    public Optional<KnownHost> forget(String name) throws TrustException {
        return folder.locked(() -> {
            List<KnownHost> hosts = all();
            Optional<KnownHost> gone = first(hosts, host -> host.name().equals(name))
                    .or(() -> first(hosts, host -> host.addresses().contains(place(name))));
            if (gone.isPresent()) {
                hosts.remove(gone.get());
                write(hosts);
            }
            return gone;
        });
    }

    /** All of them, the one joined last at the end. */
    public List<KnownHost> all() throws TrustException {
        List<KnownHost> hosts = new ArrayList<>();
        Optional<byte[]> file = folder.read(FILE);
        String text =
                file.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                hosts.add(parse(line, number));
            }
        }
        return hosts;
    }

    private KnownHost parse(String line, int number) throws TrustException {
        try {
            return KnownHost.parse(line);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new TrustException(
                    "line " + number + " of " + folder.file(FILE)
                            + " is damaged, so no host can be told from another; mend the line or move the file away",
                    e);
        }
    }

    private void write(List<KnownHost> hosts) throws TrustException {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        hosts.forEach(host -> text.append(host.toLine()).append('\n'));
        folder.write(FILE, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<KnownHost> first(List<KnownHost> hosts, Predicate<KnownHost> wanted) {
        return hosts.stream().filter(wanted).findFirst();
    }

    private static String place(Address address) {
        return address.place().toLowerCase(Locale.ROOT);
    }

    private static String place(String text) {
        try {
            return place(Address.parse(text));
        } catch (MalformedAddressException e) {
            return text; // a name, and no address
        }
    }

    /** A name that no other host has: that of the room if it is a special one, else that of the machine. */
    private static String name(Address address, List<KnownHost> others) {
        boolean special = !address.room().isEmpty() && !address.room().equals(USUAL_ROOM);
        String base = special ? address.room() : address.host();
        String name = base.replaceFirst("^#", "_");
        for (int number = 2; isTaken(name, others); number++) {
            name = base + "-" + number;
        }
        return name;
    }

    private static boolean isTaken(String name, List<KnownHost> others) {
        return others.stream().anyMatch(host -> host.name().equals(name));
    }
}
