package dev.frontdesk.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import dev.frontdesk.testing.FakePlatform;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class OnCallTest {

    private final FakePlatform slack = new FakePlatform("slack");

    private OnCall onCall(String people) {
        slack.knows("tess", Standing.TECH);
        slack.knows("gus", Standing.GUEST);
        slack.knows("theo", Standing.TECH);
        var file = People.read(people, "people.yaml");
        var beans = new StaticListableBeanFactory();
        beans.addBean("slack", slack);
        return new OnCall(file, new Directory(file, beans.getBeanProvider(ChatPlatform.class)));
    }

    @Test
    void calls_whom_the_file_names() {
        var file = """
                people:
                  - {id: dave, name: Dave, roles: [tech]}
                  - {id: ana, name: Ana, roles: [employee]}
                on-call: [dave]
                """;
        assertThat(onCall(file).ladder()).extracting(Person::id).containsExactly("dave");
    }

    @Test
    void calls_whoever_works_in_triage_where_the_file_names_nobody() {
        var file = """
                people:
                  - {id: ana, name: Ana, roles: [employee]}
                """;
        assertThat(onCall(file).ladder()).extracting(Person::id).containsExactly("slack:tess", "slack:theo");
    }
}
