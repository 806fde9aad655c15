/** The load driver: what the help desk holds, seen from outside through its chat API. */
@NullMarked
package dev.frontdesk.load;

import org.jspecify.annotations.NullMarked;
