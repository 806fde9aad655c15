/** Who is called when something cannot wait. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "outbox", "people", "conversation"})
package dev.frontdesk.oncall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
