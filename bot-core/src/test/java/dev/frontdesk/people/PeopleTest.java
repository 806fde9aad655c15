package dev.frontdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {

    private static final String FILE = """
            people:
              - id: ana
                name: Ana
                roles: employee
                department: Accounting
                email: ana@example.com
                accounts: {slack: U1, discord: 80351110224678912}
              - id: nora
                name: Nora Keller
                roles: [network administrator, Tech]
                zone: Europe/Zurich
              - {id: max1, name: Max, roles: [employee]}
              - {id: max2, name: Max, roles: [lead]}
            on-call: [nora, max2]
            """;

    private final People people = People.read(FILE, "people.yaml");

    @Test
    void finds_people_by_id_account_and_name() {
        Person ana = people.find("ana").orElseThrow();
        assertThat(people.byAccount("slack", "U1")).contains(ana);
        assertThat(people.byAccount("discord", "80351110224678912")).contains(ana);
        assertThat(people.byAccount("slack", "U2")).isEmpty();
        assertThat(people.named(" @ANA ")).contains(ana);
        assertThat(people.named("nora keller")).isEqualTo(people.find("nora"));
        assertThat(people.named("nobody")).isEmpty();
    }

    @Test
    void a_shared_name_finds_neither() {
        assertThat(people.named("Max")).isEmpty();
        assertThat(people.named("max2")).isPresent();
        assertThat(people.names())
                .containsOnlyKeys("ana", "nora", "nora keller", "max1", "max2")
                .containsEntry("nora keller", "nora");
    }

    @Test
    void knows_roles_and_zone() {
        Person nora = people.find("nora").orElseThrow();
        assertThat(nora.is(Role.NETWORK_ADMINISTRATOR)).isTrue();
        assertThat(nora.worksTickets()).isTrue();
        assertThat(nora.zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(people.find("ana").orElseThrow().worksTickets()).isFalse();
        assertThat(people.with(Role.EMPLOYEE)).extracting(Person::id).containsExactly("ana", "max1");
    }

    @Test
    void knows_who_is_on_call_and_leads() {
        assertThat(people.onCall()).extracting(Person::id).containsExactly("nora", "max2");
        assertThat(people.lead()).map(Person::id).contains("max2");
    }

    @Test
    void the_bundled_file_has_the_demo_people() throws IOException {
        try (InputStream file = People.class.getResourceAsStream("/people.yaml")) {
            People demo = People.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), "people.yaml");
            assertThat(demo.all())
                    .extracting(Person::name)
                    .containsExactly("Ana", "Paula", "Ada", "Dave", "Erin", "Nora");
            assertThat(demo.onCall()).extracting(Person::id).containsExactly("dave", "erin");
            assertThat(demo.lead()).map(Person::id).contains("dave");
        }
    }

    @Test
    void reads_from_a_path(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("people.yaml"), FILE);
        assertThat(People.read(file).all()).hasSize(4);
    }

    @Test
    void role_names_are_the_same_both_ways() {
        for (Role role : Role.values()) {
            assertThat(Role.named(role.wireName())).contains(role);
        }
    }
}
