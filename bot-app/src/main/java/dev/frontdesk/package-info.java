/** The application: starts the help desk and wires its modules. No business rule lives here. */
@NullMarked
package dev.frontdesk;

import org.jspecify.annotations.NullMarked;
