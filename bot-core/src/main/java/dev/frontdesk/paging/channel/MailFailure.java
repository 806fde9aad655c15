package dev.frontdesk.paging.channel;

import com.google.re2j.Pattern;
import dev.frontdesk.chat.DeliveryFailed;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why an e-mail was not sent. By the server's reply code (RFC 5321, section 4.2): the login, the sender or the recipient refused for
 * good parks the page, as no repeat can help; everything else is tried again. Reasons name codes only: the server's words may quote
 * addresses or the login.
 *
 * @param causes every exception of the attempt, outermost first
 */
record MailFailure(List<Throwable> causes) {

    /** The reply code at the start of what the server said, and the enhanced code of RFC 3463 where it gives one. */
    private static final Pattern REPLY =
            Pattern.compile("^\\s*([245][0-9][0-9])(?:[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3}))?");

    /** Authentication required, too weak, refused, encryption required: RFC 4954. */
    private static final Set<String> LOGIN = Set.of("530", "534", "535", "538");

    /** Mailbox unavailable, not local, not allowed, syntax: what servers say of addresses. */
    private static final Set<String> ADDRESS = Set.of("550", "551", "553", "501");

    static MailFailure of(MailException e) {
        var causes = new ArrayList<Throwable>();
        collect(e, causes);
        return new MailFailure(causes);
    }

    /** Jakarta Mail links exceptions by {@code getNextException}, Spring lists them by message. */
    private static void collect(@Nullable Throwable e, List<Throwable> causes) {
        if (e == null || causes.contains(e)) {
            return;
        }
        causes.add(e);
        collect(e.getCause(), causes);
        if (e instanceof MailSendException several) {
            several.getFailedMessages().values().forEach(f -> collect(f, causes));
        }
        if (e instanceof MessagingException linked) {
            collect(linked.getNextException(), causes);
        }
    }

    DeliveryFailed verdict(String person) {
        var code = code();
        if (has(AuthenticationFailedException.class) && !code.startsWith("4") || LOGIN.contains(code)) {
            return DeliveryFailed.permanent(
                    "the mail server refuses the login: check SMTP_USERNAME and SMTP_PASSWORD" + reply());
        }
        if (recipientRefused() && !code.startsWith("4")) {
            return DeliveryFailed.permanent("the mail server refuses the address of \"" + person + '"' + reply());
        }
        if (ADDRESS.contains(code)) {
            return DeliveryFailed.permanent("the mail server refuses the mail or its sender SMTP_FROM" + reply());
        }
        return again();
    }

    private DeliveryFailed again() {
        if (has(ConnectException.class) || has(UnknownHostException.class) || has(NoRouteToHostException.class)) {
            return DeliveryFailed.retry("the mail server cannot be reached: check SMTP_HOST and SMTP_PORT", null);
        }
        if (!code().isEmpty()) {
            return DeliveryFailed.retry("the mail server does not take the mail now" + reply(), null);
        }
        if (has(SSLException.class) || !has(IOException.class)) {
            return DeliveryFailed.retry(
                    "no secure connection to the mail server: check its certificate and SMTP_STARTTLS", null);
        }
        return DeliveryFailed.inDoubt("the mail server did not answer to the end", causes.getFirst());
    }

    private boolean has(Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private boolean recipientRefused() {
        return causes.stream()
                .anyMatch(c -> c instanceof SendFailedException s
                        && s.getInvalidAddresses() != null
                        && s.getInvalidAddresses().length > 0);
    }

    private String code() {
        return said(1);
    }

    private String reply() {
        return code().isEmpty() ? "" : " (" + (code() + ' ' + said(2)).strip() + ')';
    }

    /** From the innermost exception that quotes the server: the outer ones sum up. */
    private String said(int group) {
        for (var cause : causes.reversed()) {
            var reply = REPLY.matcher(String.valueOf(cause.getMessage()));
            if (reply.find()) {
                var found = reply.group(group);
                return found == null ? "" : found;
            }
        }
        return "";
    }
}
