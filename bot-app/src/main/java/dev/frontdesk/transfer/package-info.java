/** Carries all data out to a file of JSON lines and in again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"embedded"})
package dev.frontdesk.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
