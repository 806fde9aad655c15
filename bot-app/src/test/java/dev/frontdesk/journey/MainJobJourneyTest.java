package dev.frontdesk.journey;

import static dev.frontdesk.journey.Chat.HELP;
import static dev.frontdesk.journey.Chat.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody must be able to do with the help desk, as in the transcripts, but by the API. */
class MainJobJourneyTest extends Journey {

    private static final String VPN = "my vpn keeps disconnecting";
    private static final List<String> STATES =
            List.of("open", "in-progress", "waiting", "snoozed", "resolved", "closed");

    @Test
    void the_faq_answers_in_the_thread_of_the_question_with_three_buttons() {
        var guest = somebody();
        var question = chat.say(guest, HELP, VPN);
        var answer = chat.answer(guest, HELP, question);
        assertThat(answer.labels()).containsExactly("Helped", "Did not help", "Get a person");
        assertThat(answer.text()).containsIgnoringCase("vpn");
        assertThat(chat.lines("erin", HELP)).anyMatch(line -> line.id().equals(answer.id()));
        var asked = chat.lines(guest, HELP).stream()
                .filter(line -> line.id().equals(question))
                .findFirst()
                .orElseThrow();
        assertThat(asked.author()).isEqualTo(guest);
        assertThat(asked.thread()).isNull();
        assertThat(asked.text()).isEqualTo(VPN);
        assertThat(Instant.parse(asked.json().get("at").asString())).isBeforeOrEqualTo(Instant.now());
        var ref = answer.json().get("choices").get(0).get("ref").asString();
        chat.press(guest, answer.id(), ref, null).is(202);
    }

    @Test
    void what_did_not_help_becomes_a_ticket_with_a_card_in_triage() {
        var guest = somebody();
        var question = chat.say(guest, HELP, VPN);
        var answer = chat.answer(guest, HELP, question);
        chat.press(guest, answer.id(), "Did not help", null).is(202);
        var number =
                number(chat.answer(guest, HELP, question, "is open. A person from the help desk will answer here."));
        var card = chat.card(number);
        assertThat(card.text()).startsWith(number + " · normal · " + name(guest) + ": " + VPN);
        assertThat(card.labels()).containsExactly("Take it", "Reply", "Resolve", "Edit", "Escalate", "Not a request");
        assertThat(card.thread()).isNull();
        assertThat(chat.ticket(guest, number).get("text").asString()).isEqualTo(VPN);
    }

    @Test
    void one_tech_claims_and_the_second_is_refused_by_name() {
        var guest = somebody();
        var number = ask(guest, "the printer eats paper " + token());
        chat.say("dave", TRIAGE, "/desk claim " + number);
        chat.posted("dave", TRIAGE, number + " is yours");
        chat.posted(guest, HELP, "Dave is looking at " + number + " now.");
        chat.say("erin", TRIAGE, "/desk claim " + number);
        chat.posted("erin", TRIAGE, "Dave already has " + number + ".");
        var ticket = chat.ticket("dave", number);
        assertThat(ticket.get("assignee").asString()).isEqualTo("dave");
        assertThat(ticket.get("state").asString()).isEqualTo("in-progress");
        assertThat(chat.entries("dave", number, "claimed")).hasSize(1);
    }

    @Test
    void two_who_claim_at_once_are_one_claim() throws Exception {
        var number = ask(somebody(), "the scanner is jammed " + token());
        var card = chat.card(number);
        var presses = atOnce(List.<Callable<Answer>>of(
                () -> chat.press("dave", card.id(), "Take it", null).harmless(),
                () -> chat.press("erin", card.id(), "Take it", null).harmless()));
        Chat.until(
                number + " has somebody",
                () -> !chat.ticket("dave", number).get("assignee").isNull());
        var first = chat.ticket("dave", number).get("assignee").asString();
        assertThat(first).isIn("dave", "erin");
        assertThat(presses.stream().map(Answer::status)).contains(202).isSubsetOf(202, 409);
        if (presses.stream().allMatch(press -> press.status() == 202)) {
            var second = first.equals("dave") ? "erin" : "dave";
            chat.posted(second, TRIAGE, name(first) + " already has " + number + ".");
        }
        assertThat(chat.entries("dave", number, "claimed")).hasSize(1);
    }

