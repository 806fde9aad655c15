package dev.frontdesk.journey.slack;

import static dev.frontdesk.journey.slack.Slack.GENERAL;
import static dev.frontdesk.journey.slack.Slack.HELP;
import static dev.frontdesk.journey.slack.Slack.TRIAGE;
import static dev.frontdesk.journey.slack.Slack.VPN;
import static dev.frontdesk.journey.slack.Slack.toBot;
import static dev.frontdesk.journey.slack.Slack.token;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who may do what, and where the bot keeps quiet. */
abstract class RightsJourney extends SlackJourney {

    @Test
    void a_guest_asks_and_sees_nothing_of_others() {
        var number = ticketOfSomebody();
        var asked = slack.post("gus", HELP, VPN);
        slack.answer(asked, "VPN");
        slack.command("gus", HELP, "claim " + number);
        slack.whisper("gus", "I know no command \"claim\".");
        slack.command("gus", HELP, "status " + number);
        slack.whisper("gus", "I know no " + number + ", or it is not yours to see.");
    }

    @Test
    void somebody_of_another_firm_has_least_rights_in_a_shared_channel() {
        var number = ticketOfSomebody();
        var asked = slack.post("zoe", "#partners", toBot(VPN));
        slack.answer(asked, "VPN");
        slack.below("zoe", asked, toBot("claim " + number));
        var word = token();
        slack.post("zoe", "#partners", toBot("find " + word));
        slack.whisper("zoe", "I found no ticket with \"" + word);
        assertThat(slack.card(number).buttons()).contains("Take it");
        assertThat(slack.whispers("zoe")).noneMatch(line -> line.says(number + " is yours"));
    }

    @Test
    void a_guest_in_the_triage_channel_is_no_tech() {
        slack.server().join("gus", TRIAGE);
        var number = ticketOfSomebody();
        slack.press("gus", slack.card(number), "Take it");
        slack.whisper("gus", "There is nothing for you behind this button.");
        assertThat(slack.card(number).buttons()).contains("Take it");
        Slack.taken(slack.server().leave("gus", TRIAGE));
    }

    @Test
    void where_the_bot_is_not_a_command_is_answered_by_its_address() {
        var guest = slack.somebody();
        var word = token();
        slack.command(guest, "#lounge", "find " + word);
        slack.whisper(guest, "I found no ticket with \"" + word);
        assertThat(slack.server().responses().toString()).contains(word);
        slack.command(guest, "#lounge", "ask the bulb is broken " + word);
        var number = slack.whisper(guest, "is open. I write to you in our own conversation.")
                .number();
        slack.posted('@' + guest, number + " is open.");
        assertThat(slack.bot("#lounge")).isEmpty();
    }

    @Test
    void people_who_talk_to_each_other_hear_nothing() {
        var one = slack.somebody();
        var other = slack.somebody();
        var said = slack.post(one, GENERAL, VPN);
        var reply = slack.below(other, said, "mine too, my outlook does not open either");
        Slack.taken(slack.server().edit(one, GENERAL, said.ts(), "my vpn keeps disconnecting again"));
        Slack.taken(slack.server().react(other, GENERAL, said.ts(), "thumbsup"));
        // Both have been dealt with when what each says after it is answered.
        for (var who : new String[] {one, other}) {
            slack.answer(slack.dm(who, toBot("find " + token())), "I found no ticket");
        }
        assertThat(slack.answers(said)).isEmpty();
        assertThat(slack.bot(GENERAL).filter(line -> line.ts().compareTo(reply.ts()) > 0))
                .isEmpty();
        assertThat(slack.whispers(one)).isEmpty();
        assertThat(slack.whispers(other)).isEmpty();
    }

    @Test
    void nobody_is_called_by_what_somebody_writes() {
        var guest = slack.somebody();
        var word = token();
        var what = "everything is slow " + word + " <!channel> <!here> <!subteam^SNETWORK> <@UANA>";
        slack.command(guest, HELP, "ask " + what);
        var number = slack.whisper(guest, "is open.").number();
        var card = slack.card(number);
        var raw = card.message().json().toString();
        assertThat(raw).contains(word).doesNotContain("<!channel", "<!here", "<!everyone", "<!subteam", "<@UANA");
    }

    private String ticketOfSomebody() {
        var guest = slack.somebody();
        slack.command(guest, HELP, "ask the blinds are stuck " + token());
        var number = slack.whisper(guest, "is open.").number();
        slack.card(number);
        return number;
    }
}
