/** Who people are, what they may do, and who is on call: from one file, and from what chats know of whoever is not in it. */
@NullMarked
@ApplicationModule(allowedDependencies = "chat")
package dev.frontdesk.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