    @Test
    void replies_travel_both_ways_with_a_receipt() {
        var guest = somebody();
        var question = chat.say(guest, HELP, VPN);
        var answer = chat.answer(guest, HELP, question);
        chat.press(guest, answer.id(), "Did not help", null).is(202);
        var number = number(chat.answer(guest, HELP, question, "is open."));
        var card = chat.card(number);
        var reply = "please try a cable " + token();
        chat.say("dave", TRIAGE, "/desk reply " + number + " " + reply);
        assertThat(chat.answer(guest, HELP, question, reply).text()).isEqualTo("Dave: " + reply);
        chat.answer("dave", TRIAGE, card.id(), "Dave → " + name(guest) + ": " + reply);
        chat.answer("dave", TRIAGE, card.id(), "✓ Sent to " + name(guest) + ".");
        var back = "it holds with a cable, what now? " + token();
        chat.sayBelow(guest, HELP, question, back);
        chat.answer("erin", TRIAGE, card.id(), name(guest) + ": " + back);
        var byButton = "then it is your Wi-Fi " + token();
        chat.submit("dave", card.id(), "Reply", byButton).is(202);
        chat.answer(guest, HELP, question, "Dave: " + byButton);
        assertThat(chat.entries(guest, number, "replied")).contains(reply, byButton);
    }

    @Test
    void notes_are_seen_by_the_help_desk_only() throws Exception {
        var guest = somebody();
        var number = ask(guest, "my screen stays black " + token());
        var note = token();
        try (var stream = new Listening(chat, guest)) {
            chat.say("dave", TRIAGE, "/desk note " + number + " she dropped it " + note);
            chat.posted("erin", TRIAGE, "Note by Dave: she dropped it " + note);
            chat.say(guest, HELP, "/desk status " + number);
            chat.posted(guest, HELP, number + " · open");
            chat.say(guest, HELP, "/desk find " + note);
            chat.posted(guest, HELP, "I found no ticket with \"" + note + "\"");
            Chat.until("the stream is up to date", () -> stream.heard("I found no ticket with \"" + note));
            assertThat(stream.heard().stream().map(Object::toString)).noneMatch(line -> line.contains("she dropped"));
        }
        assertThat(chat.entries("dave", number, "noted")).containsExactly("she dropped it " + note);
        assertThat(chat.ticketAnswer(guest, number).is(200).body()).doesNotContain("she dropped", "noted", note);
        assertThat(all(guest, HELP)).doesNotContain("she dropped");
        assertThat(all(guest, "dm:" + guest)).doesNotContain("she dropped");
        assertThat(all("ana", HELP)).doesNotContain("she dropped");
    }

    @Test
    void resolving_asks_for_a_rating_and_thanks_do_not_reopen_but_it_is_back_does() {
        var guest = somebody();
        var number = ask(guest, "outlook does not open " + token());
        chat.say("dave", TRIAGE, "/desk resolve " + number + " repaired the profile");
        var asked = chat.posted(guest, HELP, "Dave resolved " + number + ": repaired the profile");
        assertThat(asked.labels()).containsExactly("1", "2", "3", "4", "5", "Reopen");
        chat.press(guest, asked.id(), "4", null).is(202);
        chat.posted(guest, HELP, "You gave " + number + " 4 of 5");
        var thanks = chat.say(guest, HELP, "ok thanks");
        chat.answer(guest, HELP, thanks, "You are welcome.");
        assertThat(chat.ticket(guest, number).get("state").asString()).isEqualTo("resolved");
        chat.say(guest, HELP, "it's back");
        chat.posted(guest, HELP, number + " is open again.");
        assertThat(chat.ticket(guest, number).get("state").asString()).isIn("open", "in-progress");
        assertThat(chat.entries(guest, number, "reopened")).hasSize(1);
    }

