package dev.frontdesk.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.chat.Suggestions.Suggestion;
import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.conversation.Lesson;
import dev.frontdesk.intents.Labelled;
import dev.frontdesk.intents.Quality;
import dev.frontdesk.testing.Desk;
import dev.frontdesk.testing.FakePlatform;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrainTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @BeforeEach
    void clear() {
        desk.part(FakeTrainer.class).clear();
    }

    @Test
    void a_tech_decides_one_after_the_other_and_each_message_shows_what_was_decided() {
        asked("ana", "flurbler the grommel");
        asked("paula", "knurzel qwer uiop");
        asked("ada", "grmpf knurz");
        desk.plays("""
                dave: /desk train
                bot to dave: 3 to decide. Ana: "flurbler the grommel" / Read as unknown: … [Right] … [Other intent] [Nothing for us] [Skip]
                dave: [Other intent] printer TROUBLE
                bot to dave: 2 to decide. Paula: "knurzel qwer uiop" / Read as unknown: … [Skip]
                dave: [Nothing for us]
                bot to dave: 1 to decide. Ada: "grmpf knurz" / Read as unknown: … [Skip]
                dave: [Skip]
                bot to dave: Nothing is left to decide. 2 decided since the last build. /desk train rebuild makes a model of them.
                """);
        assertThat(said())
                .contains(
                        "\"flurbler the grommel\"\n→ Printer trouble, decided by Dave",
                        "\"knurzel qwer uiop\"\n→ Nothing for us, decided by Dave",
                        "\"grmpf knurz\"\n→ skipped by Dave");
        assertThat(desk.part(Phrases.class).all())
                .extracting(p -> p.text() + " " + p.label() + " " + p.by() + " " + p.asker())
                .containsExactlyInAnyOrder(
                        "flurbler the grommel fix-printer dave ana", "knurzel qwer uiop out-of-scope dave paula");
        desk.plays("""
                erin: /desk train
                bot to erin: 1 to decide. Ada: "grmpf knurz" / Read as unknown: … [Skip]
                """);
    }

    @Test
    void right_takes_the_first_guess_and_the_other_two_are_buttons() {
        desk.part(CurrentClassifier.class).use(SmallModel.classifier(), 7);
        desk.plays("""
                ana: the flurbler squeaks
                bot: Which of these is it about? … [Something else]
                ana: [VPN]
                bot: Shall I open a ticket for this (VPN)? … [Open a ticket] [Not now]
                dave: /desk train
                bot to dave: 1 to decide. Ana: "the flurbler squeaks" / Read as ambiguous: VPN 21 %, E-mail or calendar 20 %, Phone or voicemail 20 % / They said it is: VPN [Right] [E-mail or calendar] [Phone or voicemail] [Other intent] [Nothing for us] [Skip]
                dave: [Right]
                bot to dave: Nothing is left to decide. 1 decided since the last build. …
                """);
        assertThat(desk.part(Phrases.class).all()).extracting(Phrase::label).containsExactly("fix-vpn");
    }

    @Test
    void an_intent_can_be_typed() {
        asked("ana", "flurbler the grommel");
        desk.plays("""
                dave: /desk train as fix-vpn
                bot to dave: There is nothing before you to decide. Say /desk train first.
                dave: /desk train
                bot to dave: 1 to decide. … [Skip]
                dave: /desk train as fix-vpm
                bot to dave: I know no intent "fix-vpm". Did you mean fix-vpn…?
                dave: /desk train as
                bot to dave: Which one? Say /desk train as fix-vpn, with the intent's name.
                dave: /desk train as fix-vpn
                bot to dave: Nothing is left to decide. 1 decided since the last build. …
                """);
        assertThat(said()).contains("\"flurbler the grommel\"\n→ VPN, decided by Dave");
    }

    @Test
    void two_techs_are_shown_different_ones_and_the_first_decision_stands() {
        asked("ana", "flurbler the grommel");
        asked("paula", "knurzel qwer uiop");
        desk.plays("""
                dave: /desk train
                bot to dave: 2 to decide. Ana: "flurbler the grommel" … [Skip]
                erin: /desk train
                bot to erin: 2 to decide. Paula: "knurzel qwer uiop" … [Skip]
                dave: /desk train
                bot to dave: 2 to decide. Ana: "flurbler the grommel" … [Skip]
                ... 11 minutes pass
                erin: [Skip]
                bot to erin: 2 to decide. Ana: "flurbler the grommel" … [Skip]
                erin: [Nothing for us]
                bot to erin: Nothing is left to decide. …
                dave: [Nothing for us]
                bot to dave: Erin has decided this already: Nothing for us.
                bot to dave: 1 to decide. Paula: "knurzel qwer uiop" … [Skip]
                """);
    }

    @Test
    void to_others_there_is_no_such_command_and_nothing_behind_the_buttons() {
        desk.plays("""
                ana: /desk train
                bot to ana: I know no command "train". /desk help shows what there is.
                paula: /desk rule list
                bot to paula: I know no command "rule". /desk help shows what there is.
                """);
        asked("ana", "flurbler the grommel");
        var doubt = Doubt.idOf("flurbler the grommel");
        desk.part(Inbox.class)
                .accept(IncomingMessage.choice(
                        "web:forged",
                        FakePlatform.channel("help"),
                        Place.HELP,
                        "m-1",
                        new Author("ana", "Ana"),
                        "l." + doubt + ".as-fix-vpn",
                        Map.of(),
                        desk.clock().instant()));
        assertThat(said()).endsWith("There is nothing for you behind this button.");
        assertThat(desk.part(Phrases.class).all()).isEmpty();
    }

    @Test
    void a_build_is_ordered_made_and_taken_back() {
        asked("ana", "flurbler the grommel");
        desk.plays("""
                dave: /desk train rebuild
                bot to dave: Nothing was decided since the last build. Say /desk train to decide something.
                dave: /desk train
                bot to dave: 1 to decide. … [Skip]
                dave: /desk train as fix-vpn
                bot to dave: Nothing is left to decide. 1 decided since the last build. …
                dave: /desk train rebuild
                bot to dave: Build 1 is under way. It takes about a minute, and I tell you here what came of it.
                erin: /desk train rebuild
                bot to erin: Build 1 is under way, since 2026-… UTC, for Dave.
                ... 2 seconds pass
                bot to dave: Build 1 has learnt 1 new phrase and is in use now (accuracy 94.0 → 94.0 %, in scope 95.0 → 95.0 %, among three 98.8 → 98.8 %, out of scope found 90.0 → 90.0 % and meant 90.0 → 90.0 %).
                erin: /desk train status
                bot to erin: 0 to decide, 0 decided since the last build. / Model 1 is in use (accuracy 94.0 %, in scope 95.0 %, among three 98.8 %, out of scope found 90.0 % and meant 90.0 %).
                erin: /desk train history
                bot to erin: 1 · 2026-… UTC · Dave · 1 new phrase · taken, accuracy 94.0 → 94.0 %, …
                erin: /desk train rollback
                bot to erin: The shipped model is in use again. What the other had learnt is in the next build, unless you say /desk train reopen.
                erin: /desk train rollback
                bot to erin: There is no step back: only the model before the last one taken is kept for that.
                erin: /desk train history
                bot to erin: 1 · 2026-… UTC · Dave · 1 new phrase · taken, and rolled back, accuracy …
                erin: /desk train status
                bot to erin: 0 to decide, 1 decided since the last build. / The shipped model is in use.
                erin: /desk train reopen
                bot to erin: 1 decision is open again.
                """);
        assertThat(desk.part(FakeTrainer.class).added())
                .containsExactly(new Labelled("flurbler the grommel", "fix-vpn"));
    }

    @Test
    void what_an_earlier_build_learnt_is_trained_again_with_what_is_new() {
        phrase("flurbler the grommel", "fix-vpn", "ana");
        order(1, "has learnt 1 new phrase and is in use now …");
        phrase("knurzel qwer", "fix-printer", "ana");
        order(2, "has learnt 1 new phrase and is in use now …");
        assertThat(desk.part(FakeTrainer.class).added()).hasSize(2);
        desk.plays("""
                dave: /desk train rollback
                bot to dave: Model 1 is in use again. …
                dave: /desk train rollback
                bot to dave: There is no step back: …
                """);
    }

    @Test
    void a_worse_model_is_refused_with_its_figures() {
        phrase("flurbler the grommel", "fix-vpn", "ana");
        desk.part(FakeTrainer.class).willMeasure(new Quality(1_000, 934, 800, 754, 790, 200, 180, Set.of()));
        order(1, "is refused: accuracy falls (accuracy 94.0 → 93.4 %, …).");
        desk.part(FakeTrainer.class).willMeasure(new Quality(1_000, 935, 800, 755, 790, 200, 180, Set.of()));
        order(2, "has learnt 1 new phrase and is in use now …");
        phrase("knurz", "fix-vpn", "ana");
        desk.part(FakeTrainer.class)
                .willMeasure(new Quality(1_000, 940, 800, 760, 790, 200, 180, Set.of("greet", "fix-wifi")));
        order(3, "is refused: no longer understood: Office Wi-Fi, Hello (accuracy …");
        desk.part(FakeTrainer.class).clear();
        desk.part(FakeTrainer.class).willMisreadWhatIsAdded();
        order(4, "is refused: only 0 of the 2 added phrases are read as they were decided …");
        desk.plays("""
                dave: /desk train status
                bot to dave: 0 to decide, 1 decided since the last build. / Model 2 is in use …
                """);
    }

    @Test
    void what_contradicts_is_decided_again() {
        phrase("printer jam 3rd floor", "fix-vpn", "ana");
        phrase("Flurbler the grommel", "fix-vpn", "ana");
        phrase("flurbler the grommel!", "fix-wifi", "paula");
        phrase("knurzel", "fix-wifi", "paula");
        order(1, "is refused: … and is known as …. To be decided again: /desk train.");
        desk.plays("""
                dave: /desk train status
                bot to dave: 2 to decide, 1 decided since the last build. / The shipped model is in use.
                dave: /desk train
                bot to dave: 2 to decide. …Decided as … and known as … [Other intent] [Nothing for us] [Skip]
                """);
        order(2, "has learnt 1 new phrase and is in use now …");
    }

    @Test
    void one_person_does_not_teach_most_of_it() {
        for (int n = 0; n < 6; n++) {
            phrase("flurbler " + n, "fix-vpn", "ana");
            phrase("grommel " + n, "fix-vpn", "paula");
        }
        phrase("grommel more", "fix-vpn", "ana");
        order(
                1,
                "is refused: 7 of the 13 new phrases come from Ana. One person may teach 30, and at most half of more"
                        + " than 10. To take theirs back: /desk train reopen @ana.");
        desk.plays("""
                dave: /desk train reopen @ana
                bot to dave: 7 decisions are open again.
                """);
        order(2, "has learnt 6 new phrases and is in use now …");
    }

    @Test
    void thirty_of_one_person_are_the_most() {
        for (int n = 0; n < 31; n++) {
            phrase("flurbler " + n, "fix-vpn", "ana");
            phrase("grommel " + n, "fix-vpn", "paula");
            phrase("knurzel " + n, "fix-vpn", "ada");
        }
        order(1, "is refused: 31 of the 93 new phrases come from …");
    }

    @Test
    void the_same_text_and_label_is_one_phrase() {
        phrase("flurbler the grommel", "fix-vpn", "ana");
        phrase("FLURBLER the grommel!", "fix-vpn", "paula");
        assertThat(desk.part(Phrases.class).all()).hasSize(1);
    }

    @Test
    void training_that_fails_is_said() {
        phrase("flurbler", "fix-vpn", "ana");
        desk.part(FakeTrainer.class).willFail("training took longer than 10 min");
        order(1, "failed: training took longer than 10 min.");
    }

    @Test
    void what_an_instance_leaves_when_it_stops_is_taken_up_again() {
        phrase("flurbler", "fix-vpn", "ana");
        desk.part(FakeTrainer.class).willStop();
        order(1, "has learnt 1 new phrase and is in use now …");
    }

    @Test
    void words_and_intents_are_completed() {
        assertThat(line("dave", "train ")).contains("as", "status", "rollback");
        assertThat(line("dave", "train re")).containsExactly("rebuild", "reopen");
        assertThat(line("dave", "train as fix-v")).containsExactly("fix-vpn");
        assertThat(line("dave", "train as printer")).contains("fix-printer");
        assertThat(line("dave", "train as fix-vpn ")).isEmpty();
        assertThat(line("dave", "train reopen @an")).containsExactly("@ana");
        assertThat(line("dave", "rule ")).containsExactly("list", "test", "add", "remove");
        assertThat(line("dave", "rule add \"vpn down\" fix-vp")).containsExactly("fix-vpn");
        assertThat(line("dave", "rule test fix-v")).isEmpty();
        assertThat(line("ana", "train ")).isEmpty();
    }

    private List<String> line(String person, String line) {
        return desk.part(Suggestions.class).completeLine(line, FakePlatform.NAME, person, 20).stream()
                .map(Suggestion::value)
                .toList();
    }

    private void order(int number, String end) {
        desk.plays("""
                dave: /desk train rebuild
                bot to dave: Build %1$d is under way. …
                ... 3 seconds pass
                bot to dave: Build %1$d %2$s
                """.formatted(number, end));
    }

    private void asked(String person, String text) {
        var lesson = new Lesson.Unclear(text, desk.part(CurrentClassifier.class).read(text));
        desk.clock().pass(java.time.Duration.ofSeconds(1));
        desk.part(DoubtListener.class)
                .keep(lesson, "web:" + text, person, desk.clock().instant());
    }

    private void phrase(String text, String label, String asker) {
        var now = desk.clock().instant();
        var seen = new Doubt.Seen("unknown", 0, 0, List.of());
        var doubt = Doubt.noted(text, asker, seen, now, now);
        desk.part(Phrases.class).add(Phrase.of(doubt, new Doubt.Decided(label, "dave", "web:x", now)));
    }

    private List<String> said() {
        return desk.platform().posts().stream().map(p -> p.reply().text()).toList();
    }
}
