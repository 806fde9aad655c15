/** Greetings, thanks and questions about the bot: answered kindly, and nothing is opened. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "outbox", "people", "conversation"})
package dev.frontdesk.smalltalk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