    @Test
    void an_outage_pages_whoever_is_on_call() {
        var guest = somebody();
        var report = chat.say(guest, HELP, "the whole third floor has no network");
        var question = chat.answer(guest, HELP, report);
        assertThat(question.labels()).containsExactly("Page someone", "Open a ticket");
        chat.press(guest, question.id(), "Page someone", null).is(202);
        var number = number(chat.answer(guest, HELP, report, "is open and Dave has been paged."));
        var page = chat.await(
                "dave",
                "dm:dave",
                "page about " + number,
                line -> line.says(number) && line.labels().contains("Ack"));
        assertThat(page.labels()).containsExactly("Ack", "Hand on", "Resolve");
        assertThat(page.text()).contains("the whole third floor has no network");
        assertThat(chat.ticket("dave", number).get("priority").asString()).isEqualTo("urgent");
        assertThat(chat.entries("dave", number, "paged")).hasSize(1);
        chat.press("dave", page.id(), "Ack", null).is(202);
        chat.posted(guest, HELP, "Dave has seen " + number + " and is on it.");
        assertThat(chat.entries("dave", number, "acknowledged")).hasSize(1);
        chat.say("dave", TRIAGE, "/desk resolve " + number);
        chat.posted(guest, HELP, "Dave resolved " + number);
    }

    @Test
    void a_delegate_asks_for_her_principal_who_is_told() {
        var what = "her voicemail PIN is locked " + token();
        var said = chat.say("ada", HELP, "/desk ask for @paula " + what);
        var number = number(chat.answer("ada", HELP, said, "is open for Paula."));
        chat.posted("paula", "dm:paula", "Ada asked the help desk for you", what, number);
        assertThat(chat.card(number).text()).contains("Paula: " + what);
        assertThat(chat.ticket("paula", number).get("requester").asString()).isEqualTo("paula");
        assertThat(chat.ticket("ada", number).get("text").asString()).isEqualTo(what);
        chat.ticketAnswer("ana", number).refused(404);
        var refused = chat.say("ana", HELP, "/desk ask for @paula a new phone");
        chat.answer("ana", HELP, refused, "I cannot open a ticket for Paula in your name.");
    }

    @Test
    void a_partners_own_gadget_waits_and_pages_nobody() {
        var said = chat.say("paula", HELP, "could you look at my home wifi some time?");
        var number = number(chat.answer("paula", HELP, said, "Gladly, Paula."));
        assertThat(chat.card(number).text()).startsWith(number + " · personal, when we can · Paula");
        assertThat(chat.entries("dave", number, "paged")).isEmpty();
        assertThat(chat.lines("dave", "dm:dave")).noneMatch(line -> line.says(number + " "));
    }

    @Test
    void nonsense_is_asked_about_once_and_then_a_human_gets_it() {
        var guest = somebody();
        var first = chat.say(guest, HELP, "blorp the fnord");
        var asked = chat.answer(guest, HELP, first, "Could you say it in other words?");
        assertThat(asked.labels()).containsExactly("Get a person");
        var second = chat.say(guest, HELP, "zxcv qwer uiop");
        var opened = chat.await(
                guest,
                HELP,
                "ticket",
                line -> line.byBot()
                        && line.text().matches("(?s)T-\\d+ is open\\..*")
                        && (line.below(first) || line.below(second)));
        assertThat(chat.card(number(opened)).text()).contains(name(guest) + ": blorp the fnord");
    }

    @Test
    void a_command_files_a_ticket_at_once_and_answers_with_its_number_in_the_specified_form() {
        var guest = somebody();
        var what = "outlook does not open " + token();
        var said = chat.say(guest, HELP, "/desk ask " + what);
        var number = number(chat.answer(guest, HELP, said, "is open."));
        assertThat(chat.lines(guest, HELP))
                .anyMatch(line -> line.id().equals(said)
                        && line.author().equals(guest)
                        && line.text().equals("/desk ask " + what));
        chat.say("erin", TRIAGE, "/desk claim " + number);
        chat.posted(guest, HELP, "Erin is looking at " + number + " now.");
        var ticket = chat.ticket(guest, number);
        assertThat(ticket.propertyNames())
                .contains(
                        "number", "state", "requester", "assignee", "priority", "intent", "queue", "text", "timeline");
        assertThat(ticket.get("number").asString()).isEqualTo(number);
        assertThat(ticket.get("state").asString()).isIn(STATES);
        assertThat(ticket.get("requester").asString()).isEqualTo(guest);
        assertThat(ticket.get("assignee").asString()).isEqualTo("erin");
        assertThat(ticket.get("priority").asString()).isIn("low", "normal", "high", "urgent");
        assertThat(ticket.get("intent").isString()).isTrue();
        assertThat(ticket.get("queue").isString()).isTrue();
        assertThat(ticket.get("text").asString()).isEqualTo(what);
        var types = new ArrayList<String>();
        for (var entry : ticket.get("timeline")) {
            types.add(entry.get("type").asString());
            assertThat(entry.propertyNames()).startsWith("type", "by", "at").isSubsetOf("type", "by", "at", "text");
            assertThat(entry.get("by").asString()).isIn(guest, "erin", "bot");
            assertThat(Instant.parse(entry.get("at").asString())).isBeforeOrEqualTo(Instant.now());
        }
        assertThat(types).startsWith("opened").containsOnlyOnce("claimed");
    }

