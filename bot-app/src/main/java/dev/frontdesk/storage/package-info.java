/** Where everything is kept: a MongoDB that is named, or the embedded one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"embedded"})
package dev.frontdesk.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
