package chat.tui.term;

import chat.client.Key;
import chat.text.Span;
import chat.text.Tone;
import chat.tui.Frame;
import chat.tui.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A small program on a {@link Terminal}: shows each thing that happened; Ctrl-Q ends it, F12 makes it fail. */
final class TerminalProgram {
    private final BlockingQueue<String> happenings = new LinkedBlockingQueue<>();
    private final List<List<Span>> pane = new ArrayList<>();
    private String typed = "";

    public static void main(String[] arguments) throws InterruptedException {
        Terminal terminal;
        try {
            terminal = Terminal.begin();
            new TerminalProgram().run(terminal);
            System.exit(0);
        } catch (IOException noTerminal) {
            System.err.println(noTerminal.getMessage());
            System.exit(2);
        }
    }

    private void run(Terminal terminal) throws IOException, InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            terminal.leave();
            System.err.println("failed: " + failure.getMessage());
            System.exit(3);
        });
        terminal.open(listener(), Theme.DEFAULT, Abilities.of(System.getenv(), Depth.When.AUTO));
        terminal.title("a program");
        String happening = "ready";
        while (!happening.equals("Chord[name=Ctrl-Q]")) {
            if (happening.equals("Chord[name=F12]")) {
                throw new IllegalStateException("as asked");
            } else if (happening.equals("Chord[name=Ctrl-Z]")) {
                terminal.suspend();
            } else if (happening.equals("Chord[name=F5]")) {
                terminal.announce("#lobby; ana", "hi");
                terminal.copy("a \u00e9");
                terminal.bell();
            } else if (happening.startsWith("Text[text=")) {
                typed += happening.substring(10, happening.length() - 1);
            }
            pane.add(List.of(Span.of(happening)));
            terminal.paint(frame(terminal.columns(), terminal.rows()));
            happening = happenings.take();
        }
        terminal.leave();
    }

    private Terminal.Listener listener() {
        return new Terminal.Listener() {
            @Override
            public void pressed(Key key) {
                happenings.add(key.toString());
            }

            @Override
            public void resized(int columns, int rows) {
                happenings.add("resized " + columns + "x" + rows);
            }

            @Override
            public void resumed() {
                happenings.add("resumed");
            }

            @Override
            public void focused(boolean here) {
                happenings.add(here ? "here" : "elsewhere");
            }
        };
    }

    private Frame frame(int columns, int rows) {
        int paneRows = Math.max(0, rows - 2);
        List<List<Span>> picture = new ArrayList<>();
        for (int y = 0; y < paneRows; y++) {
            int entry = pane.size() - paneRows + y;
            picture.add(entry < 0 ? List.of() : pane.get(entry));
        }
        picture.add(List.of(Span.of("-".repeat(columns), Tone.STATUS)));
        picture.add(List.of(Span.of("> " + typed + "|", Tone.INPUT)));
        return new Frame(columns, picture, paneRows, Math.min(columns - 1, 2), rows - 1);
    }
}
