package chat.server;

import org.junit.jupiter.api.Test;

/** Modes {@code i m n s t}, which are on or off (Modern IRC, "Channel Modes"). */
class FlagsTest {
    @Test
    void aRoomBeginsClosedToOutsidersAndWithItsTopicLocked() {
        Script.excerpt("""
                ana arrives
                ana is in #garden
                ana > MODE #garden
                ana < :chat.local 324 ana #garden +nt
                ana < :chat.local 329 ana #garden 1795197600
                ana > MODE #garden -nt
                ana > MODE #garden
                ana < :ana!ana@localhost MODE #garden -nt
                ana < :chat.local 324 ana #garden +
                ana < :chat.local 329 ana #garden 1795197600
                """);
    }

    @Test
    void onlyWhatChangesIsTold() {
        Script.excerpt("""
                ana, bob arrive
                ana, bob are in #lobby
                ana > MODE #lobby +nimi-st+t-n
                bob < :ana!ana@localhost MODE #lobby +im-t+t-n
                ana > MODE #lobby +i
                bob <
                ana > MODE #lobby +sZ-q
                ana < :chat.local 472 ana Z :is unknown mode char to me
                ana < :chat.local 472 ana q :is unknown mode char to me
                ana < :ana!ana@localhost MODE #lobby +s
                """);
    }

    @Test
    void onlyOperatorsSetThem() {
        Script.excerpt("""
                ana, bob, cleo arrive
                ana, bob are in #lobby
                bob > MODE #lobby +m
                cleo > MODE #lobby +m
                cleo > MODE #nowhere +m
                bob < :chat.local 482 bob #lobby :You're not channel operator
                cleo < :chat.local 482 cleo #lobby :You're not channel operator
                cleo < :chat.local 403 cleo #nowhere :No such channel
                """);
    }

    @Test
    void inAModeratedRoomOnlyOperatorsAndVoicesSpeak() {
        Script.excerpt("""
                ana, bob, cleo arrive
                ana, bob, cleo are in #lobby
                ana > MODE #lobby +mv cleo
                ana < ...
                ana > PRIVMSG #lobby :I may
                bob < :ana!ana@localhost PRIVMSG #lobby :I may
                cleo > PRIVMSG #lobby :I may, too
                bob < :cleo!cleo@localhost PRIVMSG #lobby :I may, too
                bob > PRIVMSG #lobby :I may not
                bob < :chat.local 404 bob #lobby :Cannot send to channel
                ana <
                cleo <
                -- nothing is said about a NOTICE
                bob > NOTICE #lobby :I may not
                bob <
                ana <
                """);
    }

    @Test
    void outsidersSpeakOnlyWhereTheyMay() {
        Script.excerpt("""
                ana, bob arrive
                ana is in #lobby
                bob > PRIVMSG #lobby :knock
                bob < :chat.local 404 bob #lobby :Cannot send to channel
                ana <
                ana > MODE #lobby -n
                bob > PRIVMSG #lobby :knock
                ana < :ana!ana@localhost MODE #lobby -n
                ana < :bob!bob@localhost PRIVMSG #lobby knock
                bob <
                ana > MODE #lobby +m
                bob > PRIVMSG #lobby :knock
                bob < :chat.local 404 bob #lobby :Cannot send to channel
                """);
    }

    @Test
    void aSecretRoomIsNotThereForOthers() {
        Script.excerpt("""
                ana, bob arrive
                ana is in #garden
                ana > MODE #garden +s
                ana < ...
                bob > LIST
                bob > NAMES #garden
                bob > WHO #garden
                bob > TOPIC #garden
                bob > MODE #garden
                bob < :chat.local 321 bob Channel :Users  Name
                bob < :chat.local 323 bob :End of /LIST
                bob < :chat.local 366 bob #garden :End of /NAMES list
                bob < :chat.local 315 bob #garden :End of /WHO list
                bob < :chat.local 403 bob #garden :No such channel
                bob < :chat.local 403 bob #garden :No such channel
                bob > JOIN #garden
                bob < :bob!bob@localhost JOIN #garden
                bob < :chat.local 353 bob @ #garden :@ana bob
                bob < :chat.local 366 bob #garden :End of /NAMES list
                bob > LIST
                bob < :chat.local 321 bob Channel :Users  Name
                bob < :chat.local 322 bob #garden 2 :
                bob < :chat.local 323 bob :End of /LIST
                """);
    }

    @Test
    void anInviteOnlyRoomLetsInWhoIsInvited() {
        Script.excerpt("""
                ana arrives
                bob arrives with no-implicit-names
                ana is in #lobby
                ana > MODE #lobby +i
                ana < ...
                bob > JOIN #lobby
                bob < :chat.local 473 bob #lobby :Cannot join channel (+i)
                ana > INVITE bob #lobby
                bob > JOIN #lobby
                bob < :ana!ana@localhost INVITE bob #lobby
                bob < :bob!bob@localhost JOIN #lobby
                """);
    }

    @Test
    void aLockedTopicIsChangedByOperators() {
        Script.excerpt("""
                ana, bob arrive
                ana, bob are in #lobby
                bob > TOPIC #lobby :roses
                bob < :chat.local 482 bob #lobby :You're not channel operator
                ana > MODE #lobby -t
                bob > TOPIC #lobby :roses
                ana < :ana!ana@localhost MODE #lobby -t
                ana < :bob!bob@localhost TOPIC #lobby roses
                """);
    }
}
