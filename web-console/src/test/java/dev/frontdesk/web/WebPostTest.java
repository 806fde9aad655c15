package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Query;

class WebPostTest extends Browser {

    @Test
    void stores_the_line_and_hands_it_in() {
        var id = say("ana", "help", "my VPN keeps dropping").is(202).id();

        var message = inbox.only();
        assertThat(message.key()).isEqualTo("web:" + id);
        assertThat(message.messageId()).isEqualTo(id);
        assertThat(message.address()).isEqualTo(channel("help"));
        assertThat(message.place()).isEqualTo(Place.HELP);
        assertThat(message.author().account()).isEqualTo("ana");
        assertThat(message.author().displayName()).isEqualTo("Ana");
        assertThat(message.kind()).isEqualTo(Kind.TEXT);
        assertThat(message.text()).isEqualTo("my VPN keeps dropping");
        assertThat(message.mentioned()).isFalse();
        var line = list("ben", "help").json().get(0);
        assertThat(line.get("id").stringValue()).isEqualTo(id);
        assertThat(line.get("author").stringValue()).isEqualTo("ana");
        assertThat(line.get("thread").isNull()).isTrue();
        assertThat(line.get("choices").isArray()).isTrue();
        assertThat(line.get("at").stringValue()).isEqualTo(message.sentAt().toString());
        assertThat(line.has("edited")).isFalse();
    }

    @Test
    void takes_the_same_id_once() {
        for (var i = 0; i < 3; i++) {
            assertThat(say("ana", "help", "hello", "m-1").is(202).id()).isEqualTo("m-1");
        }
        assertThat(list("ana", "help").all("id")).containsExactly("m-1");
        assertThat(inbox.accepted()).hasSize(1);
    }

    @Test
    void takes_the_same_id_once_from_eight_threads() throws Exception {
        var answers = together(8, i -> say("ana", "help", "hello", "m-8"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.is(202).id()).isEqualTo("m-8"));
        assertThat(list("ana", "help").all("id")).containsExactly("m-8");
        assertThat(inbox.accepted()).hasSize(1);
    }

    @Test
    void keeps_two_peoples_messages_apart_that_have_the_same_id() {
        assertThat(say("ana", "help", "from ana", "1").is(202).id()).isEqualTo("1");
        var second = say("ben", "help", "from ben", "1").is(202).id();
        assertThat(say("ben", "help", "from ben", "1").is(202).id()).isEqualTo(second);
        assertThat(say("ana", "help", "from ana", "1").is(202).id()).isEqualTo("1");
        assertThat(list("ana", "help").all("text")).containsExactly("from ana", "from ben");
        assertThat(inbox.accepted()).hasSize(2);
    }

    @Test
    void is_not_fooled_by_an_id_that_looks_like_somebody_elses_second() {
        say("ana", "help", "squatting", "2~ben").is(202);
        say("ana", "help", "first", "2").is(202);
        var id = say("ben", "help", "ben's", "2").is(202).id();
        assertThat(say("ben", "help", "ben's", "2").is(202).id()).isEqualTo(id);
        assertThat(inbox.accepted())
                .hasSize(3)
                .last()
                .satisfies(last -> assertThat(last.text()).isEqualTo("ben's"));
    }

    @Test
    void gives_no_message_the_key_of_a_press() {
        say("ana", "help", "hello", "choice:ana:1").is(202);
        assertThat(inbox.knows("web:choice:ana:1")).isFalse();
        assertThat(inbox.accepted()).hasSize(1);
    }

    @Test
    void hands_in_on_the_repeat_what_the_inbox_did_not_take() {
        inbox.down = true;
        say("ana", "help", "hello", "m-2").is(503);
        inbox.down = false;
        say("ana", "help", "hello", "m-2").is(202);
        assertThat(inbox.only().text()).isEqualTo("hello");
        assertThat(list("ana", "help").all("id")).containsExactly("m-2");
    }

    @Test
    void stores_no_secret() {
        say("ana", "help", "my password is hunter2").is(202);
        assertThat(inbox.only().text()).isEqualTo("my password is [removed: a password]");
        assertThat(mongo.find(new Query(), org.bson.Document.class, "web_messages")
                        .toString())
                .contains("[removed: a password]")
                .doesNotContain("hunter2");
    }

