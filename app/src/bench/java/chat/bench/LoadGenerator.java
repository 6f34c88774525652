package chat.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Many members of one IRC host, on one thread: they register, join, talk, and see to it that each message reaches
 * everybody exactly once and in the order of its sender.
 *
 * <pre>
 *   PRIVMSG #bench0 :00007 000000123 xxxxxxxx…      from the seventh sender, its 124th
 * </pre>
 */
final class LoadGenerator implements AutoCloseable {
    /** How long nothing may happen before it is given up. Nanoseconds. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);

    /** A talk that takes longer is given up. Nanoseconds. */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

    /**
     * Members that register at the same time. Some hosts admit people once a second, some have no more than 256 who have
     * not registered.
     */
    private static final int AT_THE_DOOR = 200;

    /** Deliveries, about, after which a warm-up looks at the time. */
    private static final int ROUND = 200_000;

    /** Most messages in flight while a host is warmed up. */
    private static final int WARM_WINDOW = 32;

    /** What the clock of a selector cannot wait for: such a wait is spent asking. Nanoseconds. */
    private static final long TOO_SHORT = TimeUnit.MICROSECONDS.toNanos(200);

    private static final int SENDER_DIGITS = 5;
    private static final int NUMBER_DIGITS = 9;

    /** Bytes of text behind the numbers, so that a line is about as long as what people write. */
    private static final int FILLING = 32;

    private static final byte[] DELIVERY = "PRIVMSG ".getBytes(StandardCharsets.US_ASCII);

    private final Load load;
    private final Selector selector;
    private final Link.Buffers buffers = new Link.Buffers();
    private final Trust trust = new Trust();
    private final List<Member> members = new ArrayList<>();
    private final Tally.Sent[] sent;
    private final String[] failure = new String[1];
    private Tally tally;
    private boolean joins = true;
    private int registered;
    private int joined;
    private long news;
    private long giveUp = Long.MAX_VALUE;

    /** One of those who are connected. */
    private static final class Member {
        final int number;
        boolean isIn;

        @Nullable
        Link link;

        Member(int number) {
            this.number = number;
        }

        Link link() {
            if (link == null) {
                throw new IllegalStateException("not connected");
            }
            return link;
        }
    }

    /**
     * What a run has shown.
     *
     * @param seconds from the first message until the last has arrived
     * @param serverMicros of the host's processor time for each delivery; not a number when unknown
     */
    record Outcome(long deliveries, double seconds, Latencies latencies, double serverMicros, String faults) {
        double perSecond() {
            return deliveries / seconds;
        }
    }

    /** Connects nobody yet. */
    LoadGenerator(Load load) throws IOException {
        this.load = load;
        this.selector = Selector.open();
        this.tally = new Tally(load.members(), load.rooms(), load.senders());
        this.sent = new Tally.Sent[load.senders()];
        int most = load.rate() > 0 ? load.rate() * 60 / load.senders() + 1 : Math.max(WARM_WINDOW, load.window());
        Arrays.setAll(sent, i -> new Tally.Sent(tally.listeners(i), most));
    }

    /**
     * Lets all members register and join; few at first, so that neither side is cold when there are many.
     *
     * @throws IOException when one of them is refused, with what it was told
     */
    void enter() throws IOException {
        while (joined < load.members()) {
            while (members.size() < load.members() && members.size() - joined < Math.min(AT_THE_DOOR, 1 + 8 * joined)) {
                connect();
            }
            turn(PATIENCE);
        }
    }

    /**
     * Lets all members register, and nobody join.
     *
     * @param atOnce how many may be on their way at the same time
     * @throws IOException when one of them is refused, with what it was told
     */
    void register(int atOnce) throws IOException {
        joins = false;
        while (registered < load.members()) {
            if (members.size() < load.members() && members.size() - registered < atOnce) {
                connect();
                turn(0);
            } else {
                turn(PATIENCE);
            }
        }
    }

    /** Lets all who have registered join at once. */
    void join() throws IOException {
        for (Member member : members) {
            answer(member, "JOIN #bench" + member.number % load.rooms());
        }
        while (joined < load.members()) {
            turn(PATIENCE);
        }
    }

    /** Waits until everybody has been told of everybody who came into the one room after it, and of itself. */
    void awaitNews() throws IOException {
        while (news < (long) load.members() * (load.members() + 1) / 2) {
            turn(PATIENCE);
        }
    }

    private void connect() throws IOException {
        Member member = new Member(members.size());
        members.add(member);
        Link link = new Link(load.address(), selector, load.tls() ? trust.engine() : null, member);
        member.link = link;
        String nick = load.prefix() + member.number;
        link.send(ascii("NICK " + nick + "\r\nUSER " + nick + " 0 * :m\r\n"));
        link.flush(buffers);
    }

    /**
     * Talks, and waits until everything has arrived.
     *
     * @param messages of each sender
     * @param serverNanos the host's processor time so far; 0 when unknown
     */
    Outcome talk(int messages, LongSupplier serverNanos) throws IOException {
        return talk(messages, load.rate() > 0 ? 0 : load.window(), serverNanos);
    }

    /**
     * Talks for so long by the window, whatever the pace, and counts nothing: nothing is cold then.
     *
     * @param window messages of each sender in flight, 32 at most
     */
    void warmUp(Duration howLong, int window) throws IOException {
        long until = System.nanoTime() + howLong.toNanos();
        int messages = Math.max(1, ROUND / tally.listeners(0) / sent.length);
        do {
            talk(messages, window, () -> 0);
        } while (System.nanoTime() - until < 0);
    }

