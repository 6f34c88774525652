package chat.dialect;

/**
 * What a peer and a room have to say to each other, whichever of them says it, in terms that all dialects share. Names
 * and texts are as they came; nobody has cleaned them.
 */
public sealed interface Word {
    /** What the peer wants to be called. */
    record Name(String name) implements Word {}

    /** The peer is in, under this name. */
    record Accepted(String name) implements Word {}

    /** The peer is not let in, or not under that name: {@code taken} when another one would do. */
    record Refused(boolean taken, String reason) implements Word {}

    /** Something said to everybody; it may have several lines. */
    record Text(String who, String text) implements Word {}

    /** What a peer was told longest ago has reached it, as far as that can be known. */
    record Said() implements Word {}

    /** Something said to the peer alone, or by it to one other; from nobody when the peer's program itself says it. */
    record Whisper(String who, String text) implements Word {}

    /** Somebody has come. */
    record Joined(String who) implements Word {}

    /** Somebody has gone. */
    record Left(String who) implements Word {}

    /** Somebody has another name now. */
    record Renamed(String from, String to) implements Word {}

    /** What stands above the conversation from now on; a hint rather than news. */
    record Above(String text) implements Word {}

    /** The peer leaves, or the room does. */
    record Leaving(String reason) implements Word {}
}