    @Test
    void a_ticket_nobody_has_yet_names_no_assignee() {
        var guest = somebody();
        var ticket = chat.ticket(guest, ask(guest, "my mouse is slow " + token()));
        assertThat(ticket.has("assignee")).isTrue();
        assertThat(ticket.get("assignee").isNull()).isTrue();
        assertThat(ticket.get("state").asString()).isEqualTo("open");
    }

    @Test
    void everybody_is_listed_with_roles() {
        var people = chat.get("/api/chat/people").is(200).json();
        var dave = IntStream.range(0, people.size())
                .mapToObj(people::get)
                .filter(person -> person.get("id").asString().equals("dave"))
                .findFirst()
                .orElseThrow();
        assertThat(dave.propertyNames()).containsExactly("id", "name", "roles");
        assertThat(dave.get("name").asString()).isEqualTo("Dave");
        assertThat(dave.get("roles").toString()).contains("tech", "lead");
    }

    @Test
    void what_is_not_for_somebody_is_not_there() {
        var guest = somebody();
        var number = ask(guest, "my chair squeaks " + token());
        var card = chat.card(number);
        chat.ticketAnswer("ana", number).refused(404);
        chat.ticketAnswer("ana", "T-999999").refused(404);
        assertThat(chat.ticketAnswer("ana", number).body().replace(number, "T-999999"))
                .isEqualTo(chat.ticketAnswer("ana", "T-999999").body());
        chat.ticketAnswer(guest, "no-number").refused(404);
        chat.ticketAnswer("nobody", number).refused(404);
        for (var channel : List.of("triage", "dm:dave", "dm:nobody", "nowhere")) {
            chat.get("/api/chat/messages?as=ana&channel=" + channel).refused(404);
            chat.message("ana", channel, null, "hello", null).refused(404);
        }
        chat.get("/api/chat/messages?as=nobody&channel=help").refused(404);
        chat.get("/api/chat/stream?as=nobody").is(404);
        chat.message("nobody", HELP, null, "hello", null).refused(404);
        chat.message("ana", HELP, "no-such-message", "hello", null).refused(404);
        chat.press("ana", card.id(), "Take it", null).refused(404);
        chat.press("ana", "no-such-message", "Take it", null).refused(404);
        var mine = chat.posted(guest, HELP, number + " is open.");
        assertThat(chat.lines("ana", HELP)).noneMatch(line -> line.id().equals(mine.id()));
        assertThat(chat.lines("dave", HELP)).noneMatch(line -> line.id().equals(mine.id()));
    }

    @Test
    void a_choice_no_longer_open_is_refused_and_a_repeat_is_not() {
        var number = ask(somebody(), "the dock lost its power " + token());
        var card = chat.card(number);
        var id = token();
        assertThat(chat.press("dave", card.id(), "Take it", id).id()).isEqualTo(id);
        Chat.until(
                "the card shows who has it", () -> !chat.card(number).labels().contains("Take it"));
        assertThat(chat.press("dave", card.id(), "Take it", id).id()).isEqualTo(id);
        chat.press("erin", card.id(), "Take it", null).refused(409);
        chat.press("dave", card.id(), "Take it", token()).refused(409);
        chat.press("dave", card.id(), "Never offered", null).refused(409);
        assertThat(chat.entries("dave", number, "claimed")).hasSize(1);
    }

