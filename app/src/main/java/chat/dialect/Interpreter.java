package chat.dialect;

import chat.irc.Message;

/**
 * Stands between a peer that knows no IRC and a program that knows nothing else. Each connection has one of its own,
 * confined to one thread.
 */
public interface Interpreter {
    /** The connection is there. */
    Turn<Message> begin();

    /** Something was read from the peer. */
    Turn<Message> read(byte[] bytes);

    /** Nothing was read for as long as the last turn that asked for time said. */
    Turn<Message> quiet();

    /** A message for the peer. */
    Turn<Message> deliver(Message message);

    /** The peer says nothing more. */
    Turn<Message> ended();
}
