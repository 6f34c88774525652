package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.text.Look;
import chat.text.Span;
import chat.text.Tone;
import chat.tui.Frame;
import chat.tui.Theme;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PictureTest {
    private static final Frame FRAME = new Frame(
            48,
            List.of(
                    List.of(Span.of("── Fri 20 Nov ──", Tone.QUIET)),
                    List.of(
                            Span.of("18:04 ", Tone.QUIET),
                            new Span("ana  ", Look.nick(3)),
                            Span.of("h\u00e9llo <b> & "),
                            new Span("all", Look.TEXT.with(Look.BOLD | Look.ITALIC | Look.UNDERLINE)),
                            Span.of(" \u4f60\u597d|")),
                    List.of(
                            Span.of("18:05 ", Tone.QUIET),
                            new Span("bo   ", Look.nick(6)),
                            Span.of("\ud83d\ude00 e\u0301 "),
                            Span.of("https://example.org", Tone.LINK)),
                    List.of(
                            Span.of(" #lobby ", Tone.STATUS_STRONG),
                            Span.of("3 people · encrypted" + " ".repeat(20), Tone.STATUS)),
                    List.of(Span.of("> ", Tone.PROMPT), Span.of("a draft", Tone.INPUT)),
                    List.of(Span.of("Ctrl-Q", Tone.KEY), Span.of(" quits", Tone.HINT))),
            3,
            9,
            4);

    @Test
    void everythingStandsInItsCells() throws Exception {
        NodeList texts = texts(Picture.svg(Theme.DEFAULT, new Picture.Window("chat", FRAME)));

        Element wide = find(texts, "\u597d");
        Element after = find(texts, "|");

        assertEquals(2 * 9, Integer.parseInt(wide.getAttribute("textLength")));
        assertEquals(Integer.parseInt(wide.getAttribute("x")) + 2 * 9, Integer.parseInt(after.getAttribute("x")));
        assertEquals("bold italic", find(texts, "all").getAttribute("class"));
    }

    @Test
    void windowsStandSideBySideInAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("docs/two.svg");

        Picture.write(file, Theme.DEFAULT, new Picture.Window("here", FRAME), new Picture.Window("there", FRAME));

        String svg = Files.readString(file);
        assertTrue(svg.contains("width=\"936\""), svg);
        assertEquals("middle", find(texts(svg), "there").getAttribute("text-anchor"));
    }

    private static NodeList texts(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("text");
    }

    private static Element find(NodeList texts, String text) {
        for (int i = 0; i < texts.getLength(); i++) {
            if (texts.item(i).getTextContent().equals(text)) {
                return (Element) texts.item(i);
            }
        }
        throw new AssertionError("nowhere: " + text);
    }
}