    @Test
    void reading_on_leaves_nothing_out_and_shows_nothing_twice() {
        var guest = somebody();
        var channel = "dm:" + guest;
        var read = new ArrayList<Chat.Line>();
        for (int i = 0; i < 5; i++) {
            var number = token();
            chat.say(guest, channel, "/desk find " + number);
            chat.posted(guest, channel, number);
            read.addAll(chat.lines(
                    guest, channel, read.isEmpty() ? null : read.getLast().id()));
        }
        var whole = chat.lines(guest, channel).stream().map(Chat.Line::id).toList();
        assertThat(read.stream().map(Chat.Line::id))
                .containsExactlyElementsOf(whole)
                .hasSize(10);
        for (int i = 0; i < whole.size(); i++) {
            assertThat(chat.lines(guest, channel, whole.get(i)).stream().map(Chat.Line::id))
                    .containsExactlyElementsOf(whole.subList(i + 1, whole.size()));
        }
        chat.get("/api/chat/messages?as=" + guest + "&channel=" + channel + "&after=no-such-message")
                .refused(404);
    }

    @Test
    void a_stream_brings_what_is_said_within_two_seconds_and_not_what_is_for_one_person() throws Exception {
        var speaker = somebody();
        var listener = somebody();
        try (var stream = new Listening(chat, listener);
                var own = new Listening(chat, speaker)) {
            var secret = token();
            chat.say(speaker, HELP, "/desk find " + secret);
            chat.posted(speaker, HELP, "I found no ticket with \"" + secret);
            var open = "hello " + token();
            var before = System.nanoTime();
            var said = chat.say(speaker, HELP, open);
            Chat.until("the listener hears it", () -> stream.heard(open));
            assertThat((System.nanoTime() - before) / 1_000_000)
                    .as("milliseconds")
                    .isLessThan(2_000);
            Chat.until("the speaker has heard the answer", () -> own.heard("I found no ticket with \"" + secret));
            assertThat(stream.heard(secret)).isFalse();
            var line = stream.heard().stream()
                    .filter(l -> l.get("id").asString().equals(said))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.get("author").asString()).isEqualTo(speaker);
            assertThat(line.has("choices")).isTrue();
            assertThat(line.has("at")).isTrue();
        }
    }

    @Test
    void one_id_has_one_effect_however_often_it_is_sent() throws Exception {
        var guest = somebody();
        var what = "my keyboard is sticky " + token();
        var id = token();
        for (int i = 0; i < 3; i++) {
            assertThat(chat.message(guest, HELP, null, "/desk ask " + what, id).id())
                    .isEqualTo(id);
        }
        atOnce(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(i -> () ->
                        chat.message(guest, HELP, null, "/desk ask " + what, id).is(202))
                .toList());
        var concurrent = "my headset is silent " + token();
        var second = token();
        var ids = atOnce(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(
                        i -> () -> chat.message(guest, HELP, null, "/desk ask " + concurrent, second)
                                .is(202))
                .toList());
        assertThat(ids.stream().map(Answer::id)).containsOnly(second);
        chat.answer(guest, HELP, id, "is open.");
        chat.answer(guest, HELP, second, "is open.");
        var last = chat.say(guest, HELP, "/desk find " + token());
        chat.answer(guest, HELP, last);
        for (var once : List.of(id, second)) {
            assertThat(chat.lines(guest, HELP).stream().map(Chat.Line::id)).containsOnlyOnce(once);
            assertThat(chat.answers(guest, HELP, once)).hasSize(1);
        }
        chat.card(number(chat.answer(guest, HELP, second)));
        assertThat(chat.lines("dave", TRIAGE))
                .filteredOn(line -> line.says(what))
                .hasSize(1);
        assertThat(chat.lines("dave", TRIAGE))
                .filteredOn(line -> line.says(concurrent))
                .hasSize(1);
    }

    @Test
    void an_id_is_its_senders_own() {
        var id = token();
        var one = somebody();
        var other = somebody();
        var first = chat.message(one, HELP, null, "hello from one " + id, id).id();
        var second = chat.message(other, HELP, null, "hello from the other " + id, id)
                .id();
        assertThat(first).isNotEqualTo(second);
        var ids = chat.lines("ana", HELP).stream().map(Chat.Line::id).toList();
        assertThat(ids).contains(first, second);
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    private String ask(String person, String what) {
        return number(chat.answer(person, HELP, chat.say(person, HELP, "/desk ask " + what), "is open."));
    }

    private String all(String person, String channel) {
        return chat.lines(person, channel).stream()
                .map(line -> line.json().toString())
                .collect(Collectors.joining("\n"));
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