    /** @param window 0 to talk at the pace of the load */
    private Outcome talk(int messages, int window, LongSupplier serverNanos) throws IOException {
        tally = tally.again();
        long deliveries = 0;
        int[] until = new int[sent.length];
        for (int i = 0; i < sent.length; i++) {
            until[i] = sent[i].next() + messages;
            deliveries += (long) messages * tally.listeners(i);
        }
        long cpu = serverNanos.getAsLong();
        long began = System.nanoTime();
        giveUp = began + LONGEST;
        if (window == 0) {
            talkAtPace(until, deliveries, began);
        } else {
            talkByWindow(until, window, deliveries);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double micros = (serverNanos.getAsLong() - cpu) / 1e3 / deliveries;
        String faults = tally.twice() == 0 && tally.arrived() == deliveries ? "" : tally.toString();
        return new Outcome(tally.arrived(), seconds, tally.latencies(), micros, faults);
    }

    private void talkByWindow(int[] until, int window, long deliveries) throws IOException {
        while (!isOver(deliveries)) {
            for (int i = 0; i < sent.length; i++) {
                boolean spoke = false;
                while (sent[i].next() < until[i] && sent[i].underWay() < window) {
                    say(i);
                    spoke = true;
                }
                if (spoke) {
                    members.get(i).link().flush(buffers);
                }
            }
            turn(PATIENCE);
        }
    }

    /** The senders take turns. */
    private void talkAtPace(int[] until, long deliveries, long began) throws IOException {
        long interval = TimeUnit.SECONDS.toNanos(1) / load.rate();
        long all = (long) (until[0] - sent[0].next()) * sent.length;
        long said = 0;
        while (!isOver(deliveries)) {
            while (said < all && System.nanoTime() - began >= said * interval) {
                int sender = (int) (said++ % sent.length);
                say(sender);
                members.get(sender).link().flush(buffers);
            }
            turn(said < all ? Math.max(0, began + said * interval - System.nanoTime()) : PATIENCE);
        }
    }

    private boolean isOver(long deliveries) throws IOException {
        if (System.nanoTime() > giveUp) {
            throw new IOException("it takes longer than a minute: " + tally);
        }
        return tally.arrived() + tally.missed() >= deliveries;
    }

    private void say(int sender) {
        StringBuilder line = new StringBuilder("PRIVMSG #bench")
                .append(sender % load.rooms())
                .append(" :");
        digits(line, sender, SENDER_DIGITS);
        line.append(' ');
        digits(line, sent[sender].next(), NUMBER_DIGITS);
        line.append(' ').append("x".repeat(FILLING)).append("\r\n");
        members.get(sender).link().send(ascii(line.toString()));
        sent[sender].sent(System.nanoTime());
    }

    private static void digits(StringBuilder line, int number, int width) {
        String digits = Integer.toString(number);
        line.append("0".repeat(width - digits.length())).append(digits);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Waits until something happens, so long at most, and works it off. */
    private void turn(long nanos) throws IOException {
        int ready = nanos < TOO_SHORT
                ? selector.selectNow()
                : selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        if (ready == 0 && nanos == PATIENCE) {
            throw new IOException("nothing has come for 15 s: " + joined + " members, " + tally);
        }
        for (SelectionKey key : selector.selectedKeys()) {
            Member member = (Member) key.attachment();
            if (key.isWritable()) {
                member.link().flush(buffers);
            }
            if (key.isReadable()) {
                long now = System.nanoTime();
                member.link().read(buffers, (link, bytes, from, to) -> line(member, bytes, from, to, now));
            }
        }
        selector.selectedKeys().clear();
        if (failure[0] != null) {
            throw new IOException("a member was told: " + failure[0]);
        }
    }

    private void line(Member member, byte[] bytes, int from, int to, long now) {
        int verb = bytes[from] == ':' ? after(' ', bytes, from, to) : from;
        if (to - verb > DELIVERY.length
                && Arrays.equals(bytes, verb, verb + DELIVERY.length, DELIVERY, 0, DELIVERY.length)) {
            int text = after(':', bytes, verb, to);
            int sender = number(bytes, text, SENDER_DIGITS);
            int message = number(bytes, text + SENDER_DIGITS + 1, NUMBER_DIGITS);
            tally.arrived(member.number, sender, message, sent[sender], now);
        } else {
            told(member, new String(bytes, verb, to - verb, StandardCharsets.UTF_8));
        }
    }

    private static int after(char wanted, byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at + 1;
    }

    private static int number(byte[] bytes, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    /** Something that is no message: the way in, a question, or a refusal. */
    private void told(Member member, String line) {
        if (line.startsWith("PING ")) {
            answer(member, "PONG " + line.substring("PING ".length()));
        } else if (line.startsWith("001 ") && !joins) {
            registered++;
        } else if (line.startsWith("JOIN ")) {
            news++;
        } else if (line.startsWith("001 ")) {
            answer(member, "JOIN #bench" + member.number % load.rooms());
        } else if (line.startsWith("366 ") && !member.isIn) {
            member.isIn = true;
            joined++;
        } else if (line.startsWith("ERROR") || line.matches("4(?!22|21)\\d\\d .*")) {
            failure[0] = line;
        }
    }

    private void answer(Member member, String line) {
        try {
            member.link().send(ascii(line + "\r\n"));
            member.link().flush(buffers);
        } catch (IOException e) {
            failure[0] = "nothing: " + e.getMessage();
        }
    }

    /** Takes in what comes for so long, and answers what is asked. */
    void rest(long millis) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            turn(Math.min(left, PATIENCE / 2));
        }
    }

    /** Ends all connections, without a word. */
    @Override
    public void close() throws IOException {
        for (Member member : members) {
            if (member.link != null) {
                member.link.close();
            }
        }
        selector.close();
    }
}
