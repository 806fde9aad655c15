package dev.frontdesk.paging.channel;

import dev.frontdesk.chat.CleanText;
import dev.frontdesk.chat.DeliveryFailed;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;

/** A page as an e-mail: plain text, the ticket's number first in the subject, and how to answer below. */
record PageMail(Page page, InternetAddress from) {

    /** Characters of the subject; what a mail reader shows of it is shorter still. */
    private static final int SUBJECT_LENGTH = 120;

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    MimeMessage write(MimeMessage message, Instant now) throws DeliveryFailed {
        var to = recipient();
        try {
            message.setFrom(from);
            message.setRecipient(RecipientType.TO, to);
            message.setSubject(subject(), UTF_8);
            message.setText(body(), UTF_8);
            message.setSentDate(Date.from(now));
            message.setHeader("Message-ID", messageId());
            // Nothing was ever sent under this id: it only tells readers that the pages about one ticket are one
            // thread.
            message.setHeader("References", messageId(page.ticket() + ".ticket"));
            // RFC 3834: asks for no "I am on holiday" back.
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException e) {
            throw DeliveryFailed.permanent(
                    "no e-mail can be made of this page: " + e.getClass().getSimpleName());
        }
    }

    private InternetAddress recipient() throws DeliveryFailed {
        try {
            return new InternetAddress(Objects.requireNonNullElse(page.person().email(), ""), true);
        } catch (AddressException e) {
            throw DeliveryFailed.permanent("the people file has no usable e-mail address for \""
                    + page.person().id() + '"');
        }
    }

    /** On one line whatever the text holds: a line break would end the header and begin another. */
    private String subject() {
        var line = CleanText.clean(page.text())
                .replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ")
                .strip();
        var end = line.offsetByCodePoints(0, Math.min(SUBJECT_LENGTH, line.codePointCount(0, line.length())));
        var cut = end < line.length() ? line.substring(0, end).strip() + "…" : line;
        return page.repeat() ? cut + " (repeat)" : cut;
    }

    private String body() {
        var repeated = page.repeat() ? "(repeat) This page may have reached you before.\n\n" : "";
        return repeated + CleanText.clean(page.text()) + "\n\nTo answer, write this to Frontdesk in chat: /desk ack "
                + page.ticket() + "\nUntil somebody does, others are called.\n";
    }

    /** The same in every try, so that copies are recognised. */
    String messageId() {
        return messageId(page.id());
    }

    private String messageId(String local) {
        var address = from.getAddress();
        return '<' + local + ".page" + address.substring(address.lastIndexOf('@')) + '>';
    }
}
