package chat.server;

import org.junit.jupiter.api.Test;

class ConversationTest {
    private final Talk talk = new Talk();
    private final Guest ana = talk.guest("ana");
    private final Guest bob = talk.guest("bob");

    @Test
    void whatIsSaidInARoomReachesTheOthers() {
        Guest cleo = talk.guest("cleo");
        talk.inRoom("#lobby", ana, bob);

        ana.says("PRIVMSG #LOBBY :hello");
        ana.says("NOTICE #lobby :hear, hear");

        bob.hears(":ana!ana@localhost PRIVMSG #lobby hello", ":ana!ana@localhost NOTICE #lobby :hear, hear");
        ana.hearsNothing();
        cleo.hearsNothing();
    }

    @Test
    void eachIsGivenTheTagsItKnows() {
        Guest all = talk.guest("all", "message-tags", "server-time");
        Guest time = talk.guest("time", "server-time");
        Guest tags = talk.guest("tags", "message-tags");
        talk.inRoom("#lobby", all, time, tags, bob);

        tags.says("@+chat/id=01;other=x;+draft/reply=\\:a PRIVMSG #lobby :hello");

        String id = "msgid=mwpaatc0-1"; // the instant of the test clock, counted in base 36, and the first message
        all.hears("@time=2026-11-20T18:00:00.000Z;" + id
                + ";+chat/id=01;+draft/reply=\\:a :tags!tags@localhost PRIVMSG #lobby hello");
        time.hears("@time=2026-11-20T18:00:00.000Z :tags!tags@localhost PRIVMSG #lobby hello");
        bob.hears(":tags!tags@localhost PRIVMSG #lobby hello");
        tags.hearsNothing();
    }

    @Test
    void whoAskedForAnEchoGetsItWithTheIdOfTheMessage() {
        Guest echo = talk.guest("echo", "echo-message", "message-tags");
        talk.inRoom("#lobby", echo);

        echo.says("@+chat/id=01 PRIVMSG #lobby :hello");
        echo.says("PRIVMSG echo :note to self");

        echo.hears(
                "@msgid=mwpaatc0-1;+chat/id=01 :echo!echo@localhost PRIVMSG #lobby hello",
                "@msgid=mwpaatc0-p-1 :echo!echo@localhost PRIVMSG echo :note to self",
                "@msgid=mwpaatc0-p-1 :echo!echo@localhost PRIVMSG echo :note to self");
    }

    @Test
    void tagsWithoutATextGoToThoseWhoKnowTags() {
        Guest cleo = talk.guest("cleo", "message-tags");
        Guest dora = talk.guest("dora", "message-tags", "echo-message");
        talk.inRoom("#lobby", cleo, dora, bob);

        dora.says("@+typing=active TAGMSG #lobby");
        dora.says("TAGMSG #lobby");
        dora.says("@+typing=active TAGMSG bob");
        bob.says("@+typing=active TAGMSG #lobby");

        cleo.hears("@msgid=mwpaatc0-p-1;+typing=active :dora!dora@localhost TAGMSG #lobby");
        dora.hears(
                "@msgid=mwpaatc0-p-1;+typing=active :dora!dora@localhost TAGMSG #lobby",
                "@msgid=mwpaatc0-p-2;+typing=active :dora!dora@localhost TAGMSG bob");
        bob.hearsNothing();
    }

    @Test
    void onePersonIsSpokenToByNick() {
        ana.says("PRIVMSG BOB :psst");
        ana.says("PRIVMSG nobody :psst");

        bob.hears(":ana!ana@localhost PRIVMSG bob psst");
        ana.hears(":chat.local 401 ana nobody :No such nick/channel");
    }

    @Test
    void whoIsAwayHasItSaid() {
        bob.says("AWAY :out to lunch");
        bob.hears(":chat.local 306 bob :You have been marked as being away");

        ana.says("PRIVMSG bob :psst");
        ana.says("NOTICE bob :psst");
        ana.hears(":chat.local 301 ana bob :out to lunch");

        bob.skip();
        bob.says("AWAY");
        bob.hears(":chat.local 305 bob :You are no longer marked as being away");
    }

