package dev.frontdesk.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CastTest {

    private static final List<Cast.Person> THERE = List.of(
            new Cast.Person("ana", List.of("employee")),
            new Cast.Person("ben", List.of("employee")),
            new Cast.Person("paula", List.of("partner")),
            new Cast.Person("dave", List.of("employee", "tech")));

    @Test
    void partners_and_techs_ask_for_nothing() {
        assertThat(Cast.of(THERE, 0, 20).employees()).containsExactly("ana", "ben");
        assertThat(Cast.of(THERE, 1, 20).employees()).containsExactly("ana");
    }

    @Test
    void so_many_employees_listen_and_every_tech() {
        Cast cast = Cast.of(THERE, 0, 1);
        assertThat(cast.ears()).containsExactly("ana", "dave");
        assertThat(cast.listens("ben")).isFalse();
    }

    @Test
    void who_opens_tickets_asks_no_questions_unless_nobody_else_is_there() {
        Cast two = Cast.of(THERE, 0, 20);
        assertThat(two.requesters()).containsExactly("ben");
        assertThat(two.askers()).containsExactly("ana");
        Cast one = Cast.of(THERE, 1, 20);
        assertThat(one.requesters()).containsExactly("ana");
        assertThat(one.askers()).containsExactly("ana");
    }
}
