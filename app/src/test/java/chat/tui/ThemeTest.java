package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.text.Look;
import chat.text.Tone;
import chat.tui.Theme.Color;
import chat.tui.Theme.Ink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether everybody can read it: contrast as WCAG 2.2 counts it, on a dark terminal and on a light one. */
class ThemeTest {
    private static final List<Theme> THEMES = List.of(Theme.DEFAULT, Theme.DARK, Theme.LIGHT);
    private static final double[] BLACK = {0, 0, 0};
    private static final double[] WHITE = {1, 1, 1};

    /** WCAG 2.2, 1.4.11: what must be made out. */
    private static final double GRAPHICS = 3;

    /** WCAG 2.2, 1.4.3: running text. */
    private static final double TEXT = 4.5;

    /** As bright as dark backgrounds get that people use: Nord's 2E3440 has 0.034. */
    private static final double DARK_MOST = 0.035;

    /** As dark as light ones get: Gruvbox's FBF1C7 has 0.88. */
    private static final double LIGHT_LEAST = 0.875;

    /** The least difference in CIE Lab that is plain to see side by side is 2.3; colours far apart need more. */
    private static final double DIFFERENT = 9;

    /** Machado, Oliveira and Fernandes 2009, table 1, severity 1.0: how linear RGB is seen. */
    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };

    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };

    private static final double[][] FULL_SIGHT = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    @Test
    void nicksCanBeReadOnDarkAndOnLight() {
        for (Color color : nicks(Theme.DEFAULT)) {
            for (double[] shade : List.of(trueColor(color), indexed(color))) {
                assertTrue(contrast(shade, BLACK) >= GRAPHICS, color + " on black");
                assertTrue(contrast(shade, WHITE) >= GRAPHICS, color + " on white");
            }
        }
    }

    @Test
    void onATerminalThatIsKnownToBeDarkEverythingIsRunningText() {
        for (double background : List.of(0.0, DARK_MOST)) {
            assertReadable(Theme.DARK, background);
        }
    }

    @Test
    void onATerminalThatIsKnownToBeLightEverythingIsRunningText() {
        for (double background : List.of(1.0, LIGHT_LEAST)) {
            assertReadable(Theme.LIGHT, background);
        }
    }

    private static void assertReadable(Theme theme, double background) {
        List<Look> looks = new ArrayList<>();
        for (Tone tone : Tone.values()) {
            looks.add(Look.of(tone));
        }
        for (int hue = 0; hue < theme.hues(); hue++) {
            looks.add(Look.nick(hue));
        }
        for (Look look : looks) {
            Ink ink = theme.ink(look);
            Color text = ink.foreground();
            Color behind = ink.background();
            if (text != null) {
                double there = behind == null ? background : luminance(trueColor(behind));
                assertTrue(contrast(luminance(trueColor(text)), there) >= TEXT, look + " on " + there);
                double indexed = behind == null ? background : luminance(indexed(behind));
                assertTrue(contrast(luminance(indexed(text)), indexed) >= TEXT, look + " indexed on " + indexed);
            }
        }
    }

    @Test
    void theThemeGoesWithTheBackground() {
        assertEquals(Theme.DARK, Theme.on(0));
        assertEquals(Theme.DARK, Theme.on(DARK_MOST));
        assertEquals(Theme.LIGHT, Theme.on(LIGHT_LEAST));
        assertEquals(Theme.LIGHT, Theme.on(1));
    }

    @Test
    void quietTextCanBeReadOnDarkAndOnLight() {
        double[] quiet = trueColor(foreground(Look.QUIET));

        assertTrue(contrast(quiet, BLACK) >= TEXT);
        assertTrue(contrast(quiet, WHITE) >= TEXT);
    }

    @Test
    void everyToneCanBeReadOnItsBackground() {
        for (Tone tone : Tone.values()) {
            Ink ink = Theme.DEFAULT.ink(Look.of(tone));
            if (ink.foreground() == null) {
                assertNull(ink.background(), tone + " says a background but no text");
            } else if (ink.background() == null) {
                assertTrue(contrast(trueColor(ink.foreground()), BLACK) >= GRAPHICS, tone + " on black");
                assertTrue(contrast(trueColor(ink.foreground()), WHITE) >= GRAPHICS, tone + " on white");
            } else {
                assertTrue(contrast(trueColor(ink.foreground()), trueColor(ink.background())) >= TEXT, tone.name());
                assertTrue(contrast(indexed(ink.foreground()), indexed(ink.background())) >= TEXT, tone.name());
            }
        }
    }

    @Test
    void noTwoNicksLookAlikeHoweverOneSees() {
        for (Theme theme : THEMES) {
            for (double[][] sight : List.of(FULL_SIGHT, PROTANOPIA, DEUTERANOPIA)) {
                assertDifferent(nicks(theme), sight);
            }
        }
    }

    private static void assertDifferent(List<Color> nicks, double[][] sight) {
        for (int i = 0; i < nicks.size(); i++) {
            for (int j = 0; j < i; j++) {
                Color one = nicks.get(i);
                Color other = nicks.get(j);
                assertTrue(difference(trueColor(one), trueColor(other), sight) >= DIFFERENT, one + " " + other);
                assertTrue(difference(indexed(one), indexed(other), sight) >= DIFFERENT, one + " " + other);
            }
        }
    }

    @Test
    void anyNumberIsAHue() {
        int hues = Theme.DEFAULT.hues();

        assertEquals(12, hues);
        assertEquals(foreground(Look.nick(1)), foreground(Look.nick(1 + hues)));
        assertEquals(foreground(Look.nick(hues - 1)), foreground(Look.nick(-1)));
        assertEquals(
                foreground(Look.nick(Math.floorMod(Integer.MIN_VALUE, hues))),
                foreground(Look.nick(Integer.MIN_VALUE)));
    }

    @Test
    void withoutColoursWhatMattersStillStandsOut() {
        THEMES.forEach(ThemeTest::assertStandsOut);
    }

    private static void assertStandsOut(Theme theme) {
        int plain = theme.plainInk(Look.TEXT).emphasis();
        for (Tone tone : List.of(
                Tone.NICK,
                Tone.OWN_NICK,
                Tone.MENTION,
                Tone.LINK,
                Tone.WARNING,
                Tone.PROBLEM,
                Tone.STATUS,
                Tone.QUIET,
                Tone.KEY,
                Tone.OVERLAY_TITLE)) {
            assertNotEquals(plain, theme.plainInk(Look.of(tone)).emphasis(), tone.name());
        }
        assertNotEquals(
                theme.plainInk(Look.of(Tone.STATUS)).emphasis(),
                theme.plainInk(Look.of(Tone.STATUS_PROBLEM)).emphasis());
    }

    @Test
    void emphasisIsAdded() {
        Ink ink = Theme.DEFAULT.ink(Look.nick(2).with(Look.ITALIC));

        assertEquals(Look.BOLD | Look.ITALIC, ink.emphasis());
    }

    private static List<Color> nicks(Theme theme) {
        List<Color> nicks = new ArrayList<>();
        for (int hue = 0; hue < theme.hues(); hue++) {
            nicks.add(foreground(theme, Look.nick(hue)));
        }
        return nicks;
    }

    private static Color foreground(Look look) {
        return foreground(Theme.DEFAULT, look);
    }

    private static Color foreground(Theme theme, Look look) {
        Color color = theme.ink(look).foreground();
        if (color == null) {
            throw new AssertionError(look + " has no colour");
        }
        return color;
    }

    private static double[] trueColor(Color color) {
        return linear(color.red(), color.green(), color.blue());
    }

    /** The shade of xterm: a cube of six steps a side from 16, then greys from 232. */
    private static double[] indexed(Color color) {
        int index = color.indexed();
        if (index >= 232) {
            int grey = 8 + 10 * (index - 232);
            return linear(grey, grey, grey);
        }
        int[] steps = {0, 95, 135, 175, 215, 255};
        int cube = index - 16;
        return linear(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]);
    }

    private static double[] linear(int red, int green, int blue) {
        return new double[] {linear(red), linear(green), linear(blue)};
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double luminance(double[] linear) {
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double contrast(double[] one, double[] other) {
        return contrast(luminance(one), luminance(other));
    }

    private static double contrast(double one, double other) {
        double brighter = Math.max(one, other);
        double darker = Math.min(one, other);
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double difference(double[] one, double[] other, double[][] sight) {
        double[] a = lab(seen(one, sight));
        double[] b = lab(seen(other, sight));
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] seen(double[] linear, double[][] sight) {
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = sight[i][0] * linear[0] + sight[i][1] * linear[1] + sight[i][2] * linear[2];
            seen[i] = Math.max(0, Math.min(1, sum));
        }
        return seen;
    }

    private static double[] lab(double[] rgb) {
        double x = cube((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = cube(luminance(rgb));
        double z = cube((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
    }
}
