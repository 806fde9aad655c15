/** Calls a human and keeps calling until one answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "outbox", "people", "intents", "conversation", "ticket", "oncall"})
package dev.frontdesk.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
