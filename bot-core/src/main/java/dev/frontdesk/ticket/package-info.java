/** Tickets: their life, the two threads they are talked about in, and the commands that move them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "outbox", "people", "intents", "conversation"})
package dev.frontdesk.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
