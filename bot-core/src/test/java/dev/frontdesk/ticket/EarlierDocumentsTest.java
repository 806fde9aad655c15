package dev.frontdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.testing.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a release before edits, titles, escalations and files were known has stored is read and worked on as ever. */
class EarlierDocumentsTest {

    /** The fields that came with them, wherever they stand. */
    private static final Set<String> NEW = Set.of(
            "said",
            "title",
            "escalations",
            "informal",
            "attachments",
            "causes",
            "original",
            "quoted",
            "absent",
            "initial");

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void a_ticket_and_a_talk_of_before_go_on() {
        desk.plays("""
                ana: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                """);
        assertThat(stripped("conversations")).isPositive();
        desk.plays("""
                ana edits: my vpn is slow
                ana: [Did not help]
                bot: T-1 is open. …
                triage: T-1 · normal · Ana: my vpn keeps disconnecting [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
        assertThat(stripped("tickets")).isPositive();
        stripped("conversations");
        stripped("outbox");
        desk.plays("""
                ana edits: my vpn is dead
                ana in thread: since Monday
                below T-1: Ana: since Monday
                ana edits: since Tuesday
                now below T-1: Ana: since Tuesday (edited)
                dave: [Escalate] {queue=security; tried=a new cable; points=all ports are dark}
                bot to dave: T-1 is with the security team now.
                below T-1: Dave escalated this …
                bot: The security team has T-1 now …
                ana: /desk status T-1
                bot to ana: T-1 · open · my vpn keeps disconnecting / … / Ana added: since Tuesday / Dave escalated it
                """);
    }

    private long stripped(String collection) {
        var documents = desk.part(MongoTemplate.class).getCollection(collection);
        long changed = 0;
        for (var document : documents.find().into(new ArrayList<>())) {
            var before = document.toJson();
            strip(document);
            changed += before.equals(document.toJson()) ? 0 : 1;
            documents.replaceOne(new Document("_id", document.get("_id")), document);
        }
        return changed;
    }

    private static void strip(Object value) {
        if (value instanceof Document document) {
            document.keySet().removeAll(NEW);
            document.values().forEach(EarlierDocumentsTest::strip);
        } else if (value instanceof List<?> list) {
            list.forEach(EarlierDocumentsTest::strip);
        }
    }
}
