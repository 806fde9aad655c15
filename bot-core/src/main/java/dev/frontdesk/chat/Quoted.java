package dev.frontdesk.chat;

import java.util.List;

/**
 * A message that somebody points at: with a reaction, or from the message's menu.
 *
 * @param address its channel, and the thread it stands in, if it stands in one
 * @param messageId the platform's id of the message
 * @param author who wrote it; an empty account when the platform did not say
 * @param text empty when the platform did not say: {@link ChatPlatform#read} knows
 */
public record Quoted(ChatAddress address, String messageId, Author author, String text, List<Attachment> attachments) {

    public Quoted {
        attachments = List.copyOf(attachments);
    }

    /** The thread it stands in, or the one below it. */
    public ChatAddress thread() {
        return address.thread() == null ? address.inThread(messageId) : address;
    }

    /** The inbox key of the message, the same as if it had been handed in. */
    public String key() {
        return address.messageKey(messageId);
    }

    /** Never the text: this may end in a log. */
    @Override
    public String toString() {
        return "Quoted[" + messageId + ']';
    }
}