    @Test
    void shows_a_command_line_to_its_author_only() {
        say("dave", "help", "/desk note T-1 she forgot it again").is(202);
        assertThat(inbox.only().kind()).isEqualTo(Kind.COMMAND);
        assertThat(inbox.only().text()).isEqualTo("note T-1 she forgot it again");
        assertThat(list("dave", "help").all("text")).containsExactly("/desk note T-1 she forgot it again");
        assertThat(list("ana", "help").json().size()).isZero();
    }

    @Test
    void tells_commands_mentions_and_words_apart() {
        assertThat(Typed.of("/desk")).isEqualTo(new Typed(true, true, ""));
        assertThat(Typed.of("/DESK\n claim T-1 ")).isEqualTo(new Typed(true, true, "claim T-1"));
        assertThat(Typed.of("/desktop is gone").command()).isFalse();
        assertThat(Typed.of("please /desk help").command()).isFalse();
        assertThat(Typed.of("@frontdesk: claim")).isEqualTo(new Typed(false, true, "claim"));
        assertThat(Typed.of("@Frontdesk")).isEqualTo(new Typed(false, true, ""));
        assertThat(Typed.of("@frontdeskers hello").mentioned()).isFalse();
        assertThat(Typed.of("mail to @Frontdesk").mentioned()).isFalse();
    }

    @Test
    void keeps_the_mention_in_the_line_that_is_shown() {
        say("dave", "triage", "@Frontdesk claim").is(202);
        assertThat(inbox.only().text()).isEqualTo("claim");
        assertThat(inbox.only().mentioned()).isTrue();
        assertThat(inbox.only().place()).isEqualTo(Place.TRIAGE);
        assertThat(list("dave", "triage").all("text")).containsExactly("@Frontdesk claim");
    }

    @Test
    void answers_in_the_thread_of_a_reply() {
        var root = say("ana", "help", "it is broken").id();
        var reply = bot(channel("help").inThread(root), "effect-1", Reply.text("How?"));
        post("/api/chat/messages", json("as", "ana", "channel", "help", "thread", reply, "text", "badly"))
                .is(202);
        assertThat(list("ana", "help").all("thread")).containsExactly(null, root, root);
        assertThat(inbox.accepted().getLast().address().thread()).isEqualTo(root);
    }

    @Test
    void finds_only_threads_that_are_there_and_may_be_seen() {
        var hidden = bot(channel("help").onlyFor("ben"), "effect-2", Reply.text("for ben"));
        var elsewhere = say("ana", "dm:ana", "hi").id();
        for (var thread : List.of("nothing", hidden, elsewhere)) {
            post("/api/chat/messages", json("as", "ana", "channel", "help", "thread", thread, "text", "x"))
                    .is(404);
        }
    }

    @Test
    void gives_what_came_after_a_message() {
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> say("ana", "help", "text " + i).id())
                .toList();
        say("ana", "dm:ana", "elsewhere");
        assertThat(get("/api/chat/messages?as=ana&channel=help&after=" + ids.get(2))
                        .all("id"))
                .containsExactlyElementsOf(ids.subList(3, 5));
        get("/api/chat/messages?as=ana&channel=help&after=unknown").is(404);
    }

    @Test
    void never_shows_a_message_behind_one_that_was_read() throws Exception {
        var writers = Executors.newVirtualThreadPerTaskExecutor();
        var work = IntStream.range(0, 8)
                .mapToObj(writer -> writers.submit(() -> {
                    for (var i = 0; i < 25; i++) {
                        var id = say("ana", "help", writer + "/" + i).is(202).id();
                        assertThat(list("ana", "help").all("id")).contains(id);
                    }
                }))
                .toList();
        var read = new ArrayList<String>();
        while (!work.stream().allMatch(java.util.concurrent.Future::isDone) || read.size() < 200) {
            var after = read.isEmpty() ? "" : "&after=" + read.getLast();
            var more = get("/api/chat/messages?as=ana&channel=help" + after)
                    .is(200)
                    .all("id");
            if (more.isEmpty() && work.stream().allMatch(java.util.concurrent.Future::isDone)) {
                break;
            }
            read.addAll(more);
        }
        for (var each : work) {
            each.get();
        }
        writers.close();
        assertThat(new HashSet<>(read)).hasSize(200);
        assertThat(list("ana", "help").all("id")).containsExactlyElementsOf(read);
    }

    private static <T> List<T> together(int threads, java.util.function.IntFunction<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<T>> calls = new ArrayList<>();
            IntStream.range(0, threads).forEach(i -> calls.add(() -> work.apply(i)));
            var results = new ArrayList<T>();
            for (var each : pool.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        }
    }
}
