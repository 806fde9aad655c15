package dev.frontdesk.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.conversation.IntentNames;
import dev.frontdesk.conversation.Timekeeper;
import dev.frontdesk.conversation.Triage;
import dev.frontdesk.intents.Entities;
import dev.frontdesk.intents.Labelled;
import dev.frontdesk.intents.Shipped;
import dev.frontdesk.outbox.Courier;
import dev.frontdesk.outbox.Outbox;
import dev.frontdesk.people.Directory;
import dev.frontdesk.testing.Desk;
import dev.frontdesk.testing.FakePlatform;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** From a decision to the model that every instance uses, with a real process that trains, on a few phrases. */
class LearningTest {

    private static final String BASE = "a release of few phrases";
    private static final List<Labelled> PHRASES = List.of(
            new Labelled("paper jam", "fix-printer"),
            new Labelled("printer is out of toner", "fix-printer"),
            new Labelled("vpn is down", "fix-vpn"),
            new Labelled("tunnel keeps disconnecting", "fix-vpn"),
            new Labelled("lunch menu", "out-of-scope"));
    private static final List<Labelled> EVALUATION = List.of(
            new Labelled("there is a paper jam", "fix-printer"), new Labelled("the vpn is down again", "fix-vpn"));

    @RegisterExtension
    final Desk desk = new Desk();

    @BeforeEach
    void clear() {
        desk.part(FakeTrainer.class).clear();
    }

    /** What one process holds in memory, on the database that all share. */
    private final class Instance {
        final CurrentClassifier classifier = new CurrentClassifier(Entities.standard());
        final Models models = new Models(desk.part(MongoTemplate.class), BASE);
        final Learned learned = new Learned(models, classifier);
        final Workshop workshop;

        Instance(Trainer trainer) {
            workshop = new Workshop(
                    desk.part(Builds.class),
                    desk.part(Phrases.class),
                    desk.part(Doubts.class),
                    models,
                    learned,
                    trainer,
                    desk.part(Verdict.class),
                    desk.part(Lease.class),
                    settings(),
                    desk.part(IntentNames.class),
                    desk.part(Directory.class),
                    desk.part(Outbox.class),
                    desk.part(Courier.class),
                    Runnable::run,
                    desk.clock());
        }

        boolean knowsFlurblers() {
            var top = classifier.read("my flurbler squeaks").top();
            return top.getFirst().intent().name().equals("fix-printer")
                    && top.getFirst().p() > 0.5;
        }
    }

    @Test
    void what_a_tech_decided_is_understood_by_every_instance() {
        var first = new Instance(new ChildTrainer(settings(), PHRASES, EVALUATION));
        var second = new Instance(desk.part(FakeTrainer.class));
        assertThat(first.knowsFlurblers()).isFalse();
        decided("the flurbler squeaks");
        wanted(1);
        first.workshop.look();
        var build = desk.part(Builds.class).numbered(1).orElseThrow();
        assertThat(build.reason()).isNull();
        assertThat(build.state()).isEqualTo(Build.State.SWAPPED);
        assertThat(build.after().right()).isEqualTo(2);
        assertThat(build.addedRight()).isOne();
        assertThat(first.knowsFlurblers()).isTrue();
        assertThat(second.knowsFlurblers()).isFalse();
        second.learned.refresh();
        assertThat(second.classifier.version()).isOne();
        assertThat(second.knowsFlurblers()).isTrue();
        assertThat(said()).anyMatch(t -> t.startsWith("Build 1 has learnt 1 new phrase and is in use now"));

        var pointer = first.models.pointer().orElseThrow();
        assertThat(first.models.back(pointer, "dave", "web:back", desk.clock().instant()))
                .isTrue();
        second.learned.refresh();
        assertThat(second.classifier.version()).isZero();
        assertThat(second.knowsFlurblers()).isFalse();
    }

    @Test
    void a_damaged_model_is_refused_and_the_old_one_stays() {
        var instance = new Instance(desk.part(FakeTrainer.class));
        decided("the flurbler squeaks");
        wanted(1);
        instance.workshop.look();
        assertThat(instance.classifier.version()).isOne();
        var other = new Instance(desk.part(FakeTrainer.class));
        var bytes = Shipped.model();
        bytes[bytes.length / 2] ^= 1;
        desk.part(MongoTemplate.class)
                .updateFirst(new Query(), new Update().set("bytes", new Binary(bytes)), "intent_models");
        desk.expectsErrors();
        other.learned.refresh();
        assertThat(other.classifier.version()).isZero();
        other.learned.refresh();
        assertThat(instance.classifier.version()).isOne();
    }

    @Test
    void one_instance_builds_and_another_takes_over_when_it_dies() {
        var lease = desk.part(Lease.class);
        var instance = new Instance(desk.part(FakeTrainer.class));
        decided("the flurbler squeaks");
        wanted(1);
        assertThat(lease.take("one that dies")).isTrue();
        assertThat(lease.take("another")).isFalse();
        instance.workshop.look();
        assertThat(state(1)).isEqualTo(Build.State.WANTED);
        desk.clock().pass(Duration.ofSeconds(30));
        assertThat(lease.renew("one that dies")).isTrue();
        desk.clock().pass(Duration.ofSeconds(59));
        instance.workshop.look();
        assertThat(state(1)).isEqualTo(Build.State.WANTED);
        desk.clock().pass(Duration.ofSeconds(2));
        instance.workshop.look();
        assertThat(state(1)).isEqualTo(Build.State.SWAPPED);
        assertThat(lease.renew("one that dies")).isFalse();
        assertThat(lease.take("the next")).isTrue();
    }

