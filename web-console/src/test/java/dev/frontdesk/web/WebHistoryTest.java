package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebHistoryTest extends PageTest {

    private static String more(String html) {
        return between(html, "hx-get=\"/chat/older?", "\"").stream()
                .findFirst()
                .map(query -> "/chat/older?as=ben&channel=help&" + query.replace("&amp;", "&"))
                .orElse("");
    }

    @Test
    void comes_in_pieces_without_a_gap() throws Exception {
        var said = new ArrayList<String>();
        for (var n = 0; n < 120; n++) {
            said.add(say("ana", "help", "line " + n, "h-" + n).is(202).id());
        }
        var shown = new ArrayList<String>();
        var html = page("/?as=ben&channel=help");
        shown.addAll(0, lines(html));
        assertThat(shown).hasSize(50);
        while (!more(html).isEmpty()) {
            html = page(more(html));
            shown.addAll(0, lines(html));
        }
        assertThat(shown).isEqualTo(said);
    }

    @Test
    void goes_on_behind_a_line_and_says_where_more_is() throws Exception {
        for (var n = 0; n < 60; n++) {
            say("ana", "help", "line " + n, "n-" + n).is(202);
        }
        var third = messages.find("n-3").orElseThrow().seq();
        var html = page("/chat/newer?as=ana&channel=help&after=" + third);
        assertThat(lines(html)).hasSize(50).startsWith("n-4").endsWith("n-53").doesNotContain("n-3");
        assertThat(html).contains("/chat/newer?after=");
        var last = messages.find("n-53").orElseThrow().seq();
        html = page("/chat/newer?as=ana&channel=help&after=" + last);
        assertThat(lines(html)).hasSize(6);
        assertThat(html).doesNotContain("/chat/newer?");
    }

    @Test
    void keeps_replies_in_their_thread() throws Exception {
        var root = say("ana", "help", "The VPN drops", "root").is(202).id();
        bot(channel("help").inThread(root), "r1", Reply.text("Try a cable."));
        bot(channel("help").inThread(root).onlyFor("ben"), "r2", Reply.text("Psst."));
        var page = page("/?as=ana&channel=help");
        assertThat(lines(page)).containsExactly("root");
        assertThat(page).contains("1 reply", "Try a cable.").doesNotContain("Psst.");
        var thread = page("/chat/thread?as=ana&channel=help&message=root");
        assertThat(lines(thread)).containsExactly("root", "r1");
        assertThat(lines(page("/chat/thread?as=ben&channel=help&message=r1"))).containsExactly("root", "r1", "r2");
        assertThat(page("/?as=ben&channel=help")).contains("2 replies", "Psst.");
        assertThat(lines(page("/?as=ana&channel=help&thread=root"))).containsExactly("root", "root", "r1");
    }

    @Test
    void shows_a_talk_with_the_bot_as_one_thread() throws Exception {
        var first = say("ana", "dm:ana", "Hello", "d1").is(202).id();
        bot(channel("dm:ana"), "d2", Reply.text("How can I help?"));
        assertThat(lines(page("/?as=ana&channel=dm:ana"))).containsExactly(first, "d2");
    }

    @Test
    void keeps_what_one_person_sees_from_those_who_see_what_is_below() throws Exception {
        say("ana", "help", "/desk ask where is my salary slip", "private").is(202);
        bot(channel("help").inThread("private"), "public", Reply.text("Sorry."));
        get("/chat/thread?as=ben&channel=help&message=public").is(404);
        assertThat(page("/?as=ben&channel=help&thread=public")).doesNotContain("salary");
        post("/api/chat/messages", json("as", "ben", "channel", "help", "text", "what?", "thread", "public"))
                .is(404);
        assertThat(page("/chat/threads?as=ben")).doesNotContain("salary");
        assertThat(lines(page("/chat/thread?as=ana&channel=help&message=public")))
                .containsExactly("private", "public");
    }

    @Test
    void lets_nobody_look_elsewhere() throws Exception {
        bot(channel("triage"), "card", Reply.text("T-1"));
        assertThat(lines(page("/?as=ana&channel=triage"))).isEmpty();
        for (var path : List.of(
                "/chat/older?as=ana&channel=triage&before=9999999999999999",
                "/chat/thread?as=ana&channel=triage&message=card",
                "/chat/what-happened?as=ana&channel=triage&message=card",
                "/chat/stream?as=ana&channel=triage&since=0",
                "/chat/older?as=ben&channel=dm:ana&before=1",
                "/chat/threads?as=nobody")) {
            get(path).is(404);
        }
        get("/chat/older?as=ana&channel=help&before=soon").is(400);
    }
}
