package dev.frontdesk.conversation;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.people.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * What surrounds a message before it is read.
 *
 * @param request what was talked about last, if anything
 * @param question what the bot asked and is still open, if anything
 */
public record Scene(
        Person person, ChatAddress here, Optional<Request> request, Optional<Question> question, Instant now) {}
