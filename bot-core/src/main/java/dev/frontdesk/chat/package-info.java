/** The words and ports that the help desk shares with its chat platforms. Knows nothing but itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.frontdesk.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
