package chat.wire;

import chat.trust.Address;
import chat.trust.Address.Scheme;
import chat.trust.Identity;
import chat.trust.Judge;
import chat.trust.KnownHost;
import chat.trust.Verdict;
import chat.wire.CannotConnectException.Kind;
import chat.wire.Knock.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Finds out how it is with the way to a host, one step after the other: its name, this machine's addresses, each address
 * of the host, and TLS with who answers there. The last finding is what to do. Nothing is said to the host but a TLS
 * hello; it takes {@link #PATIENCE} at most, three times.
 */
public final class Checkup {
    /** For each of the three steps: finding the name, reaching the addresses, and TLS. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Addresses of one name that are tried; those after them are told by their number only. */
    static final int ADDRESSES = 6;

    private final Address address;
    private final Identity identity;
    private final Judge judge;
    private final Duration patience;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A checkup that has not been made.
     *
     * @param identity what the host is shown
     * @param judge says what is to be thought of the host's key
     */
    public Checkup(Address address, Identity identity, Judge judge) {
        this(address, identity, judge, PATIENCE);
    }

    Checkup(Address address, Identity identity, Judge judge, Duration patience) {
        this.address = address;
        this.identity = identity;
        this.judge = judge;
        this.patience = patience;
    }

    /** Makes it, once. Blocks; on a thread of its own. */
    public List<Finding> run() throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "checkup");
            thread.setDaemon(true);
            return thread;
        });
        try {
            steps(threads);
        } finally {
            threads.shutdownNow();
        }
        return List.copyOf(findings);
    }

    private void steps(ExecutorService threads) throws InterruptedException {
        List<OwnAddress> own = OwnAddress.all();
        List<InetAddress> places = resolve(threads);
        if (places.isEmpty()) {
            return;
        }
        boolean here = places.stream().allMatch(Locality::isHere);
        if (!here && !tellOwn(own, places)) {
            return;
        }
        List<Answer> answers = knock(threads, places);
        Socket open = answers.stream()
                .map(Answer::socket)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (open == null) {
            findings.addAll(new Silence(address, own).reasons(answers));
            return;
        }
        try {
            talk(threads, open);
        } finally {
            answers.forEach(Answer::close);
        }
    }

    private List<InetAddress> resolve(ExecutorService threads) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            List<InetAddress> all = List.of(limited(threads, () -> InetAddress.getAllByName(address.host())));
            if (!all.get(0).getHostAddress().equals(address.host())
                    && address.host().indexOf(':') < 0) {
                String numbers = all.stream().map(Locality::text).collect(Collectors.joining(", "));
                findings.add(Finding.good("the name " + address.host() + " is " + numbers + Knock.since(begun)));
            }
            return all.subList(0, Math.min(ADDRESSES, all.size()));
        } catch (IOException e) {
            findings.add(Finding.bad("nobody knows the name " + address.host()));
        } catch (TimeoutException e) {
            findings.add(Finding.bad(
                    "nobody says what the name " + address.host() + " stands for" + Knock.within(patience)));
        }
        findings.add(Finding.next("see that the name is spelled right, or connect to the number that the host's screen"
                + " shows, such as 10.0.0.5:" + address.port()));
        return List.of();
    }

    /** Says who this machine is; false when it is nobody, for then it reaches nobody. */
    private boolean tellOwn(List<OwnAddress> own, List<InetAddress> places) {
        if (own.isEmpty()) {
            findings.add(Finding.bad("this machine has no network: only itself can be reached from here"));
            findings.add(Finding.next("connect this machine to a network, by Wi-Fi or cable"));
            return false;
        }
        findings.add(Finding.good("this machine is "
                + own.stream().limit(ADDRESSES).map(Checkup::named).collect(Collectors.joining(", "))
                + way(own, places.get(0))));
        return true;
    }

    private static String named(OwnAddress own) {
        return own.text() + " (" + own.network() + (own.isOfPrivateNetwork() ? ", a VPN" : "") + ")";
    }

    /** Which of this machine's addresses the way to a place begins at: the system knows, and nothing is sent. */
    private String way(List<OwnAddress> own, InetAddress place) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(place, address.port());
            InetAddress from = socket.getLocalAddress();
            return own.size() < 2
                    ? ""
                    : own.stream()
                            .filter(mine -> mine.address().equals(from))
                            .findFirst()
                            .map(mine -> "; the way there begins at " + mine.network())
                            .orElse("");
        } catch (SocketException | UncheckedIOException e) {
            return ""; // there is no way, as will be seen
        }
    }

    private List<Answer> knock(ExecutorService threads, List<InetAddress> places) throws InterruptedException {
        List<Answer> answers = new Knock(address.port(), patience).at(places, threads);
        for (Answer answer : answers) {
            String words = Address.place(Locality.text(answer.address()), address.port()) + " " + answer.how();
            findings.add(answer.socket() == null ? Finding.bad(words) : Finding.good(words));
        }
        return answers;
    }

    private void talk(ExecutorService threads, Socket socket) throws InterruptedException {
        if (address.scheme().isClear()) {
            findings.add(Finding.hint("nothing is encrypted on the way there, as " + address + " asks for"));
            findings.add(Finding.next("nothing is to be done: it can be reached"));
            return;
        }
        long begun = System.nanoTime();
        try {
            String pin = limited(
                    threads,
                    () -> new Handshake(identity, judge, address).over(socket).pin());
            findings.add(Finding.good("it speaks TLS" + Knock.since(begun)));
            if (address.scheme() == Scheme.CHAT) {
                findings.add(Finding.good(key(pin)));
            }
            findings.add(Finding.next("nothing is to be done: it can be joined"));
        } catch (CannotConnectException e) {
            findings.add(Finding.bad(e.kind() == Kind.STOP ? "its key is not the one it should be" : "TLS fails"));
            findings.add(Finding.next(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            findings.add(Finding.bad("TLS fails"));
            findings.add(Finding.next(Handshake.words(address, e)));
        } catch (TimeoutException e) {
            findings.add(Finding.bad("it says nothing" + Knock.within(patience) + ", where a chat host begins TLS"));
            findings.add(Finding.next(Handshake.inClear(address)));
        }
    }

    private String key(String pin) throws IOException {
        Verdict verdict = judge.judge(address, pin);
        if (verdict instanceof Verdict.Known known) {
            KnownHost host = known.host();
            LocalDate since = LocalDate.ofInstant(host.first(), ZoneId.systemDefault());
            String compared = host.verified() ? "and was compared" : "and was never compared: /verify";
            return "its key is the one of " + host.name() + ", known since " + since + ", " + compared;
        }
        if (verdict instanceof Verdict.KnownElsewhere elsewhere) {
            return "its key is the one of " + elsewhere.host().name() + ", known from another address";
        }
        return verdict instanceof Verdict.Invited
                ? "its key is the one of the invite"
                : "its key was never seen before; it is remembered once you have joined";
    }

    /** Something that may take longer than anybody waits. */
    private <T> T limited(ExecutorService threads, Callable<T> something)
            throws IOException, InterruptedException, TimeoutException {
        Future<T> future = threads.submit(something);
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a step of the checkup failed", e.getCause());
        }
    }
}
