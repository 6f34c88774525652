package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What opens a link, and which links are opened. */
class BrowserTest {
    @Test
    void onlyLinksOfTheWebAreOpened() {
        assertTrue(Browser.isOfTheWeb("https://example.com/a?b=c&d#e"));
        assertTrue(Browser.isOfTheWeb("HTTP://[::1]:8080/"));

        assertFalse(Browser.isOfTheWeb("file:///etc/passwd"));
        assertFalse(Browser.isOfTheWeb("javascript:alert(1)"));
        assertFalse(Browser.isOfTheWeb("ircs://example.com/room"));
        assertFalse(Browser.isOfTheWeb("--help"));
        assertFalse(Browser.isOfTheWeb("https://--option"));
        assertFalse(Browser.isOfTheWeb("https://a b"));
        assertFalse(Browser.isOfTheWeb("https://a\u0000b"));
    }

    @Test
    void whereThereIsNoDesktopNothingIs() {
        assertEquals(Optional.empty(), Browser.program(Map.of(), "Linux"));
        assertEquals(Optional.empty(), Browser.program(Map.of("DISPLAY", ""), "Linux"));
        assertEquals(Optional.of("xdg-open"), Browser.program(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"));
        assertEquals(Optional.of("open"), Browser.program(Map.of(), "Mac OS X"));
        assertEquals(Optional.empty(), Browser.program(Map.of("SSH_CONNECTION", "1"), "Mac OS X"));
    }
}
