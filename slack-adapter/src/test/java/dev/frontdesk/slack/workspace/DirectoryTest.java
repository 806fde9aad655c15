package dev.frontdesk.slack.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.User;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.testing.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private final FakeClock clock = new FakeClock();
    private final Directory directory = new Directory(clock, 3);

    @Test
    void makes_one_word_of_a_name() {
        assertThat(Face.handle("Erin  Miller")).isEqualTo("Erin.Miller");
        assertThat(Face.handle(" Zoë O’Hara (IT) ")).isEqualTo("Zoë.OHara.IT");
        assertThat(Face.handle("jo_b-2. ")).isEqualTo("jo_b-2");
        assertThat(Face.handle("🙂")).isEmpty();
        assertThat(Face.handle("x".repeat(200))).hasSize(60);
    }

    @Test
    void gives_a_handle_to_one_only_whoever_comes_first() {
        directory.put(face(user("U2", "Erin Miller")));
        directory.put(face(user("U1", "erin miller")));

        assertThat(directory.account("Erin.Miller")).contains("U1");
        assertThat(directory.find("U2").orElseThrow().handle()).isEqualTo("U2");
        assertThat(directory.account("u2")).contains("U2");
    }

    @Test
    void gives_a_handle_to_a_member_before_a_guest() {
        var guest = user("U1", "Erin");
        guest.setRestricted(true);
        directory.put(face(guest));
        directory.put(face(user("U2", "Erin")));

        assertThat(directory.account("erin")).contains("U2");
        assertThat(directory.find("U1").orElseThrow().standing()).isEqualTo(Standing.GUEST);
    }

    @Test
    void takes_nobody_for_somebody_else_by_an_id_or_a_strange_address() {
        var foreign = user("U3", "U024BE7LH");
        foreign.setTeamId("T2");
        foreign.getProfile().setEmail("boss@acme.example");
        directory.put(face(foreign));

        assertThat(directory.account("U024BE7LH")).isEmpty();
        assertThat(directory.account("boss@acme.example")).isEmpty();
        assertThat(directory.find("U3").orElseThrow().email()).isNull();
    }

    @Test
    void names_nobody_who_has_left() {
        directory.put(face(user("U1", "Erin")));
        var gone = user("U1", "Erin");
        gone.setDeleted(true);
        directory.put(face(gone));

        assertThat(directory.account("erin")).isEmpty();
        assertThat(directory.find("U1").orElseThrow().standing()).isEqualTo(Standing.GUEST);
    }

    @Test
    void forgets_the_old_name_with_the_new_one() {
        directory.put(face(user("U1", "Erin")));
        directory.put(face(user("U1", "Erin Walsh")));

        assertThat(directory.account("erin")).isEmpty();
        assertThat(directory.account("erin.walsh")).contains("U1");
    }

    @Test
    void forgets_whoever_was_not_asked_for_the_longest() {
        directory.put(face(user("U1", "One")));
        directory.put(face(user("U2", "Two")));
        directory.put(face(user("U3", "Three")));
        directory.find("U1");
        directory.put(face(user("U4", "Four")));

        assertThat(directory.size()).isEqualTo(3);
        assertThat(directory.find("U2")).isEmpty();
        assertThat(directory.account("two")).isEmpty();
        assertThat(directory.find("U1")).isPresent();
    }

    @Test
    void holds_what_it_knows_for_good_for_a_day() {
        directory.put(face(user("U1", "One")));
        clock.pass(Duration.ofHours(24));
        assertThat(directory.stale("U1")).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(directory.stale("U1")).isTrue();
    }

    @Test
    void takes_a_colleague_of_another_workspace_of_the_same_enterprise_for_one() {
        var colleague = user("U1", "One");
        colleague.setTeamId("T9");
        var enterprise = new User.EnterpriseUser();
        enterprise.setTeams(java.util.List.of("T1", "T9"));
        colleague.setEnterpriseUser(enterprise);

        assertThat(Face.of(colleague, "T1").guest()).isFalse();
        assertThat(Face.of(colleague, "T2").guest()).isTrue();
    }

    private static Face face(User user) {
        return Face.of(user, "T1");
    }

    private static User user(String id, String name) {
        var user = new User();
        user.setId(id);
        user.setTeamId("T1");
        var profile = new User.Profile();
        profile.setDisplayName(name);
        user.setProfile(profile);
        return user;
    }
}
