/** What is to be said: stored with the change that causes it, then carried out by the only code that speaks to the world. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat"})
package dev.frontdesk.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
