package chat.bench;

import java.util.List;

/**
 * What shall be measured.
 *
 * @param scenes some of those of a part; all when empty
 * @param repeat how often
 */
record Wanted(List<String> scenes, int repeat) {
    Wanted {
        scenes = List.copyOf(scenes);
    }

    boolean takes(String scene) {
        return scenes.isEmpty() || scenes.contains(scene);
    }
}
