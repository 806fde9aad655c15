package dev.frontdesk.web;

import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How people look on the page: neighbours in the people file have different colours. */
@Component
class Faces {

    private static final int HUES = 8;

    private final List<PersonView> all;
    private final Map<String, Integer> hues = new HashMap<>();

    Faces(People people) {
        people.all().forEach(person -> hues.put(person.id(), hues.size() % HUES));
        all = people.all().stream().map(this::of).toList();
    }

    List<PersonView> all() {
        return all;
    }

    PersonView of(Person person) {
        return PersonView.of(person, hue(person.id()));
    }

    int hue(String id) {
        return hues.getOrDefault(id, HUES - 1);
    }
}
