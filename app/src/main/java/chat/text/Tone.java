package chat.text;

/** What a piece of text is for. A theme decides what it looks like; no meaning is ever carried by colour alone. */
public enum Tone {
    /** What people say. */
    TEXT,
    /** Times, joins and leaves, day lines, help: what the eye may pass over. */
    QUIET,
    /** Somebody's nick; {@link Look#hue} says which of the colours for nicks. */
    NICK,
    /** My own nick. */
    OWN_NICK,
    /** Text that speaks to me. */
    MENTION,
    /** Something to click or copy: an address, a command, a link. */
    LINK,
    /** Code. */
    CODE,
    /** A line of a block of code, which is never wrapped at its blanks. */
    CODE_BLOCK,
    /** It worked; verified. */
    GOOD,
    /** It needs attention but works. */
    WARNING,
    /** It failed. */
    PROBLEM,
    /** The status row. */
    STATUS,
    /** What stands out in the status row. */
    STATUS_STRONG,
    /** What is wrong, in the status row. */
    STATUS_PROBLEM,
    /** The prompt in front of the input. */
    PROMPT,
    /** What is typed. */
    INPUT,
    /** The hint row. */
    HINT,
    /** A key's name in the hint row or in the help. */
    KEY,
    /** The background and text of something that lies over the history, such as the help. */
    OVERLAY,
    /** A heading there. */
    OVERLAY_TITLE
}
