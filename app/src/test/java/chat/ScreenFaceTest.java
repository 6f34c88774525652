package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.client.Setting;
import chat.tui.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScreenFaceTest {
    @Test
    void eachThemeThatMayBeChosenIsAnother() {
        List<Theme> themes =
                Setting.THEME.choices().stream().map(ScreenFace::theme).toList();

        Set<Theme> different = new HashSet<>(themes);
        assertEquals(themes.size(), different.size());
        assertEquals(Theme.DEFAULT, ScreenFace.theme(Setting.THEME.usual()));
    }
}
