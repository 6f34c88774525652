package chat.store;

import chat.irc.Message;

/**
 * Something said that is to be stored.
 *
 * @param room where, in the one spelling that all others share
 * @param message with its source and client-only tags
 * @param ticket comes back with the stored record, so that whoever appended knows its own; not stored
 */
public record Draft(String room, Message message, long ticket) {}
