package chat.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** IRC programs of others, and what differs between their screens. */
enum Other {
    IRSSI("irssi") {
        @Override
        AtScreen join(Programs programs, String nick, int port, String fingerprint) throws IOException {
            String tls = fingerprint.isEmpty()
                    ? "use_tls = \"no\";"
                    : "use_tls = \"yes\"; tls_verify = \"no\"; tls_pinned_cert = \"" + withColons(fingerprint) + "\";";
            Path home = programs.folder(nick);
            // One window for everything; the throttle on what a user enters is for networks.
            String config = """
                    servers = ( { address = "127.0.0.1"; chatnet = "here"; port = "%d"; autoconnect = "yes"; %s } );
                    chatnets = { here = { type = "IRC"; nick = "%s"; }; };
                    channels = ( { name = "#lobby"; chatnet = "here"; autojoin = "yes"; } );
                    settings = {
                      core = { real_name = "A guest"; user_name = "guest"; nick = "%s"; timestamp_format = "%%H:%%M:%%S"; };
                      "fe-text" = { show_server_time = "yes"; };
                      "irc/core" = { cmd_queue_speed = "1msec"; };
                      "fe-common/core" = { autocreate_windows = "no"; };
                    };
                    """.formatted(port, tls, nick, nick);
            Files.writeString(home.resolve("config"), config);
            String program = Programs.installed(command());
            return AtScreen.start(programs.environment(nick), "/quit bye", program, "--home=" + home);
        }
    },

    WEECHAT("weechat") {
        @Override
        AtScreen join(Programs programs, String nick, int port, String fingerprint) throws IOException {
            String program = Programs.installed(command());
            String layer = Programs.output(program, "--version").startsWith("3.") ? "ssl" : "tls"; // renamed in 4.0
            String tls = fingerprint.isEmpty()
                    ? "-no" + layer
                    : "-%s -%s_fingerprint=%s".formatted(layer, layer, fingerprint);
            String start = String.join(
                    ";",
                    "/set irc.look.server_buffer merge_without_core",
                    "/set weechat.look.paste_max_lines -1",
                    "/set irc.msgbuffer.who current",
                    "/set irc.msgbuffer.whois current",
                    "/set irc.msgbuffer.list current",
                    "/bar hide buflist",
                    "/bar hide nicklist",
                    "/server add here 127.0.0.1/" + port + " " + tls + " -nicks=" + nick
                            + " -username=guest -autojoin=#lobby -anti_flood_prio_high=0 -anti_flood_prio_low=0",
                    "/connect here");
            Path home = programs.folder(nick);
            return AtScreen.start(programs.environment(nick), "/quit bye", program, "-d", home.toString(), "-r", start);
        }
    };

    private final String command;

    Other(String command) {
        this.command = command;
    }

    /** The command that shows another conversation; irssi shows all in one window here. */
    String look(String conversation) {
        return this == IRSSI ? "/window 1" : "/buffer " + conversation;
    }

    String command() {
        return command;
    }

    /**
     * Joins {@code #lobby} on this machine.
     *
     * @param fingerprint the SHA-256 of the host's certificate in 64 hex digits; empty to join in clear
     */
    abstract AtScreen join(Programs programs, String nick, int port, String fingerprint) throws IOException;

    /** As irssi wants it. */
    static String withColons(String fingerprint) {
        return fingerprint.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
    }
}
