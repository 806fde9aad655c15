package dev.frontdesk.people;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleFileTest {

    /** A file with {@code ;} for each line's end, and how the complaint starts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            people:;  - id: a;    name: A;    roles: [tehc]           | f:4: role "tehc" is not known. Use one of: employee, delegate, partner, tech, network-administrator
            people:;  - id: a;    roles: [tech]                       | f:2: a person has no name.
            people:;  - name: A;    roles: [tech]                     | f:2: a person has no id.
            people:;  - id: a;    name: A                             | f:2: a person has no roles.
            people:;  - id: a;    name: A;    roles: []               | f:4: roles is empty.
            people:;  - id: a;    name:;    roles: tech               | f:3: name is empty.
            people:;  - id: a;    name: [A];    roles: tech           | f:3: name must be a single word or text.
            people:;  - id: a b;    name: A;    roles: tech           | f:2: id "a b" may only have letters
            people:;  - id: a;    nmae: A                             | f:3: a person has no key "nmae". Use one of: id, name, roles, department
            people:;  - id: a;    id: b                               | f:3: "id" is given twice.
            people:;  - {id: a, name: A, roles: tech};  - {id: A, name: B, roles: tech} | f:3: id "A" is used twice.
            people:;  - {id: a, name: A, roles: tech, zone: Europe/Zurch}      | f:2: zone "Europe/Zurch" is not known.
            people:;  - {id: a, name: A, roles: tech, email: nobody}           | f:2: email "nobody" is not an address.
            people:;  - {id: a, name: A, roles: tech, accounts: {slak: U1}}    | f:2: accounts has no key "slak". Use one of: slack, discord
            people:;  - {id: a, name: A, roles: tech, accounts: U1}            | f:2: accounts must be written as
            people:;  - {id: a, name: A, roles: tech, accounts: {slack: U1}};  - {id: b, name: B, roles: tech, accounts: {slack: U1}} | f:3: slack account "U1" is already a's.
            people:;  - {id: a, name: A, roles: tech};on-call: [b]    | f:3: on-call names "b", but nobody has this id. Use one of: a.
            people:;  - {id: a, name: A, roles: tech};on-call: []     | f:3: on-call must be a list with at least one entry
            people:;  - {id: a, name: A, roles: tech};lead: b         | f:3: lead names "b"
            people:;  - {id: a, name: A, roles: tech};leed: a         | f:3: the file has no key "leed". Use one of: people, on-call, lead.
            people: ana                                               | f:1: people must be a list
            people: []                                                | f:1: people must be a list
            people:;  - ana                                           | f:2: a person must be written as
            on-call: [a]                                              | f:1: the file has no people.
            - ana                                                     | f:1: the file must be written as
            people:;  - id: "a                                        | f:
            people:;  - id: a;   name: A                              | f:3: this is not valid YAML
            people: *nobody                                           | f:1: this is not valid YAML
            # only a comment                                          | f:1: the file is empty.
            ;                                                         | f:1: the file is empty.
            """)
    void names_file_line_and_remedy(String file, String complaint) {
        assertThatThrownBy(() -> People.read(file.replace(";", "\n"), "f"))
                .isInstanceOf(PeopleFileException.class)
                .hasMessageStartingWith(complaint);
    }

    @Test
    void builds_no_objects() {
        assertThatThrownBy(() -> People.read("!!javax.script.ScriptEngineManager [x]", "f"))
                .isInstanceOf(PeopleFileException.class)
                .hasMessageStartingWith("f:1: ");
    }

    @Test
    void refuses_deep_nesting() {
        assertThatThrownBy(() -> People.read("[".repeat(5_000), "f")).isInstanceOf(PeopleFileException.class);
    }

    @Test
    void names_a_missing_file(@TempDir Path folder) {
        assertThatThrownBy(() -> People.read(folder.resolve("people.yaml")))
                .isInstanceOf(PeopleFileException.class)
                .hasMessageEndingWith("people.yaml: there is no such file. Create it or correct its path.");
    }

    @Test
    void names_a_file_that_is_no_text(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("people.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThatThrownBy(() -> People.read(file)).hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> People.read(folder)).hasMessageContaining("cannot be read");
    }
}
