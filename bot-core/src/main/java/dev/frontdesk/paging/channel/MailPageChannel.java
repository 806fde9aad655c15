package dev.frontdesk.paging.channel;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform.Sent;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.outbox.Effect;
import dev.frontdesk.paging.PageChannel;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.springframework.context.annotation.Conditional;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Pages by e-mail, everybody in the people file who has an address there. {@link PageMail} is what is sent; every try of one page has
 * the same Message-ID, so a mail server or reader that drops copies shows one.
 *
 * <p>What becomes of a failure, see {@link MailFailure}: the login or an address refused parks the page; a server that cannot be
 * reached, does not answer or says no for now is tried again.
 */
@Component
@Conditional(MailSettings.Given.class)
final class MailPageChannel implements PageChannel {

    static final String NAME = "mail";

    private final MailSettings settings;
    private final Directory directory;
    private final InstantSource clock;
    private final JavaMailSender sender;

    MailPageChannel(MailSettings settings, Directory directory, InstantSource clock) {
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
        this.sender = sender(settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** By the person's id: the address is looked up when it is used. */
    @Override
    public Optional<ChatAddress> reach(Person person) {
        return Optional.ofNullable(person.email())
                .filter(e -> !e.isBlank())
                .map(e -> ChatAddress.of(NAME, "", person.id()));
    }

    @Override
    public Sent carry(Effect effect, boolean repeat, Instant firstTried) throws DeliveryFailed {
        var mail = new PageMail(Page.of(effect, repeat, directory), settings.sender());
        var message = mail.write(sender.createMimeMessage(), clock.instant());
        try {
            sender.send(message);
            return new Sent(mail.messageId());
        } catch (MailException e) {
            throw MailFailure.of(e).verdict(effect.to().channel());
        }
    }

    /** Not a bean, so that no other part of the application sends mail, and no health check logs in every few seconds. */
    private static JavaMailSender sender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.username().isBlank()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
        }
        sender.setJavaMailProperties(properties(settings));
        return sender;
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        var timeout = String.valueOf(settings.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(!settings.username().isBlank()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.port() == MailSettings.TLS_PORT));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Required and not only enabled: whoever sits in between could strike STARTTLS from the server's offer.
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.starttls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.starttls()));
        return properties;
    }
}
