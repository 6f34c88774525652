package chat;

import chat.client.Profile;
import chat.client.State;
import chat.text.Span;
import chat.tui.term.Signals;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** {@code chat --listen}: a room, and usually a participant in it. */
final class Listen {
    private static final Logger LOG = System.getLogger("chat.host");

    private Listen() {}

    /** Hosts, and takes part until the user leaves. */
    static Exit run(Wanted.Host wanted, Participant participant, Archive archive)
            throws IOException, InterruptedException {
        Profile me = Profile.host(wanted.seat().nick(), participant.manner());
        State start = State.start(me, "#" + wanted.room(), participant.now());
        Optional<Whose> whose = wanted.service().durable()
                ? Optional.of(
                        Whose.host(Archive.name(wanted.address()), start.room().name()))
                : Optional.empty();
        return participant.run(
                start, loop -> new Seat(wanted, participant.keys(), archive, loop), whose, Optional.empty());
    }

    /** Hosts without taking part, until the process is told to end. How to join is told in the log. */
    static Exit headless(Wanted.Host wanted, Keys keys, Archive archive) throws IOException, InterruptedException {
        Host host = Host.open(wanted, keys, archive, notice -> LOG.log(Level.WARNING, "{0}", notice));
        Runtime.getRuntime().addShutdownHook(new Thread(host::close, "leave"));
        Signals.on("HUP", host::reload);
        host.tellMeans();
        PrintStream out = System.out;
        for (InetSocketAddress address : host.addresses()) {
            out.println("listening on " + text(address));
        }
        out.flush();
        host.card(wanted).stream()
                .map(Listen::text)
                .filter(line -> !line.isBlank())
                .forEach(line -> LOG.log(Level.INFO, "{0}", line));
        new CountDownLatch(1).await();
        return Exit.OK;
    }

    private static String text(List<Span> line) {
        return line.stream().map(Span::text).collect(Collectors.joining());
    }

    private static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
    }
}
