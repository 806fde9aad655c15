package dev.frontdesk.journey;

import static dev.frontdesk.journey.Chat.HELP;
import static dev.frontdesk.journey.Chat.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;

/** Secrets typed in chat are in no collection, no file and no log. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsJourneyTest extends Journey {

    private static final Logger LOG = LoggerFactory.getLogger(SecretsJourneyTest.class);

    @Autowired
    private MongoOperations mongo;

    /** What is typed, and of it what must be found nowhere. Put together here, so that no scanner takes this file for a leak. */
    private static Map<String, List<String>> secrets() {
        var jwt = "eyJ" + "hbGciOiJIUzI1NiJ9";
        var claims = "eyJ" + "zdWIiOiIxMjM0NTY3ODkwIn0";
        var key = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj";
        var secrets = new LinkedHashMap<String, List<String>>();
        secrets.put("my card is 4111 1111 1111 1111", List.of("4111 1111 1111 1111", "1111 1111", "4111111111111111"));
        secrets.put("card 5500-0055-5555-5559 declined", List.of("5500-0055-5555-5559", "5500005555555559"));
        secrets.put("my password is Zugspitze2962!x", List.of("Zugspitze2962!x", "Zugspitze2962"));
        secrets.put("login ana passwort: Kuh-Milch-77", List.of("Kuh-Milch-77", "Kuh-Milch"));
        secrets.put(
                "token " + jwt + "." + claims + ".dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P",
                List.of(jwt, claims, "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"));
        secrets.put("key AKIA" + "Q7ZX5WV3N2MK4LP8 leaked", List.of("AKIA" + "Q7ZX5WV3N2MK4LP8", "Q7ZX5WV3N2MK4LP8"));
        secrets.put(
                "-----BEGIN PRIVATE " + "KEY-----\n" + key + "\n7vKc2Jh\n-----END PRIVATE " + "KEY-----",
                List.of(key, "7vKc2Jh"));
        secrets.put("pay to CH93 0076 2011 6238 5295 7", List.of("0076 2011 6238", "CH9300762011623852957"));
        secrets.put(
                "slack xoxb-" + "2810384756-4928374655-Qw7Er8Ty9Ui0",
                List.of("2810384756-4928374655-Qw7Er8Ty9Ui0", "4928374655-Qw7Er8Ty9Ui0"));
        return secrets;
    }

    @Test
    void secrets_are_nowhere(CapturedOutput log) throws IOException {
        var guest = somebody();
        var ticket = number(chat.answer(guest, HELP, chat.say(guest, HELP, "/desk ask my tray is stuck"), "is open."));
        var card = chat.card(ticket);
        for (var typed : secrets().keySet()) {
            inAllWays(guest, ticket, card, typed);
        }
        var last = chat.say(guest, HELP, "/desk status " + ticket);
        chat.answer(guest, HELP, last);
        var lastOfTech = token();
        chat.say("dave", TRIAGE, "/desk reply " + ticket + " " + lastOfTech);
        chat.posted(guest, HELP, lastOfTech);

        LOG.info("Logged to be found: {}", lastOfTech);
        var wanted = secrets().values().stream().flatMap(List::stream).toList();
        var stored = documents();
        assertThat(stored).hasSizeGreaterThan(50);
        assertThat(String.join("\n", stored))
                .contains("[removed: a card number]", "[removed: a password]", "[removed: a bank account number]")
                .doesNotContain(wanted);
        if (embedded()) {
            assertThat(files()).anyMatch(file -> file.contains(lastOfTech));
            for (var file : files()) {
                assertThat(file).doesNotContain(wanted);
            }
        }
        assertThat(log.getAll()).contains(lastOfTech).doesNotContain(wanted);
    }

    @Test
    void the_person_is_told_what_was_removed() {
        var guest = somebody();
        chat.say(guest, HELP, "my vpn keeps disconnecting, my password is Sommer2024!");
        var told = chat.posted(guest, HELP, "I removed a password from your message before anything was stored.");
        assertThat(chat.lines("ana", HELP)).noneMatch(line -> line.id().equals(told.id()));
        assertThat(chat.lines(guest, HELP)).noneMatch(line -> line.says("Sommer2024"));
    }

    @Test
    void words_about_passwords_are_stored_untouched() {
        var guest = somebody();
        for (var text : List.of(
                "my password is expired",
                "I forgot my password, my PIN is locked",
                "password reset does not work",
                "call me at +41 44 668 18 00 about ticket 4711")) {
            var said = chat.say(guest, HELP, text);
            chat.answer(guest, HELP, said);
            assertThat(chat.lines(guest, HELP))
                    .anyMatch(line -> line.id().equals(said) && line.text().equals(text));
            assertThat(documents()).anyMatch(document -> document.contains(text));
        }
    }

    private void inAllWays(String guest, String ticket, Chat.Line card, String typed) {
        var channel = "dm:" + guest;
        var mark = token();
        chat.say(guest, HELP, typed + " " + mark);
        chat.sayBelow(guest, HELP, chat.say(guest, HELP, "hello " + mark), typed);
        chat.say(guest, channel, mark + ": " + typed);
        chat.message(guest, channel, null, typed, token()).is(202);
        chat.say(guest, HELP, "/desk ask the tray " + mark + " " + typed);
        chat.say(guest, channel, "/desk find " + typed);
        chat.say(guest, HELP, "/desk " + typed);
        chat.say("dave", TRIAGE, "/desk reply " + ticket + " " + mark + " " + typed);
        chat.say("dave", TRIAGE, "/desk note " + ticket + " " + typed);
        chat.say("dave", TRIAGE, "@Frontdesk reply " + ticket + " " + typed);
        chat.sayBelow("erin", TRIAGE, card.id(), typed);
        chat.submit("dave", card.id(), "Reply", mark + " " + typed).is(202);
        chat.answer("dave", TRIAGE, card.id(), mark);
    }

    private List<String> documents() {
        var all = new ArrayList<String>();
        for (var collection : mongo.getCollectionNames()) {
            mongo.getCollection(collection).find().map(Document::toJson).into(all);
        }
        return all;
    }

    /** Every file of the database as text of one byte a character. */
    private static List<String> files() throws IOException {
        var files = new ArrayList<String>();
        try (var paths = Files.walk(data())) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.add(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }
}
