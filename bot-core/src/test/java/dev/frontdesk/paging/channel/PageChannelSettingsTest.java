package dev.frontdesk.paging.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.paging.PageChannel;
import dev.frontdesk.people.Directory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Which channels there are, and how a wrong setting is told, as Spring binds it. */
class PageChannelSettingsTest {

    private static final String[] WEBHOOK = {
        "frontdesk.page-webhook.url=https://gateway.example/hook/t0ken", "frontdesk.page-webhook.secret=s3cret"
    };

    private static final String[] MAIL = {
        "frontdesk.mail.host=mail.example",
        "frontdesk.mail.username=d3sk-login",
        "frontdesk.mail.password=s3cret",
        "frontdesk.mail.from=desk@example.com"
    };

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(Directory.class, () -> Pages.DIRECTORY)
            .withBean(InstantSource.class, () -> Pages.CLOCK)
            .withUserConfiguration(PageChannelConfiguration.class, MailPageChannel.class, WebhookPageChannel.class)
            // As application.yaml leaves them.
            .withPropertyValues("frontdesk.mail.host=", "frontdesk.page-webhook.url=", "frontdesk.page-webhook.hosts=");

    @Test
    void nothing_is_set_and_there_is_no_channel() {
        application.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PageChannel.class));
    }

    @Test
    void a_mail_server_is_set_and_there_is_mail() {
        application.withPropertyValues(MAIL).run(context -> {
            assertThat(context).hasSingleBean(MailPageChannel.class).doesNotHaveBean(WebhookPageChannel.class);
            var settings = context.getBean(MailSettings.class);
            assertThat(settings.port()).isEqualTo(587);
            assertThat(settings.starttls()).isTrue();
            assertThat(settings.timeout()).hasSeconds(10);
            assertThat(settings.toString())
                    .doesNotContain("s3cret", "d3sk-login")
                    .contains("login=true");
        });
    }

    @Test
    void a_url_is_set_and_there_is_a_webhook() {
        application.withPropertyValues(WEBHOOK).run(context -> {
            assertThat(context).hasSingleBean(WebhookPageChannel.class).doesNotHaveBean(MailPageChannel.class);
            var settings = context.getBean(WebhookSettings.class);
            assertThat(settings.allowPrivate()).isFalse();
            assertThat(settings.timeout()).hasSeconds(10);
            assertThat(settings.toString()).doesNotContain("s3cret", "t0ken");
        });
    }

    @Test
    void a_list_of_hosts_may_name_more() {
        application
                .withPropertyValues(WEBHOOK)
                .withPropertyValues("frontdesk.page-webhook.hosts=other.example, Gateway.Example")
                .run(context -> assertThat(context).hasSingleBean(WebhookPageChannel.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        page-webhook.url=http://gateway.example/t0ken    | PAGE_WEBHOOK_URL: must begin with https:// (http:// only with PAGE_WEBHOOK_PRIVATE=true)
        page-webhook.url=ftp://gateway.example/t0ken     | PAGE_WEBHOOK_URL: must begin with https:// (http:// only with PAGE_WEBHOOK_PRIVATE=true)
        page-webhook.url=gateway.example/t0ken           | PAGE_WEBHOOK_URL: must begin with https:// (http:// only with PAGE_WEBHOOK_PRIVATE=true)
        page-webhook.url=https://gateway.example/t0ken x | PAGE_WEBHOOK_URL: is no URL, from character 30
        page-webhook.url=https:///t0ken                  | PAGE_WEBHOOK_URL: must name a host, and neither a user nor a fragment
        page-webhook.url=https://t0ken@gateway.example/  | PAGE_WEBHOOK_URL: must name a host, and neither a user nor a fragment
        page-webhook.secret=                             | PAGE_WEBHOOK_SECRET: needed with PAGE_WEBHOOK_URL, to sign what is posted
        page-webhook.hosts=other.example                 | PAGE_WEBHOOK_HOSTS: does not name gateway.example, the host of PAGE_WEBHOOK_URL
        mail.port=0                                      | SMTP_PORT: 1 to 65535, was 0
        mail.from=                                       | SMTP_FROM: the e-mail address that pages come from, needed with SMTP_HOST
        mail.from=Help desk                              | SMTP_FROM: an e-mail address, as helpdesk@example.com, was "Help desk"
        """)
    void a_wrong_setting_stops_the_start_and_is_named(String setting, String reason) {
        application
                .withPropertyValues(WEBHOOK)
                .withPropertyValues(MAIL)
                .withPropertyValues("frontdesk." + setting)
                .run(context -> {
                    assertThat(context).hasFailed();
                    assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(reason);
                    assertThat(printed(context.getStartupFailure()))
                            .contains(reason)
                            .doesNotContain("s3cret", "t0ken");
                });
    }

    @Test
    void whoever_logs_in_by_an_address_sends_from_it() {
        application
                .withPropertyValues(MAIL)
                .withPropertyValues("frontdesk.mail.from=", "frontdesk.mail.username=pager@example.com")
                .run(context ->
                        assertThat(context.getBean(MailSettings.class).from()).isEqualTo("pager@example.com"));
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
