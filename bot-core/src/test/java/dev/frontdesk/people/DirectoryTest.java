package dev.frontdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.Profile;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.testing.FakePlatform;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The fake is named "web", where the file's ids are the accounts; so another of the same kind is named "slack". */
class DirectoryTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final FakePlatform slack = new FakePlatform("slack");
    private final FakePlatform discord = new FakePlatform("discord");
    private final People people = People.read("""
            people:
              - {id: ana, name: Ana, roles: [employee], accounts: {slack: U1}, zone: Europe/Zurich}
              - {id: ben, name: Ben, roles: [partner], email: Ben@Example.com}
              - {id: cy, name: Cy, roles: [tech], email: cy@example.com, accounts: {slack: U3}}
              - {id: one, name: One, roles: [employee], email: both@example.com}
              - {id: two, name: Two, roles: [lead], email: both@example.com}
              - {id: gil, name: Gil, roles: [tech], accounts: {slack: U6}}
            """, "people.yaml");
    private final Directory directory = directory();

    private Directory directory() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("slack", slack);
        beans.addBean("discord", discord);
        return new Directory(people, beans.getBeanProvider(ChatPlatform.class));
    }

    private void known(FakePlatform platform, String account, String handle, String email, Standing standing) {
        platform.knows(new Profile(account, handle + " M.", handle, email, TOKYO, Locale.JAPAN, standing));
    }

    @Test
    void strangers_are_employees_under_the_name_that_came_with_them() {
        var stranger = directory.of("slack", "U9", "Zoe");
        assertThat(stranger.id()).isEqualTo("slack:U9");
        assertThat(stranger.name()).isEqualTo("Zoe");
        assertThat(stranger.roles()).containsExactly(Role.EMPLOYEE);
        assertThat(directory.of("slack", "U9", " ").name()).isEqualTo("U9");
        assertThat(directory.of("slack", "U1", "Whoever").id()).isEqualTo("ana");
        assertThat(directory.find("slack:U9")).isEmpty();
        assertThat(directory.find("zoe")).isEmpty();
    }

    @Test
    void whoever_is_only_in_a_chat_is_what_it_vouches_for() {
        known(slack, "U7", "Tess", null, Standing.TECH);
        known(slack, "U8", "Gus", null, Standing.GUEST);
        known(slack, "U9", "Mia", "mia@example.com", Standing.MEMBER);
        assertThat(directory.of("slack", "U7", "x").roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.TECH);
        assertThat(directory.of("slack", "U8", "x").roles()).containsExactly(Role.GUEST);
        assertThat(directory.of("slack", "U9", "x").roles()).containsExactly(Role.EMPLOYEE);
        assertThat(directory.find("slack:U7")).map(Person::name).contains("Tess M.");
        assertThat(directory.find("slack:U7")).map(Person::zone).contains(TOKYO);
    }

    @Test
    void the_people_file_wins_by_account_and_by_address() {
        known(slack, "U1", "Ana.S", null, Standing.TECH);
        known(slack, "U2", "Ben.S", "ben@example.com", Standing.TECH);
        known(slack, "U6", "Gil.S", null, Standing.GUEST);
        assertThat(directory.of("slack", "U1", "x").roles()).containsExactly(Role.EMPLOYEE);
        assertThat(directory.of("slack", "U1", "x").zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(directory.of("slack", "U2", "x").id()).isEqualTo("ben");
        assertThat(directory.of("slack", "U2", "x").roles()).containsExactly(Role.PARTNER);
        assertThat(directory.of("slack", "U2", "x").zone()).isEqualTo(TOKYO);
        assertThat(directory.of("slack", "U6", "x").worksTickets()).isTrue();
    }

    @Test
    void an_address_proves_nothing_of_a_guest_of_a_second_account_or_when_two_have_it() {
        known(slack, "U4", "Foreign", "ben@example.com", Standing.GUEST);
        known(slack, "U5", "Second", "cy@example.com", Standing.MEMBER);
        known(slack, "U6", "Shared", "both@example.com", Standing.MEMBER);
        known(discord, "D3", "Cy", "cy@example.com", Standing.MEMBER);
        assertThat(directory.of("slack", "U4", "x").guest()).isTrue();
        assertThat(directory.of("slack", "U5", "x").id()).isEqualTo("slack:U5");
        assertThat(directory.of("discord", "D3", "x").id()).isEqualTo("cy");
        known(discord, "D6", "Shared", "both@example.com", Standing.MEMBER);
        assertThat(directory.of("discord", "D6", "x").id()).isEqualTo("discord:D6");
    }

    @Test
    void people_are_named_as_the_file_does_then_by_handle_address_or_id() {
        known(slack, "U7", "Tess.M", "tess@example.com", Standing.TECH);
        known(slack, "U8", "Ana", null, Standing.GUEST);
        assertThat(directory.named("@Ana")).map(Person::id).contains("ana");
        assertThat(directory.named("@tess.m")).map(Person::id).contains("slack:U7");
        assertThat(directory.named("TESS@example.com")).map(Person::id).contains("slack:U7");
        assertThat(directory.named("slack:U7")).map(Person::id).contains("slack:U7");
        assertThat(directory.named("nobody")).isEmpty();
        assertThat(directory.named("@")).isEmpty();
    }

    @Test
    void a_handle_that_two_have_names_neither_unless_they_are_one_person() {
        known(slack, "U7", "Tess", null, Standing.MEMBER);
        known(discord, "D7", "Tess", null, Standing.MEMBER);
        assertThat(directory.named("@tess")).isEmpty();
        known(slack, "U2", "Benny", "ben@example.com", Standing.MEMBER);
        known(discord, "D2", "Benny", "ben@example.com", Standing.MEMBER);
        assertThat(directory.named("@benny")).map(Person::id).contains("ben");
    }

    @Test
    void an_account_is_what_the_file_says_or_who_would_be_taken_for_the_person() {
        known(slack, "U2", "Benny", "ben@example.com", Standing.MEMBER);
        known(slack, "U7", "Tess", null, Standing.TECH);
        assertThat(directory.account(people.find("ana").orElseThrow(), "slack")).contains("U1");
        assertThat(directory.account(people.find("ben").orElseThrow(), "slack")).contains("U2");
        assertThat(directory.account(people.find("ana").orElseThrow(), "web")).contains("ana");
        var tess = directory.of("slack", "U7", "x");
        assertThat(directory.account(tess, "slack")).contains("U7");
        assertThat(directory.account(tess, "discord")).isEmpty();
        assertThat(directory.account(tess, "web")).isEmpty();
    }

    @Test
    void nobody_is_written_to_who_only_claims_their_address() {
        known(slack, "U2", "Benny", "ben@example.com", Standing.GUEST);
        known(slack, "U6", "Shared", "both@example.com", Standing.MEMBER);
        assertThat(directory.account(people.find("ben").orElseThrow(), "slack")).isEmpty();
        assertThat(directory.account(people.find("two").orElseThrow(), "slack")).isEmpty();
    }
}
