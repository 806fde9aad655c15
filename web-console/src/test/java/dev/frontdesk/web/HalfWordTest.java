package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfWordTest extends PageTest {

    private String completed(String typed) throws Exception {
        return page("/chat/completions?as=dave&typed=" + java.net.URLEncoder.encode(typed, "UTF-8"));
    }

    @Test
    void completes_the_command_itself_and_then_its_line() throws Exception {
        assertThat(completed("/d")).contains("data-value=\"/desk\"");
        assertThat(completed("/desk gi")).contains("data-value=\"line of dave: [gi]\"");
        assertThat(completed("/DESK give ")).contains("data-value=\"line of dave: [give ]\"");
        assertThat(completed("please /d")).doesNotContain("data-value");
    }

    @Test
    void completes_people_and_tickets_anywhere() throws Exception {
        assertThat(completed("ask @da"))
                .contains("data-value=\"PERSON of dave: [@da]\"")
                .doesNotContain("@Frontdesk");
        assertThat(completed("@fr")).contains("data-value=\"@Frontdesk\"");
        assertThat(completed("see t-1")).contains("data-value=\"TICKET of dave: [t-1]\"");
        assertThat(completed("see #1")).contains("data-value=\"TICKET of dave: [#1]\"");
    }

    @Test
    void leaves_plain_words_alone() throws Exception {
        assertThat(completed("my printer")).doesNotContain("data-value");
        assertThat(completed("mail ana@example.org ")).doesNotContain("data-value");
        assertThat(completed("")).doesNotContain("data-value");
        assertThat(completed("@" + "x".repeat(3_000))).doesNotContain("data-value");
    }
}
