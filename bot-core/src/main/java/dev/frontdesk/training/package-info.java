/** Learning in use: what was not understood, what the techs say it is, the models made of that, and the rules that win over them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "outbox", "people", "intents", "conversation"})
package dev.frontdesk.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
