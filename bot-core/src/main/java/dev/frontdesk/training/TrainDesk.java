package dev.frontdesk.training;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.IntentNames;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.intents.Shipped;
import dev.frontdesk.outbox.Effect;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows a tech one doubt after the other, and takes their decisions. */
@Component
class TrainDesk {

    static final String REF = "l";
    static final String RIGHT = "right";
    static final String OTHER = "other";
    static final String SKIP = "skip";
    /** Before an intent's name, so that no intent can be mistaken for one of the above. */
    static final String AS = "as-";

    static final Form OTHER_FORM = Form.text("What is it about?", "The intent's name or title, as fix-vpn");

    private final Doubts doubts;
    private final Phrases phrases;
    private final Readings readings;
    private final IntentNames names;
    private final Directory directory;

    TrainDesk(Doubts doubts, Phrases phrases, Readings readings, IntentNames names, Directory directory) {
        this.doubts = doubts;
        this.phrases = phrases;
        this.readings = readings;
        this.names = names;
        this.directory = directory;
    }

    /** The next doubt for this tech, as a message of its own. */
    Saying next(Turn turn) {
        var tech = turn.person().id();
        var found = doubts.next(tech, turn.now());
        if (found.isEmpty()) {
            return turn.tell("Nothing is left to decide. " + decided() + ' ' + rebuild());
        }
        var post = EffectId.hash("train\n" + turn.cause());
        var where = turn.tell("").to().withoutToken();
        var offered = doubts.change(found.get().id(), d -> {
            d.offer(new Doubt.Offered(tech, turn.now(), where, post));
            return true;
        });
        var doubt = offered.orElse(found.get());
        return turn.tell(Reply.of(words(doubt, doubts.openCount(turn.now())), buttons(doubt)))
                .as(post);
    }

    private String decided() {
        var fresh = phrases.batchCount();
        return fresh == 0 ? "Nothing was decided since the last build." : fresh + " decided since the last build.";
    }

    private String rebuild() {
        return phrases.batchCount() == 0 ? "Come back later." : "/desk train rebuild makes a model of them.";
    }

    private String words(Doubt doubt, long waiting) {
        var times = doubt.count() == 1 ? "" : ", " + doubt.count() + " times";
        var picked =
                doubt.picked().map(i -> "\nThey said it is: " + names.title(i)).orElse("");
        var conflict = doubt.conflict().map(c -> "\n" + c + ".").orElse("");
        return waiting + " to decide. " + askers(doubt) + times + ": \"" + doubt.text() + "\"\nRead as "
                + readings.words(doubt.seen()) + picked + conflict;
    }

    private String askers(Doubt doubt) {
        return doubt.people().stream().limit(3).map(this::name).collect(Collectors.joining(", "));
    }

    private List<Choice> buttons(Doubt doubt) {
        var choices = new ArrayList<Choice>();
        var top = doubt.seen().top();
        if (!top.isEmpty()) {
            choices.add(choice(doubt, RIGHT, "Right"));
        }
        var others = new LinkedHashSet<String>();
        top.stream().skip(1).forEach(g -> others.add(g.intent()));
        others.forEach(i -> choices.add(choice(doubt, AS + i, shortened(names.title(i)))));
        choices.add(new Choice(new Ref(REF, doubt.id(), OTHER).toString(), "Other intent", OTHER_FORM));
        choices.add(choice(doubt, AS + Shipped.OUT_OF_SCOPE, IntentNames.NOTHING));
        choices.add(choice(doubt, SKIP, "Skip"));
        return choices;
    }

    private static Choice choice(Doubt doubt, String action, String label) {
        return new Choice(new Ref(REF, doubt.id(), action).toString(), label);
    }

    private static String shortened(String title) {
        return title.length() <= Choice.LABEL_LIMIT ? title : title.substring(0, Choice.LABEL_LIMIT - 1) + "…";
    }

    // --- decisions

    /** The tech's decision on what was shown to them last: by typing instead of a button. */
    List<Saying> decideShown(Turn turn, String label) {
        var shown = doubts.shownTo(turn.person().id());
        if (shown.isEmpty()) {
            return List.of(turn.tell("There is nothing before you to decide. Say /desk train first."));
        }
        var offered = shown.get().offered().orElseThrow();
        return decide(
                turn,
                shown.get().id(),
                label,
                edited -> Saying.update(offered.where(), Effect.reference(offered.post()), edited));
    }

    /** Where and how the message is edited that offered a doubt. */
    interface Edit {
        Saying to(Reply reply);
    }

    List<Saying> decide(Turn turn, String id, String label, Edit edit) {
        var decision = new Doubt.Decided(label, turn.person().id(), turn.cause(), turn.now());
        var doubt = doubts.change(id, d -> d.decided().isEmpty() && d.decide(decision));
        if (doubt.isEmpty()) {
            return List.of(turn.tell("That was too long ago: it is forgotten."));
        }
        var said = new ArrayList<Saying>();
        var stands = doubt.get().decided().orElseThrow();
        said.add(edit.to(Reply.text(settled(doubt.get(), stands))));
        if (stands.cause().equals(turn.cause())) {
            phrases.add(Phrase.of(doubt.get(), stands));
        } else {
            said.add(turn.tell(name(stands.by()) + " has decided this already: " + names.title(stands.label()) + '.'));
        }
        said.add(next(turn));
        return said;
    }

    List<Saying> skip(Turn turn, String id, Edit edit) {
        var doubt = doubts.change(id, d -> {
            d.skip(turn.person().id());
            return true;
        });
        var said = new ArrayList<Saying>();
        doubt.ifPresent(d -> said.add(
                edit.to(Reply.text(quoted(d) + "\n→ skipped by " + turn.person().name()))));
        said.add(next(turn));
        return said;
    }

    Optional<Doubt> find(String id) {
        return doubts.find(id);
    }

    private String settled(Doubt doubt, Doubt.Decided stands) {
        return quoted(doubt) + "\n→ " + names.title(stands.label()) + ", decided by " + name(stands.by());
    }

    private static String quoted(Doubt doubt) {
        return '"' + doubt.text() + '"';
    }

    private String name(String id) {
        return directory.find(id).map(Person::name).orElse(id);
    }
}
