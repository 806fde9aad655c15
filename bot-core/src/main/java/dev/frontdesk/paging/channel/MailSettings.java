package dev.frontdesk.paging.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * @param host {@code SMTP_HOST}, the mail server; empty: nobody is paged by e-mail
 * @param port {@code SMTP_PORT}, 1 to 65535; on 465 TLS is spoken from the first byte
 * @param username {@code SMTP_USERNAME}; empty: no login
 * @param password {@code SMTP_PASSWORD}
 * @param from {@code SMTP_FROM}, whom a page comes from; empty: the user name, if that is an e-mail address
 * @param starttls {@code SMTP_STARTTLS}, whether TLS is insisted on: then a server without it gets neither login nor mail
 * @param timeout of connecting, of each answer and of each write
 */
@ConfigurationProperties("frontdesk.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("true") boolean starttls,
        @DefaultValue("10s") Duration timeout) {

    static final int TLS_PORT = 465;
    private static final int LAST_PORT = 65_535;

    MailSettings {
        from = from.isBlank() && username.contains("@") ? username : from;
        if (!host.isBlank()) {
            check(port, from);
        }
    }

    private static void check(int port, String from) {
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("SMTP_PORT: 1 to 65535, was " + port);
        }
        if (from.isBlank()) {
            throw new IllegalArgumentException(
                    "SMTP_FROM: the e-mail address that pages come from, needed with SMTP_HOST");
        }
        sender(from);
    }

    InternetAddress sender() {
        return sender(from);
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "SMTP_FROM: an e-mail address, as helpdesk@example.com, was \"" + from + '"');
        }
    }

    /** Says whether there is a login, never which. */
    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", login=" + !username.isBlank() + ", from=" + from
                + ", starttls=" + starttls + ']';
    }

    /** An empty value is none: application.yaml passes on a variable that is not set as one. */
    static final class Given implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("frontdesk.mail.host", "")
                    .isBlank();
        }
    }
}
