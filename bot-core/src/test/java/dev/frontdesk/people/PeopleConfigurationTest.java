package dev.frontdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PeopleConfigurationTest {

    private final ApplicationContextRunner desk =
            new ApplicationContextRunner().withUserConfiguration(PeopleConfiguration.class);

    @Test
    void six_people_try_it_in_the_browser() {
        desk.run(c -> assertThat(c.getBean(People.class).all()).hasSize(6));
    }

    @Test
    void nobody_is_made_up_in_a_real_chat() {
        desk.withPropertyValues("frontdesk.slack.bot-token=xoxb-1")
                .run(c -> assertThat(c.getBean(People.class).all()).isEmpty());
        desk.withPropertyValues("frontdesk.slack.bot-token=xoxb-1", "frontdesk.web.chat=true")
                .run(c -> assertThat(c.getBean(People.class).all()).hasSize(6));
    }
}
