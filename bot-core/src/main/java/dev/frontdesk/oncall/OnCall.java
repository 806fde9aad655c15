package dev.frontdesk.oncall;

import dev.frontdesk.people.Directory;
import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The order in which people are called: the on-call list, then the lead. Where the file names neither, whoever works in triage. */
@Component
public class OnCall {

    static final String NOBODY = "Nobody is on call.";

    private final People people;
    private final Directory directory;

    OnCall(People people, Directory directory) {
        this.people = people;
        this.directory = directory;
    }

    /** As "Dave is on call, then Erin."; empty when nobody is. */
    Optional<String> words() {
        var ladder = ladder();
        var next = ladder.stream().skip(1).map(Person::name).collect(Collectors.joining(", then "));
        return ladder.stream()
                .findFirst()
                .map(first -> first.name() + " is on call" + (next.isEmpty() ? "." : ", then " + next + "."));
    }

    public List<Person> ladder() {
        var ladder = new ArrayList<>(people.onCall());
        people.lead()
                .filter(l -> ladder.isEmpty() || !ladder.getLast().equals(l))
                .ifPresent(ladder::add);
        return ladder.isEmpty() ? directory.techs() : ladder;
    }
}
