/** Discord: listens there and speaks there. Knows the words and ports of the chat package only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat"})
package dev.frontdesk.discord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
