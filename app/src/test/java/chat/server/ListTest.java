package chat.server;

import org.junit.jupiter.api.Test;

/** Modern IRC, "LIST message", "NAMES message", "LUSERS message". */
class ListTest {
    @Test
    void roomsAreChosenByNameMaskAndSize() {
        Script.play("""
                ana arrives
                bob arrives
                ana > LIST
                ana < :chat.local 321 ana Channel :Users  Name
                ana < :chat.local 323 ana :End of /LIST
                ana > JOIN #one
                ana > JOIN #two
                bob > JOIN #two
                ana < ...
                bob < ...
                ana > LIST >1
                ana < :chat.local 321 ana Channel :Users  Name
                ana < :chat.local 322 ana #two 2 :
                ana < :chat.local 323 ana :End of /LIST
                ana > LIST <2
                ana < :chat.local 321 ana Channel :Users  Name
                ana < :chat.local 322 ana #one 1 :
                ana < :chat.local 323 ana :End of /LIST
                ana > LIST !*wo
                ana < :chat.local 321 ana Channel :Users  Name
                ana < :chat.local 322 ana #one 1 :
                ana < :chat.local 323 ana :End of /LIST
                ana > LIST #t*
                ana < :chat.local 321 ana Channel :Users  Name
                ana < :chat.local 322 ana #two 2 :
                ana < :chat.local 323 ana :End of /LIST
                ana > LIST #nowhere
                ana < :chat.local 321 ana Channel :Users  Name
                ana < :chat.local 323 ana :End of /LIST
                """);
    }

    /** ELIST=CT, in minutes. */
    @Test
    void roomsAreChosenByTheirAgeAndThatOfTheirTopic() {
        Script.play("""
                ana arrives
                ana > JOIN #old
                ana < ...
                80 seconds pass
                ana > TOPIC #old :new
                ana > JOIN #new
                ana < ...
                30 seconds pass
                ana > LIST C>1
                ana < :chat.local 321 ana Channel :Users  Name
                ana < :chat.local 322 ana #old 1 new
                ana < :chat.local 323 ana :End of /LIST
                ana > LIST C<1,#*
                ana < :chat.local 321 ana Channel :Users  Name
                ana < :chat.local 322 ana #new 1 :
                ana < :chat.local 323 ana :End of /LIST
                ana > LIST T<1
                ana < :chat.local 321 ana Channel :Users  Name
                ana < :chat.local 322 ana #old 1 new
                ana < :chat.local 323 ana :End of /LIST
                ana > LIST T>1
                ana < :chat.local 321 ana Channel :Users  Name
                ana < :chat.local 323 ana :End of /LIST
                """);
    }

    @Test
    void theSignBeforeARoomsNameTellsWhetherItIsSecret() {
        Script.play("""
                ana arrives
                ana > JOIN #lobby
                ana > MODE #lobby +s
                ana < ...
                ana > NAMES #lobby
                ana < :chat.local 353 ana @ #lobby @ana
                ana < :chat.local 366 ana #lobby :End of /NAMES list
                ana > NAMES none
                ana < :chat.local 366 ana none :End of /NAMES list
                ana > NAMES #nowhere
                ana < :chat.local 366 ana #nowhere :End of /NAMES list
                """);
    }

    @Test
    void everyoneIsCounted() {
        Script.play("""
                ana arrives
                bob arrives
                ana > MODE ana +i
                ana > JOIN #lobby
                bob > QUIT
                ana < ...
                bob < ...
                ana > LUSERS
                ana < :chat.local 251 ana :There are 0 users and 1 invisible on 1 servers
                ana < :chat.local 252 ana 0 :operator(s) online
                ana < :chat.local 253 ana 0 :unknown connection(s)
                ana < :chat.local 254 ana 1 :channels formed
                ana < :chat.local 255 ana :I have 1 clients and 0 servers
                ana < :chat.local 265 ana 1 2 :Current local users 1, max 2
                ana < :chat.local 266 ana 1 2 :Current global users 1, max 2
                """);
    }
}
