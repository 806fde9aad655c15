package dev.frontdesk.intents.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.intents.wording.Wording.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // greetings and thanks go, when something else is said
                "Hi team, my laptop is slow | my laptop is slow",
                "hello can you unlock me please | can you unlock me please",
                "Good morning Ana, the printer jams again | the printer jams again",
                "my laptop is slow. Thanks a lot! | my laptop is slow.",
                "good morning everyone | good morning everyone",
                "hello | hello",
                "thanks | thanks",
                "it works, thank you | it works, thank you",
                "no thanks, I can wait | no thanks, I can wait",
                "hi there | hi there",
                "thanks, but it still does not work | but it still does not work",
                "thank you so much, unfortunately it is back | unfortunately it is back",
                "thanks for the help | thanks for the help",
                // what it is not goes, when what it is remains
                "not the VPN, the Wi-Fi | the Wi-Fi",
                "it's the wifi, not the vpn | it's the wifi,",
                "It's not my laptop, it's the dock | it's the dock",
                "the phone works fine, but the headset crackles | but the headset crackles",
                "nothing to do with the printer, my mouse is dead | my mouse is dead",
                "not the VPN | not the VPN",
                "it does not work | it does not work",
                "I can not reach the server, it is not there | I can not reach the server, it is not there",
                "the printer works | the printer works",
                "my screen is not fine, but cracked | my screen is not fine, but cracked",
                // from a mail only what its writer says
                "it prints blank pages;;Kind regards,;Ana;Associate | it prints blank pages",
                "please unlock me;--;Ana;Room 4 | please unlock me",
                "yes it is still broken;;On Monday Sam wrote:;> did you restart? | yes it is still broken",
                "still no sound here;-----Original Message-----;From: Sam | still no sound here",
                "> did you restart it?;yes, it is still slow | yes, it is still slow",
                "what is this?;From: Bank;Subject: Your account;verify your data | what is this?",
                "mail is down;Sent from my iPhone | mail is down",
                // of a log the first lines
                "the export fails;```;a.b.C: x;at a.b(C.java:1);at a.b(C.java:2);at a.b(C.java:3);``` | the export fails;a.b.C: x;at a.b(C.java:1)",
            })
    void keeps_what_is_wanted(String text, String wanted) {
        assertThat(Wording.of(text.replace(';', '\n')).whole()).isEqualTo(wanted.replace(';', '\n'));
    }

    @Test
    void a_quoted_mail_stays_where_nothing_else_is_said() {
        String forwarded = "From: Bank\nSubject: Your account\nverify your data now";
        assertThat(Wording.of(forwarded).whole()).isEqualTo(forwarded);
    }

    @Test
    void cuts_sentences_and_what_begins_with_and() {
        assertThat(texts("My mouse is dead. Also, I need toner! e.g. black, 3.5 kg"))
                .containsExactly("My mouse is dead.", "Also, I need toner!", "e.g. black, 3.5 kg");
        assertThat(texts("the vpn is down and the printer jams"))
                .containsExactly("the vpn is down and the printer jams", "the vpn is down", "and the printer jams");
        assertThat(texts("salt and pepper")).containsExactly("salt and pepper");
    }

    @Test
    void tells_further_requests_from_what_was_done_already() {
        List<Part> parts = Wording.of("My mouse is dead. I restarted it twice. Also, order toner please.")
                .parts();
        assertThat(parts).extracting(Part::tells).containsExactly(false, true, false);
        assertThat(parts).extracting(Part::adds).containsExactly(false, false, true);
    }

    @Test
    void takes_anything() {
        for (String text :
                List.of("", " ", "\n\n", "> ", "\uD83D\uDE00", "...", "\0", "but", "not the", "hi,", "\uD800")) {
            Wording wording = Wording.of(text);
            assertThat(wording.whole().isBlank()).as(text).isEqualTo(text.isBlank());
        }
        assertThat(Wording.of("a. b! ".repeat(4_000)).parts()).hasSizeLessThanOrEqualTo(Parts.MOST);
        assertThat(Wording.of("x".repeat(20_000)).whole()).hasSize(Wording.LONGEST);
    }

    private static List<String> texts(String text) {
        return Wording.of(text).parts().stream().map(Part::text).toList();
    }
}
