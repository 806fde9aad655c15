package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Reply;
import org.junit.jupiter.api.Test;

class WebUnreadTest extends PageTest {

    private void read(String as, String channel, long seq) throws Exception {
        var answer = submit("/chat/read", "as", as, "channel", channel, "seq", String.valueOf(seq));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private long seq(String id) {
        return messages.find(id).orElseThrow().seq();
    }

    @Test
    void counts_what_others_said_since() throws Exception {
        say("ben", "help", "one", "u1").is(202);
        say("dave", "help", "mine", "u2").is(202);
        bot(channel("help").onlyFor("ana"), "u3", Reply.text("not for dave"));
        bot(channel("help").inThread("u1"), "u4", Reply.text("a reply"));
        assertThat(unread(page("/?as=dave&channel=triage"), "help")).isEqualTo("1");
        read("dave", "help", seq("u2"));
        assertThat(unread(page("/?as=dave&channel=triage"), "help")).isEmpty();
        say("ben", "help", "two").is(202);
        assertThat(unread(page("/?as=dave&channel=triage"), "help")).isEqualTo("1");
        assertThat(unread(page("/?as=ana&channel=dm:ana"), "help")).isEqualTo("4");
    }

    @Test
    void shows_where_the_new_begins() throws Exception {
        say("ben", "help", "one", "u1").is(202);
        assertThat(page("/?as=ana&channel=help")).doesNotContain("first-new");
        read("ana", "help", seq("u1"));
        assertThat(page("/?as=ana&channel=help")).doesNotContain("first-new");
        say("ana", "help", "mine", "u2").is(202);
        say("ben", "help", "two", "u3").is(202);
        say("ben", "help", "three", "u4").is(202);
        var marked = between(page("/?as=ana&channel=help"), "first-new", ">");
        assertThat(marked).hasSize(1).first().asString().contains("data-id=\"u3\"");
    }

    @Test
    void never_moves_back() throws Exception {
        say("ben", "help", "one", "u1").is(202);
        say("ben", "help", "two", "u2").is(202);
        read("dave", "help", seq("u2"));
        read("dave", "help", seq("u1"));
        assertThat(unread(page("/?as=dave&channel=triage"), "help")).isEmpty();
        read("dave", "help", Long.MAX_VALUE);
        say("ben", "help", "three").is(202);
        assertThat(unread(page("/?as=dave&channel=triage"), "help")).isEqualTo("1");
    }

    @Test
    void stops_counting_somewhere() throws Exception {
        for (var n = 0; n < 120; n++) {
            say("ben", "help", "line " + n).is(202);
        }
        assertThat(unread(page("/?as=dave&channel=triage"), "help")).isEqualTo("99+");
    }

    @Test
    void lists_the_threads_one_takes_part_in() throws Exception {
        say("ana", "help", "My screen flickers", "t1").is(202);
        say("ben", "help", "My mouse is gone", "t2").is(202);
        say("ana", "help", "/desk status", "t3").is(202);
        bot(channel("help").inThread("t1"), "t4", Reply.text("Which screen?"));
        var list = page("/chat/threads?as=ana");
        assertThat(list).contains("My screen flickers", "class=\"fresh\"").doesNotContain("My mouse", "/desk status");
        bot(channel("help").inThread("t3").onlyFor("ana"), "t6", Reply.text("You have no tickets."));
        assertThat(page("/chat/threads?as=ana")).doesNotContain("/desk status");
        bot(channel("help").inThread("t3").onlyFor("ana"), "t7", Reply.text("Dave: now you have one."));
        assertThat(page("/chat/threads?as=ana")).contains("/desk status");
        submit("/chat/read", "as", "ana", "channel", "help", "thread", "t3", "seq", String.valueOf(seq("t7")));
        submit("/chat/read", "as", "ana", "channel", "help", "thread", "t1", "seq", String.valueOf(seq("t4")));
        assertThat(page("/chat/threads?as=ana")).contains("My screen flickers").doesNotContain("fresh");
        assertThat(page("/?as=ana&channel=help")).doesNotContain("below fresh");
        bot(channel("help").inThread("t1"), "t5", Reply.text("The left one?"));
        assertThat(page("/?as=ana&channel=help")).contains("below fresh");
    }
}
