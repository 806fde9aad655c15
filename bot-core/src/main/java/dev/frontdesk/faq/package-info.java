/** Answers to what is asked often: bundled articles, those edited since, and the search for the one that fits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "outbox", "people", "intents", "conversation", "ticket"})
package dev.frontdesk.faq;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
