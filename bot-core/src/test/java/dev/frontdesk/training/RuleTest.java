package dev.frontdesk.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.intents.Entities;
import dev.frontdesk.intents.Understanding;
import dev.frontdesk.testing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

class RuleTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void a_rule_wins_over_the_model() {
        desk.plays("""
                dave: /desk rule list
                bot to dave: There is no rule. Say /desk rule add "vpn down" fix-vpn.
                dave: /desk rule add "blorp*" fix-vpn
                bot to dave: Rule 1: "blorp*" is VPN from now on.
                dave: /desk rule add exactly: “my vpn keeps disconnecting” out-of-scope
                bot to dave: Rule 2: "exactly: my vpn keeps disconnecting" is Nothing for us from now on.
                ana: the blorping tunnel of T-77 is gone
                bot: …VPN…
                paula: my vpn keeps disconnecting
                bot: I am not sure I understood that. … [Get a person]
                erin: /desk rule list
                bot to erin: 1: "blorp*" is VPN, by Dave / 2: "exactly: my vpn keeps disconnecting" is Nothing for us, by Dave
                erin: /desk rule test blorp the fnord
                bot to erin: By the rule "blorp*": VPN. / Without rules: unknown: …
                erin: /desk rule test the fnord
                bot to erin: No rule matches. / Read as: unknown: …
                dave: /desk rule remove 2
                bot to dave: Rule 2 is gone: "exactly: my vpn keeps disconnecting" is what the model says.
                ada: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                """);
        assertThat(desk.part(MongoTemplate.class).findAll(Doubt.class))
                .as("what a rule settles is not to be learnt")
                .isEmpty();
    }

    @Test
    void a_phrase_has_one_rule() {
        desk.plays("""
                dave: /desk rule add "VPN down" fix-vpn
                bot to dave: Rule 1: "VPN down" is VPN from now on.
                dave: /desk rule add vpn down! report-outage
                bot to dave: Rule 1 says already what "VPN down" is: VPN, by Dave. /desk rule remove 1 takes it away.
                """);
    }

    @Test
    void techs_read_rules_and_leads_change_them() {
        desk.plays("""
                erin: /desk rule add "vpn down" fix-vpn
                bot to erin: Only leads and administrators change rules. /desk rule list shows them.
                erin: /desk rule remove 1
                bot to erin: Only leads and administrators change rules. /desk rule list shows them.
                """);
    }

    @Test
    void what_is_no_rule_is_said() {
        desk.plays("""
                dave: /desk rule add
                bot to dave: Say /desk rule add "vpn down" fix-vpn.
                dave: /desk rule add "vpn down" fix-vpm
                bot to dave: I know no intent "fix-vpm". Did you mean fix-vpn…?
                dave: /desk rule add "*" fix-vpn
                bot to dave: A rule needs a word to look for.
                dave: /desk rule add "p*int" fix-vpn
                bot to dave: A * stands at the end of a word, as in print*.
                dave: /desk rule remove vpn
                bot to dave: Which one? Say /desk rule remove and its number from /desk rule list.
                dave: /desk rule remove 9
                bot to dave: There is no rule 9. /desk rule list shows them.
                dave: /desk rule forget 9
                bot to dave: I know no "/desk rule forget". Say …
                """);
    }

    @Test
    void another_instance_has_the_rule_when_it_looks_next() {
        var there = new CurrentClassifier(Entities.standard());
        var book = new RuleBook(desk.part(MongoTemplate.class), there);
        book.refresh();
        assertThat(there.rule("vpn down")).isEmpty();
        desk.plays("""
                dave: /desk rule add "vpn down" fix-vpn
                bot to dave: Rule 1: …
                """);
        book.refresh();
        var reading = there.read("our vpn down again, T-12");
        assertThat(reading.understanding()).isInstanceOf(Understanding.Clear.class);
        assertThat(reading.confidence()).isOne();
        assertThat(reading.entities()).hasSize(1);
        assertThat(reading.top()).hasSize(5);
        desk.plays("""
                dave: /desk rule remove 1
                bot to dave: Rule 1 is gone: …
                """);
        book.refresh();
        assertThat(there.rule("vpn down")).isEmpty();
    }
}
