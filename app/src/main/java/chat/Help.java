package chat;

import java.util.Optional;

/** The texts of the command line. Written by hand, so that showing them costs nothing; a test holds them to the options. */
final class Help {
    /** Neither hosting nor joining was asked for. */
    static final String NEITHER = """
            chat: say whether to host a room or to join one. One hosts, the others join.
              chat --listen 5001              host a room here, and chat in it
              chat --connect 10.0.0.5:5001    join the room of the machine 10.0.0.5
            """;

    static final String TEXT = """
            chat: private chat between terminals.

              chat --listen 5001              host a room here, and chat in it
              chat --connect 10.0.0.5:5001    join the room of the machine 10.0.0.5

            Host or join
              -l, --listen [[HOST:]PORT[,PORT...]]
                                      host a room, on all addresses of this machine or
                                      only on HOST; the port is 5001 unless given,
                                      with 0 the system chooses one
              -c, --connect ADDRESS   join a room. ADDRESS is HOST[:PORT], an invite
                                      (chat://PIN@HOST:PORT/ROOM) or an IRC server:
                                      ircs://HOST[:PORT][/ROOM], irc://... in clear text;
                                      older programs: raw://HOST:PORT, cs372://...,
                                      chat10://... or hackbright://..., all in clear text
                  --no-tls            join HOST:PORT in clear text, and tell by what the
                                      server says first what it is
                  --room NAME         which room; lobby unless given
                  --allow-plaintext   host: let other machines join without encryption
                  --greet none|syn|banner
                                      host: what older programs hear that wait to be
                                      spoken to; by their port unless given

            You
              -n, --name NAME         what others call you; your login name unless given
                  --color WHEN        auto, always or never; auto heeds NO_COLOR
                  --password-file FILE
                                      the room's password is the first line of this
                                      file; or put it into the variable CHAT_PASSWORD
                  --data-dir DIR      keep everything in this folder

            Without a screen
                  --line              one message a line, as always when input or output
                                      is no terminal
                  --json              one JSON object a line
                  --send TEXT         join, send one message, leave
                  --headless          host for others only

            For a host that is an IRC server
                  --server-name NAME  the server's name, for example chat.example.org
                  --network NAME      the network's name, one word
                  --motd FILE         the message of the day
                  --oper NAME:PASSWORD-FILE
                                      who may ask the server about itself
                  --tls-cert FILE     show this certificate; PEM, with those that vouch
                                      for it behind it
                  --tls-key FILE      its private key; PEM (PKCS#8), EC or RSA
                  --history durable   what is said is on disk before it is acknowledged, as
                                      usual; or memory: it is forgotten with the host
                  --no-flood-limit    slow nobody down who sends many lines

            Other
                  --forget NAME       forget a known host and its key
              -V, --version           show the version
              -h, --help              show this text

            It ends with 0 when all went well, 1 on an error, 2 when the command line is
            wrong, 3 when it cannot listen or connect, 4 when the host is not the one it
            was, and 130 when interrupted.
            """;

    private Help() {}

    /** How an option is written with its value, for example {@code --room NAME}. */
    static String form(String option) {
        return switch (option) {
            case "--listen", "-l" -> "--listen [[HOST:]PORT]";
            case "--connect", "-c" -> "--connect HOST:PORT";
            case "--name", "-n" -> "--name NAME";
            case "--room" -> "--room NAME";
            case "--send" -> "--send TEXT";
            case "--forget" -> "--forget NAME";
            case "--data-dir" -> "--data-dir DIR";
            case "--history" -> "--history durable or memory";
            case "--motd" -> "--motd FILE";
            case "--network" -> "--network NAME";
            case "--server-name" -> "--server-name NAME";
            case "--password-file" -> "--password-file FILE";
            case "--tls-cert" -> "--tls-cert FILE";
            case "--tls-key" -> "--tls-key FILE";
            case "--oper" -> "--oper NAME:PASSWORD-FILE";
            case "--greet" -> "--greet none, syn or banner";
            case "--color" -> "--color auto, always or never";
            default -> option;
        };
    }

    /** The program's version, as the jar tells it. */
    static String number() {
        return Optional.ofNullable(Help.class.getPackage().getImplementationVersion())
                .orElse("0-unpackaged");
    }

    static String version() {
        return "chat " + number() + " on Java " + System.getProperty("java.version") + "\n";
    }
}
