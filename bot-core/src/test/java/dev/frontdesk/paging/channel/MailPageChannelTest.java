package dev.frontdesk.paging.channel;

import static dev.frontdesk.paging.channel.Pages.CLOCK;
import static dev.frontdesk.paging.channel.Pages.DECIDED;
import static dev.frontdesk.paging.channel.Pages.DIRECTORY;
import static dev.frontdesk.paging.channel.Pages.ID;
import static dev.frontdesk.paging.channel.Pages.NOW;
import static dev.frontdesk.paging.channel.Pages.PEOPLE;
import static dev.frontdesk.paging.channel.Pages.TEXT;
import static dev.frontdesk.paging.channel.Pages.failure;
import static dev.frontdesk.paging.channel.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPageChannelTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @RegisterExtension
    private final GreenMailExtension server =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Test
    void reaches_whoever_has_an_address() {
        var channel = channel(settings("", ""));

        assertThat(channel.reach(PEOPLE.find("dave").orElseThrow())).contains(ChatAddress.of("mail", "", "dave"));
        assertThat(channel.reach(PEOPLE.find("erin").orElseThrow())).isEmpty();
    }

    @Test
    void delivers_subject_and_body_in_utf_8() throws Exception {
        var sent = channel(settings("", ""))
                .carry(page("mail", "dave", "T-1 Großer Ausfall 🔥 im 3. Stock"), false, DECIDED);

        var mail = received();
        assertThat(mail.getSubject()).isEqualTo("T-1 Großer Ausfall 🔥 im 3. Stock");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("dave@example.com");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("desk@example.com");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(((String) mail.getContent()).lines())
                .containsExactly(
                        "T-1 Großer Ausfall 🔥 im 3. Stock",
                        "",
                        "To answer, write this to Frontdesk in chat: /desk ack T-1",
                        "Until somebody does, others are called.");
        assertThat(mail.getSentDate()).isEqualTo(NOW);
        assertThat(mail.getMessageID())
                .isEqualTo('<' + ID + ".page@example.com>")
                .isEqualTo(sent.messageId());
        assertThat(mail.getHeader("References")).containsExactly("<T-1.ticket.page@example.com>");
    }

    @Test
    void marks_a_repeat_and_keeps_its_message_id() throws Exception {
        var channel = channel(settings("", ""));
        channel.carry(page("mail", "dave", TEXT), false, DECIDED);
        channel.carry(page("mail", "dave", TEXT), true, DECIDED);

        var first = server.getReceivedMessages()[0];
        var second = server.getReceivedMessages()[1];
        assertThat(second.getSubject()).isEqualTo(TEXT + " (repeat)");
        assertThat((String) second.getContent()).startsWith("(repeat) ");
        assertThat(second.getMessageID()).isEqualTo(first.getMessageID());
    }

    @Test
    void keeps_a_text_from_becoming_a_header() throws Exception {
        var text = "T-1 down\r\nBcc: all@example.com\u2028X-Evil: 1\u0085\u0000\tnow \u202Eevil";
        channel(settings("", "")).carry(page("mail", "dave", text), false, DECIDED);

        var mail = received();
        assertThat(mail.getSubject()).isEqualTo("T-1 down Bcc: all@example.com X-Evil: 1 now evil");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void cuts_a_long_subject_between_characters_and_not_the_body() throws Exception {
        var text = "T-1 " + "🔥".repeat(5_000);
        channel(settings("", "")).carry(page("mail", "dave", text), true, DECIDED);

        var mail = received();
        assertThat(mail.getSubject()).isEqualTo("T-1 " + "🔥".repeat(116) + "… (repeat)");
        assertThat((String) mail.getContent()).contains(text);
    }

    @Test
    void writes_to_nobody_else() {
        var failed = failure(() -> channel(settings("", "")).carry(page("mail", "mallory", TEXT), false, DECIDED));

        assertThat(failed.verdict()).isEqualTo(Verdict.PERMANENT);
        assertThat(failed).hasMessage("the people file has no usable e-mail address for \"mallory\"");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void parks_a_page_to_somebody_who_has_left() {
        var failed = failure(() -> channel(settings("", "")).carry(page("mail", "zoe", TEXT), false, DECIDED));

        assertThat(failed.verdict()).isEqualTo(Verdict.PERMANENT);
        assertThat(failed).hasMessage("\"zoe\" is not in the people file any more");
    }

    @Test
    void logs_in() throws Exception {
        server.setUser("desk@example.com", "desk", "right");
        server.getUserManager().setAuthRequired(true);

        channel(settings("desk", "right")).carry(page("mail", "dave", TEXT), false, DECIDED);

        assertThat(received().getSubject()).isEqualTo(TEXT);
    }

    @Test
    void parks_when_the_login_is_refused() {
        server.setUser("desk@example.com", "desk", "right");
        server.getUserManager().setAuthRequired(true);

        var failed = failure(
                () -> channel(settings("desk", "wr0ng-s3cret")).carry(page("mail", "dave", TEXT), false, DECIDED));

        assertThat(failed.verdict()).isEqualTo(Verdict.PERMANENT);
        assertThat(failed)
                .hasMessageStartingWith("the mail server refuses the login: check SMTP_USERNAME and SMTP_PASSWORD");
        assertThat(failed).hasMessageNotContainingAny("wr0ng-s3cret");
    }

    @Test
    void tries_again_when_the_server_is_down() {
        var settings = settings("", "");
        server.stop();

        var failed = failure(() -> channel(settings).carry(page("mail", "dave", TEXT), false, DECIDED));

        assertThat(failed.verdict()).isEqualTo(Verdict.RETRY);
        assertThat(failed).hasMessage("the mail server cannot be reached: check SMTP_HOST and SMTP_PORT");
    }

    @Test
    void speaks_to_no_server_without_tls_unless_told_to() {
        var settings = new MailSettings(
                "127.0.0.1", server.getSmtp().getPort(), "desk", "right", "desk@example.com", true, SHORT);

        var failed = failure(() -> channel(settings).carry(page("mail", "dave", TEXT), false, DECIDED));

        assertThat(failed.verdict()).isEqualTo(Verdict.RETRY);
        assertThat(failed).hasMessageContaining("no secure connection").hasMessageContaining("SMTP_STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RCPT TO   | 550 5.1.1 dave@example.com? No such user | PERMANENT | the mail server refuses the address of "dave" (550 5.1.1)
        RCPT TO   | 450 4.2.0 Greylisted                     | RETRY     | the mail server does not take the mail now (450 4.2.0)
        MAIL FROM | 553 5.7.1 Not owned by user              | PERMANENT | the mail server refuses the mail or its sender SMTP_FROM (553 5.7.1)
        MAIL FROM | 530 5.7.0 Authentication required        | PERMANENT | the mail server refuses the login: check SMTP_USERNAME and SMTP_PASSWORD (530 5.7.0)
        DATA      | 421 Closing                              | RETRY     | the mail server does not take the mail now (421)
        .         | 554 5.3.0 Transaction failed             | RETRY     | the mail server does not take the mail now (554 5.3.0)
        .         | 451 4.3.0 Queue full                     | RETRY     | the mail server does not take the mail now (451 4.3.0)
        .         | -                                        | IN_DOUBT  | the mail server did not answer to the end
        EHLO      | -                                        | IN_DOUBT  | the mail server did not answer to the end
        """)
    void says_whether_another_try_can_help(String command, String reply, Verdict verdict, String reason)
            throws IOException {
        try (var scripted = new ScriptedServer(Map.of(command, reply))) {
            var settings = new MailSettings("127.0.0.1", scripted.port(), "", "", "desk@example.com", false, SHORT);

            var failed = failure(() -> channel(settings).carry(page("mail", "dave", TEXT), false, DECIDED));

            assertThat(failed).hasMessage(reason);
            assertThat(failed.verdict()).isEqualTo(verdict);
        }
    }

    private MailSettings settings(String username, String password) {
        return new MailSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                username,
                password,
                "desk@example.com",
                false,
                Duration.ofSeconds(10));
    }

    private static MailPageChannel channel(MailSettings settings) {
        return new MailPageChannel(settings, DIRECTORY, CLOCK);
    }

    private MimeMessage received() throws MessagingException {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    /** Takes mail, but answers one command as told; "-" is no answer at all. */
    private static final class ScriptedServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Map<String, String> replies;

        ScriptedServer(Map<String, String> replies) throws IOException {
            this.replies = replies;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (var client = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
                var out = client.getOutputStream();
                out.write("220 scripted\r\n".getBytes(StandardCharsets.UTF_8));
                boolean data = false;
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    if (data && !line.equals(".")) {
                        continue;
                    }
                    var reply = reply(line);
                    data = reply.startsWith("354");
                    if (!reply.equals("-")) {
                        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            } catch (IOException e) {
                // The test has hung up.
            }
        }

        private String reply(String line) {
            return replies.entrySet().stream()
                    .filter(e -> line.startsWith(e.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(line.equals("DATA") ? "354 go on" : "250 fine");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