    @Test
    void awayIsToldToThoseWhoAskedForIt() {
        Guest cleo = talk.guest("cleo", "away-notify");
        talk.inRoom("#lobby", ana, bob, cleo);

        ana.says("AWAY :lunch");
        ana.says("AWAY :lunch");
        ana.says("AWAY");

        cleo.hears(":ana!ana@localhost AWAY lunch", ":ana!ana@localhost AWAY");
        bob.hearsNothing();
    }

    @Test
    void aMessageNeedsSomebodyAndSomething() {
        ana.says("PRIVMSG");
        ana.says("PRIVMSG bob");
        ana.says("PRIVMSG bob :");
        ana.says("PRIVMSG #nowhere :hello");
        ana.says("PRIVMSG a,b,c,d,e :hello");

        ana.hears(
                ":chat.local 411 ana :No recipient given (PRIVMSG)",
                ":chat.local 412 ana :No text to send",
                ":chat.local 412 ana :No text to send",
                ":chat.local 403 ana #nowhere :No such channel",
                ":chat.local 407 ana a,b,c,d,e :Too many targets");
    }

    @Test
    void noNoticeIsAnsweredWithAnError() {
        ana.says("NOTICE");
        ana.says("NOTICE bob");
        ana.says("NOTICE nobody :hello");
        ana.says("NOTICE #nowhere :hello");
        ana.says("NOTICE a,b,c,d,e :hello");

        ana.hearsNothing();
    }

    @Test
    void fourTargetsMayBeGivenAndEachCountsOnce() {
        Guest cleo = talk.guest("cleo");
        talk.inRoom("#lobby", cleo);

        ana.says("PRIVMSG bob,cleo,bob :hello");

        bob.hears(":ana!ana@localhost PRIVMSG bob hello");
        cleo.hears(":ana!ana@localhost PRIVMSG cleo hello");
    }

    @Test
    void aLineThatWouldBecomeTooLongIsRefusedAndNotCut() {
        talk.inRoom("#lobby", ana, bob);
        String prefix = ":ana!ana@localhost PRIVMSG #lobby :";
        String longest = "é é" + "é".repeat((510 - prefix.length() - 5) / 2);

        ana.says("PRIVMSG #lobby :" + longest);
        ana.says("PRIVMSG #lobby :" + longest + "é");

        bob.hears(prefix + longest);
        ana.hears(":chat.local 417 ana :Input line was too long");
    }

    @Test
    void whatCouldHarmOtherProgramsIsReplaced() {
        talk.inRoom("#lobby", ana, bob);

        ana.says("PRIVMSG #lobby :\u001b[2Jred\u0003\u0009tab\u0085\u007f");
        ana.says("PRIVMSG #lobby :\u0001ACTION waves\u0001");
        ana.says("TOPIC #lobby :\u001b]0;x\u0007");
        ana.says("PART #lobby :\u009b");

        bob.hears(
                ":ana!ana@localhost PRIVMSG #lobby :?[2Jred\u0003 tab??",
                ":ana!ana@localhost PRIVMSG #lobby :\u0001ACTION waves\u0001",
                ":ana!ana@localhost TOPIC #lobby ?]0;x?",
                ":ana!ana@localhost PART #lobby ?");
    }

    @Test
    void theSourceIsTheHostsWord() {
        talk.inRoom("#lobby", ana, bob);

        ana.says("@msgid=forged;time=2001-01-01T00:00:00.000Z :bob!bob@localhost PRIVMSG #lobby :hello");

        bob.hears(":ana!ana@localhost PRIVMSG #lobby hello");
    }

    @Test
    void aNameForPeopleIsChangedWhereThatIsKnown() {
        Guest cleo = talk.guest("cleo", "setname");
        Guest dora = talk.guest("dora", "setname");
        talk.inRoom("#lobby", cleo, dora, bob);

        cleo.says("SETNAME :Cleopatra VII");
        cleo.says("SETNAME :");
        cleo.says("SETNAME :" + "x".repeat(151));

        dora.hears(":cleo!cleo@localhost SETNAME :Cleopatra VII");
        bob.hearsNothing();
        cleo.hears(
                ":cleo!cleo@localhost SETNAME :Cleopatra VII",
                ":chat.local FAIL SETNAME INVALID_REALNAME :A name has 1 to 150 bytes",
                ":chat.local FAIL SETNAME INVALID_REALNAME :A name has 1 to 150 bytes");
    }
}
