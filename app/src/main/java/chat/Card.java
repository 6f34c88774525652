package chat;

import chat.text.Span;
import chat.text.Tone;
import chat.trust.Address;
import chat.wire.OwnAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a host tells others so that they can join: the commands to type, ready to copy. */
final class Card {
    /** Addresses shown; more would be a riddle and no help. A count. */
    private static final int ADDRESSES = 3;

    private static final String OPEN = "Everybody who can reach this machine can join.";

    private Card() {}

    /**
     * Who may come.
     *
     * @param plaintext whether unencrypted peers may come from other machines
     * @param password whether there is a password
     */
    record Rules(boolean plaintext, boolean password) {}

    /**
     * The lines of a host's card.
     *
     * @param room without its {@code #}
     * @param pin the host's identity
     * @param fingerprint the certificate's SHA-256 in hex, for other programs
     * @param bound where the host listens
     * @param rules who may come
     */
    static List<List<Span>> of(
            String room, String pin, String fingerprint, List<InetSocketAddress> bound, Rules rules) {
        int port = bound.get(0).getPort();
        List<String> hosts = hosts(bound);
        List<List<Span>> lines = new ArrayList<>();
        lines.add(List.of(Span.of("You host #" + room + ". "), Span.of(who(bound, rules), Tone.QUIET)));
        lines.add(List.of());
        lines.add(List.of(Span.of(isHere(bound) ? "In another terminal:" : "On another machine:", Tone.QUIET)));
        for (String host : hosts) {
            lines.add(List.of(Span.of("chat --connect " + host + ":" + port, Tone.KEY)));
        }
        lines.add(List.of(Span.of("Or by this invite, so that nobody can pretend to be you:", Tone.QUIET)));
        String invite = Address.invite(pin, bare(hosts.get(0)), port, room.equals(Options.DEFAULT_ROOM) ? "" : room);
        lines.add(List.of(Span.of("chat -c " + quoted(invite), Tone.KEY)));
        lines.add(List.of(Span.of("Other IRC programs: TLS, same address, certificate SHA-256", Tone.QUIET)));
        lines.add(List.of(Span.of(fingerprint.toLowerCase(Locale.ROOT), Tone.QUIET)));
        return lines;
    }

    private static String who(List<InetSocketAddress> bound, Rules rules) {
        String who = rules.password ? "Everybody who knows the password can join." : OPEN;
        return (isHere(bound) ? "Only this machine can reach it." : who)
                + (rules.plaintext ? " Unencrypted guests are let in too." : "");
    }

    private static boolean isHere(List<InetSocketAddress> bound) {
        return bound.stream().allMatch(place -> place.getAddress().isLoopbackAddress());
    }

    /** Zsh takes brackets for a pattern. */
    private static String quoted(String invite) {
        return invite.indexOf('[') < 0 ? invite : "'" + invite + "'";
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The addresses to give away, the likeliest first: where it is bound, or this machine's own if that is everywhere. */
    static List<String> hosts(List<InetSocketAddress> bound) {
        List<String> hosts = new ArrayList<>();
        for (InetSocketAddress address : bound) {
            InetAddress where = address.getAddress();
            if (where.isAnyLocalAddress()) {
                OwnAddress.all().forEach(own -> add(hosts, own.text()));
            } else {
                add(hosts, text(where));
            }
        }
        if (hosts.isEmpty()) {
            hosts.add("127.0.0.1");
        }
        return hosts.subList(0, Math.min(ADDRESSES, hosts.size()));
    }

    private static void add(List<String> hosts, String host) {
        if (!hosts.contains(host)) {
            hosts.add(host);
        }
    }

    private static String text(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return address instanceof Inet4Address ? text : "[" + (zone < 0 ? text : text.substring(0, zone)) + "]";
    }
}
