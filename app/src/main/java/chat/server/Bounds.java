package chat.server;

/**
 * How far a guest may go with a host, in one place; what the protocol itself bounds is in {@link chat.irc.Limits}. The
 * table in ARCHITECTURE.md says what happens beyond each, and which test goes there.
 */
final class Bounds {
    private Bounds() {}

    // What one may say.

    /** Lines that one may say at once, which is more than any client says when it joins. A count. */
    static final int LINES_AT_ONCE = 20;

    /** Lines after that, faster than people type. A count for each second. */
    static final int LINES_A_SECOND = 5;

    /** Lines that may wait; with so many no more is read from the connection. A count; some seconds at the pace. */
    static final int LINES_WAITING = 64;

    /** Lines at which reading goes on; fewer, so that it does not stop and go with every line. A count. */
    static final int LINES_WAITING_AGAIN = 48;

    /** Lines of one who was told to wait, out of what had been read already, at which it is ended: full of tiny ones. A count. */
    static final int LINES_READ = 8192;

    /**
     * Lines that one who is not read from has performed, after which it is asked whether it is there: 10 s at the pace.
     * Nobody notices otherwise that it has hung up, and what it left unread would be said for hours. A count.
     */
    static final int ASKED_EVERY = 10 * LINES_A_SECOND;

    /** Lines of one message, as announced with draft/multiline: what people paste. A count. */
    static final int MULTILINE_LINES = 100;

    /** Text of one message of several lines, as announced with draft/multiline; two screens. Bytes. */
    static final int MULTILINE_BYTES = 8192;

    /**
     * Lines of a message of several lines that count as one at the flood limit, all at its end. The longest such message
     * counts as 17, fewer than may come at once, and nobody is told more than 30 lines a second for long. A count.
     */
    static final int BATCH_LINES = 6;

    /** The same for what is in them, with their tags: one full line. Bytes. */
    static final int BATCH_BYTES = 512;

    /** Targets of one message, as announced in TARGMAX: more are an advertisement. A count. */
    static final int TARGETS = 4;

    /** Nicks that one WHOIS asks about, as announced in TARGMAX; each answer has some lines. A count. */
    static final int WHOIS_TARGETS = 4;

    /** Nicks that one USERHOST answers for (Modern IRC, "USERHOST message"). A count. */
    static final int USERHOSTS = 5;

    /** Changes with a parameter in one command, as announced in MODES: what fits into a line. A count. */
    static final int MODE_CHANGES = 4;

    // What one is told.

    /** Bytes of answers that are made ahead of what has left: a quarter of a connection's queue. */
    static final int AHEAD = 64 * 1024;

    // How long one may be silent.

    /** For a peer on another machine to introduce itself, as sshd's LoginGraceTime but for programs. Milliseconds. */
    static final long STRANGER = 10_000;

    /** For one on this machine, once it has said something; older programs connect and wait. Milliseconds. */
    static final long LOCAL_STRANGER = 60_000;

    /** Silence of a member after which it is asked whether it is there. Milliseconds; Ergo's default. */
    static final long SILENCE = 90_000;

    /** Silence after which it is given up. Milliseconds; Ergo's default. */
    static final long DEAD = 150_000;

    /** Silence of a connection that its user may take over from. Milliseconds; a guest asks after the host every 10 s. */
    static final long GHOST = 12_000;

    // Passwords.

    /** Wrong passwords from one address in a minute, after which it waits; people need three. A count. */
    static final int WRONG_PASSWORDS = 10;

    /** The time in which they are counted, and how long the pause is then: 10 guesses a minute find no password. Milliseconds. */
    static final long PASSWORD_PAUSE = 60_000;

    /** Addresses remembered; those that came first are forgotten for more. A count; some 100 KB. */
    static final int PASSWORD_ADDRESSES = 1024;

    // Accounts.

    /** Certificates of one account: as many machines as anybody has. A count. */
    static final int KEYS = 20;

    /** Connections of one participant at one time; of more, the one that was silent for longest ends. A count. */
    static final int CONNECTIONS = 10;

    /** One piece of what AUTHENTICATE carries (IRCv3 sasl-3.1). Bytes. */
    static final int SASL_PIECE = 400;

    /** All pieces of one answer to AUTHENTICATE together; a long password is some hundred. Bytes. */
    static final int SASL_ANSWER = 4096;

    /** Passwords that wait to be hashed, each for some 40 ms, beside the dispatcher. A count. */
    static final int PASSWORDS_WAITING = 64;

    /** Accounts made from one address in a minute: a class comes in at once, and a program that makes them is slowed. A count. */
    static final int NEW_ACCOUNTS = 100;

    /** Accounts that a host keeps, all in memory. A count; some 25 MB. */
    static final int ACCOUNTS = 50_000;

    // How much there may be of everything.

    /** Members of all rooms together. A count; some 100 MB over TLS. */
    static final int MEMBERS = 8192;

    /** Rooms at one time, so that nobody fills a host with them. A count. */
    static final int ROOMS = 500;

    /** Rooms that one session may be in, as announced in CHANLIMIT: more than anybody follows. A count. */
    static final int ROOMS_EACH = 50;

    /**
     * Conversations of two accounts that are kept, with {@link #ROOMS} fewer than a store has room for ({@code
     * SqliteRooms.MOST}). A count.
     */
    static final int PRIVATES = 8000;

    /** Those in which one account has a part, beyond which it begins no more: more people than anybody talks with. A count. */
    static final int PRIVATES_EACH = 500;

    /** Masks of one sort in one room, as announced in MAXLIST; each is tried on whoever speaks or comes in. A count. */
    static final int MASKS = 100;

    /** Accounts that are kept as members of one room; more are members only while they are here. A count. */
    static final int KEPT_MEMBERS = 1000;

    /** Read markers of one account or key: as many as rooms and people that anybody follows. A count. */
    static final int MARKERS = 100;

    /** Nicks that one connection wants to know of, as announced in MONITOR. A count. */
    static final int MONITORED = 100;

    /** Those who have gone, whom WHOWAS remembers. A count. */
    static final int DEPARTED = 100;

    /** Those who tried to come in and did not, of whom whoever hosts is told; a screen's half. A count. */
    static final int TURNED_AWAY = 10;

    /** Invitations of one room that are not used yet; the oldest is forgotten, and can be said again. A count. */
    static final int INVITATIONS = 100;

    /** Own messages that a session without a key may take back; the oldest is forgotten. A count. */
    static final int OWN_MESSAGES = 100;

    /** Messages of one answer to CHATHISTORY, as announced in CHATHISTORY: some screens. A count. */
    static final int HISTORY = 500;

    /** Messages that one who joins gets: two screens. A count. */
    static final int BACKLOG = 50;
}