    @Test
    void a_build_whose_instance_died_twice_has_failed() {
        decided("the flurbler squeaks");
        var builds = desk.part(Builds.class);
        builds.save(wanted(1).running().running());
        new Instance(desk.part(FakeTrainer.class)).workshop.look();
        assertThat(state(1)).isEqualTo(Build.State.FAILED);
    }

    @Test
    void a_model_that_was_stored_when_its_instance_died_is_taken_without_training_again() {
        decided("the flurbler squeaks");
        var instance = new Instance(desk.part(FakeTrainer.class));
        wanted(1);
        instance.workshop.look();
        var mongo = desk.part(MongoTemplate.class);
        mongo.remove(new Query(), Pointer.class);
        desk.part(Phrases.class).unlearn(1);
        desk.part(Builds.class).save(wanted(1).running());
        desk.part(FakeTrainer.class).willFail("it must not be asked");
        instance.workshop.look();
        assertThat(state(1)).isEqualTo(Build.State.SWAPPED);
        assertThat(instance.models.current()).isOne();
        assertThat(desk.part(Phrases.class).batch()).isEmpty();
    }

    @Test
    void the_last_five_models_are_kept() {
        var instance = new Instance(desk.part(FakeTrainer.class));
        for (int n = 1; n <= 7; n++) {
            decided("the flurbler squeaks " + n);
            wanted(n);
            instance.workshop.look();
        }
        assertThat(desk.part(MongoTemplate.class).findAll(StoredModel.class))
                .extracting(StoredModel::version)
                .containsExactlyInAnyOrder(3, 4, 5, 6, 7);
    }

    @Test
    void another_release_uses_its_own_model_and_asks_for_a_rebuild() {
        decided("the flurbler squeaks");
        wanted(desk.part(Builds.class).nextNumber());
        new Instance(desk.part(FakeTrainer.class)).workshop.look();
        desk.part(Timekeeper.class).tick();
        assertThat(desk.part(CurrentClassifier.class).version())
                .as("the desk's own release has other phrases than " + BASE)
                .isZero();
        desk.part(TrainingChore.class).askForRebuild();
        desk.part(TrainingChore.class).askForRebuild();
        assertThat(said())
                .filteredOn(t -> t.startsWith("This release understands by other phrases"))
                .hasSize(1);
        assertThat(desk.part(Triage.class).channel()).contains(FakePlatform.channel("triage"));
        desk.plays("""
                dave: /desk train rebuild
                bot to dave: Build … is under way. …
                ... 2 seconds pass
                bot to dave: Build … has learnt 0 new phrases and is in use now …
                """);
        assertThat(desk.part(CurrentClassifier.class).version()).isPositive();
    }

    @Test
    void training_is_given_up_when_nobody_wants_it_any_more() throws Exception {
        var trainer = new ChildTrainer(settings());
        assertThat(trainer.train(List.of(), Shipped.model(), () -> false)).isEmpty();
    }

    @Test
    void training_begins_on_folders_and_jars_and_in_a_jar_of_jars(@TempDir Path folder) throws Exception {
        assertThat(ChildTrainer.command("classes" + File.pathSeparator + "a.jar", folder, 512))
                .contains("-Xmx512m", "dev.frontdesk.intents.Rebuild")
                .noneMatch(a -> a.contains("loader"));
        var whole = folder.resolve("frontdesk.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(whole))) {
            jar.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
        }
        assertThat(ChildTrainer.command(whole.toString(), folder, 512))
                .contains(
                        "-Dloader.main=dev.frontdesk.intents.Rebuild",
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                .endsWith(folder.toString());
    }

    @Test
    void what_stops_the_training_is_said() {
        var nothing = new ChildTrainer(settings(), List.of(new Labelled("lunch", "out-of-scope")), EVALUATION);
        assertThatThrownBy(() -> nothing.train(List.of(), Shipped.model(), () -> true))
                .isInstanceOf(Trainer.TrainingFailed.class)
                .hasMessageContaining("There is no example of any label");
    }

    private static TrainingSettings settings() {
        return new TrainingSettings(Duration.ofDays(90), 50, 30, 0.003, 768, Duration.ofMinutes(10));
    }

    private void decided(String text) {
        var now = desk.clock().instant();
        var doubt = Doubt.noted(text, "ana", new Doubt.Seen("unknown", 0, 0, List.of()), now, now);
        desk.part(Phrases.class).add(Phrase.of(doubt, new Doubt.Decided("fix-printer", "dave", "web:x", now)));
    }

    private Build wanted(int number) {
        var where = FakePlatform.channel("triage").onlyFor("dave");
        var build = Build.wanted(
                "build-" + number, number, "dave", where, desk.clock().instant());
        desk.part(Builds.class).save(build);
        return build;
    }

    private Build.State state(int number) {
        return desk.part(Builds.class).numbered(number).orElseThrow().state();
    }

    private List<String> said() {
        return desk.platform().posts().stream().map(p -> p.reply().text()).toList();
    }
}
