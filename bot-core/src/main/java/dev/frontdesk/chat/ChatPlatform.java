package dev.frontdesk.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A way out to a chat. Nothing of the platform's SDK escapes; only the courier calls it.
 *
 * <p>Every implementation keeps the promises of {@code ChatPlatformContract}: it sends into the thread it is told, renders the
 * choices, says whether a failure is worth another try, and makes one message of two sends with the same effect id as far as the
 * platform can.
 */
public interface ChatPlatform {

    /** The name that {@link ChatAddress#platform()} refers to. */
    String name();

    /** @throws DeliveryFailed when it was not sent, or may not have been: then {@link #find} knows more */
    Sent send(ChatAddress to, Reply reply, EffectId id) throws DeliveryFailed;

    /** Replaces what an earlier message says. Safe to repeat. */
    Sent update(ChatAddress where, String messageId, Reply reply, EffectId id) throws DeliveryFailed;

    /**
     * Looks whether a message with this effect id is there already; asked before a send is repeated. A platform that cannot look (as
     * for what only one person may see) says that it is: such a message is sent at most once.
     */
    Optional<Sent> find(ChatAddress to, EffectId id, Instant firstTried) throws DeliveryFailed;

    /** The techs' channel on this platform, if it has one. */
    Optional<ChatAddress> triage();

    /** Where one person's own talk with the bot is, if the platform knows the account. */
    Optional<ChatAddress> direct(String account);

    /** Whether what only one person was shown is still there tomorrow, and reaches them when they were away. */
    default boolean keepsWhispers() {
        return false;
    }

    /**
     * What it knows of an account. Asked for every message: answers from what it remembers wherever it can. Whoever a platform knows
     * nothing of is an employee, so one that has guests and cannot look calls them a guest.
     */
    default Optional<Profile> profile(String account) {
        return Optional.empty();
    }

    /** The account that a {@link Profile#handle()} or an e-mail address names, in whatever capitals. */
    default Optional<String> account(String handle) {
        return Optional.empty();
    }

    /** Whether an account is no person's: the bot's own, or another program's. */
    default boolean machine(String account) {
        return false;
    }

    /** The accounts of those who work in its private channel for techs, in a steady order; nobody where there is none. */
    default List<String> techs() {
        return List.of();
    }

    /**
     * What stands in a message now, for whoever was pointed at it.
     *
     * @return empty when there is no such message, or the platform shows the bot none
     * @throws DeliveryFailed when that cannot be known now
     */
    default Optional<Quoted> read(ChatAddress where, String messageId) throws DeliveryFailed {
        return Optional.empty();
    }

    /** What became of a send: the platform's id of the message. */
    record Sent(String messageId) {}
}
