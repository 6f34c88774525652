package chat.server;

import org.junit.jupiter.api.Test;

/** IRCv3 client-batch, with no type of batch that a client could send; IRCv3 standard-replies. */
class BatchesTest {
    @Test
    void aBatchIsRefusedWithAllThatIsInIt() {
        Script.play("""
                ana arrives with batch labeled-response message-tags
                bob arrives
                ana > @label=x BATCH +1 draft/multiline bob
                ana > @batch=1 PRIVMSG bob :first line
                ana > @batch=1 PRIVMSG bob :second line
                ana > BATCH -1
                ana < @label=x :chat.local FAIL BATCH UNKNOWN_TYPE 1 draft/multiline :No such type of batch
                ana < :chat.local FAIL BATCH INVALID_REFTAG 1 :No such batch is open
                ana < :chat.local FAIL BATCH INVALID_REFTAG 1 :No such batch is open
                ana < :chat.local FAIL BATCH INVALID_REFTAG 1 :No such batch is open
                ana > PRIVMSG bob :and now one line
                bob < :ana!ana@localhost PRIVMSG bob :and now one line
                """);
    }

    @Test
    void whatIsNoBatchAtAllIsToldSo() {
        Script.play("""
                ana arrives
                ana > BATCH
                ana < :chat.local 461 ana BATCH :Not enough parameters
                ana > BATCH 1
                ana < :chat.local FAIL BATCH INVALID_REFTAG 1 :No such batch is open
                ana > BATCH +
                ana < :chat.local FAIL BATCH UNKNOWN_TYPE * * :No such type of batch
                """);
    }
}
