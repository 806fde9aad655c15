package dev.frontdesk.oncall;

import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The order in which people are called: the on-call list, then the lead. */
@Component
public class OnCall {

    private final People people;

    OnCall(People people) {
        this.people = people;
    }

    public List<Person> ladder() {
        var ladder = new ArrayList<>(people.onCall());
        people.lead()
                .filter(l -> ladder.isEmpty() || !ladder.getLast().equals(l))
                .ifPresent(ladder::add);
        return ladder;
    }
}
