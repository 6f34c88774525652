package chat;

import chat.client.Event;

/**
 * A line of input where objects are read: {@code {"room":"#lobby","text":"…"}} says its text, whatever that begins
 * with; every other line is taken as it stands. The object is a flat one with texts in it (RFC 8259), and has no other
 * fields.
 */
final class JsonInput {
    private final String line;
    private final String room;
    private int at;

    private JsonInput(String line, String room) {
        this.line = line;
        this.room = room;
    }

    /** @param room an example of one, for whoever got it wrong */
    static Event read(String line, String room) {
        if (!line.stripLeading().startsWith("{")) {
            return new Event.Typed(line);
        }
        try {
            return new JsonInput(line.strip(), room).typed();
        } catch (IllegalArgumentException e) {
            return new Event.Mistyped("Not sent: " + e.getMessage() + ". A line is plain text, or {\"room\":\"" + room
                    + "\",\"text\":\"…\"}.");
        }
    }

    private Event typed() {
        String text = null;
        String to = "";
        expect('{');
        do {
            String name = string();
            expect(':');
            String value = string();
            if (name.equals("text")) {
                text = value;
            } else if (name.equals("room")) {
                to = value;
            } else {
                throw new IllegalArgumentException("there is no field \"" + name + "\" here");
            }
        } while (next() == ',' && at++ >= 0);
        expect('}');
        if (at < line.length()) {
            throw new IllegalArgumentException("something stands behind the object");
        }
        if (text == null) {
            throw new IllegalArgumentException("the object has no text");
        }
        return new Event.Typed(text.startsWith("/") ? "/" + text : text, to);
    }

    private char next() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        if (at == line.length()) {
            throw new IllegalArgumentException("the object does not end");
        }
        return line.charAt(at);
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw new IllegalArgumentException("there is no " + wanted + " where one belongs");
        }
        at++;
    }

    private String string() {
        expect('"');
        StringBuilder text = new StringBuilder();
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at++);
            text.append(c == '\\' ? escaped() : c);
        }
        if (at == line.length()) {
            throw new IllegalArgumentException("a text in the object does not end");
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        char c = at < line.length() ? line.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw new IllegalArgumentException("\\" + c + " means nothing");
        };
    }

    private char unicode() {
        if (at + 4 > line.length()) {
            throw new IllegalArgumentException("\\u needs four digits");
        }
        at += 4;
        return (char) Integer.parseInt(line, at - 4, at, 16); // not a number: an IllegalArgumentException, too
    }
}
