/** The front desk: one message in, one turn out. Knows what a conversation is, and none of the features that answer in it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "outbox", "people", "intents"})
package dev.frontdesk.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
