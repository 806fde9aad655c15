package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the help desk is for, with the mouse and again with nothing but the keyboard. */
class MainJobIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource
    void an_article_helps(Hands hands) {
        guest(hands)
                .asks("My VPN keeps dropping")
                .reads("A VPN that connects and then falls off")
                .presses("Helped")
                .reads("Good to hear.");
    }

    @ParameterizedTest
    @EnumSource
    void what_did_not_help_becomes_a_ticket_that_goes_to_a_tech_and_back(Hands hands) {
        var guest = guest(hands)
                .writes("My printer eats paper")
                .reads("Follow the picture on the display")
                .presses("Did not help")
                .reads("is open. A person from the help desk will answer here.");
        var number = guest.ticket();
        var card = number + " · ";

        var dave = tech("dave", hands).presses("Take it", card).reads(number + " is yours");
        guest.reads("Dave is looking at " + number + " now.");

        dave.presses("Reply", card)
                .fills("Please open the left tray")
                .confirms("Reply")
                .reads("✓ Sent to " + guest.name());
        guest.reads("Dave: Please open the left tray").replies("The left tray is stuck");
        dave.reads(guest.name() + ": The left tray is stuck");

        dave.presses("Resolve", card).fills("put in a new tray").confirms("Resolve");
        guest.reads("Dave resolved " + number + ": put in a new tray")
                .presses("5")
                .reads("You gave " + number + " 5 of 5")
                .presses("Reopen")
                .reads(number + " is open again. Dave sees it.");
        dave.reads(guest.name() + " reopened " + number);
    }

    @ParameterizedTest
    @EnumSource
    void an_outage_calls_a_human(Hands hands) {
        var dave = windows.of("dave", hands).at("dm");
        var guest = guest(hands)
                .writes("the whole third floor has no network")
                .reads("Shall I?")
                .presses("Page someone")
                .reads("is open and Dave has been paged.");
        var number = guest.ticket();
        var page = number + " the whole third floor has no network (" + guest.name() + ")";

        dave.reads(page).presses("Ack", page).reads("Nobody else is called about " + number);
        guest.reads("Dave has seen " + number + " and is on it.");
    }

    @ParameterizedTest
    @EnumSource
    void a_partners_private_wish_waits(Hands hands) {
        var dave = windows.of("dave", hands).at("dm");
        var partner = windows.of(People.partner(), hands)
                .at("help")
                .asks("Could you look at my home Wi-Fi some time?")
                .reads("Somebody will look at it when we can");
        var number = partner.ticket();

        dave.goes("#triage");
        assertThat(dave.line(number + " · personal, when we can")).isVisible();
        assertThat(windows.desk().lines("dave", "dm:dave")).doesNotContain(number + " Could you look");
    }

    @ParameterizedTest
    @EnumSource
    void a_command_completes_itself_word_by_word(Hands hands) {
        var guest = guest(hands)
                .writes("/desk ask the screen in room 12 stays black")
                .reads("is open.");
        var number = guest.ticket();

        tech("dave", hands)
                .types("/desk gi")
                .picks("give")
                .types("T-")
                .picks(number)
                .types("@no")
                .picks("@nora")
                .submits()
                .reads("Nora has " + number + " now.");
        guest.reads("Nora is looking at " + number + " now.");
        windows.of("nora", hands).at("dm").reads("Dave gave you " + number);
    }

    @ParameterizedTest
    @EnumSource
    void a_command_that_cannot_be_followed_says_why(Hands hands) {
        var guest =
                guest(hands).writes("/desk ask the door of room 12 is stuck").reads("is open.");
        var number = guest.ticket();
        guest.writes("/desk claim " + number).reads("I know no command \"claim\". /desk help shows what there is.");

        tech("dave", hands)
                .writes("/desk give T-9999 @nora")
                .reads("I know no T-9999, or it is not yours to see.")
                .writes("/desk give " + number + " @ana")
                .reads("Ana does not work on tickets.")
                .writes("/desk give " + number)
                .reads("Who? Say /desk give [ticket] <person>.");
    }

    @ParameterizedTest
    @EnumSource
    void a_question_with_two_meanings_is_asked_back(Hands hands) {
        var guest = guest(hands).writes("the tablet makes trouble").reads("Which of these is it about?");
        var choices = guest.lines().last().locator(".choices");
        var meaning = choices.getByRole(AriaRole.BUTTON).first().innerText();

        guest.presses(meaning).reads("→ " + meaning);
        assertThat(guest.lines()).hasCount(3);
    }
}
