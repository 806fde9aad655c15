/** Who people are, what they may do, and who is on call: read from one file. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.frontdesk.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
