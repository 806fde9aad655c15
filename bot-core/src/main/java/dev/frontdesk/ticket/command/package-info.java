/** The {@code /desk} commands about tickets, one class each. */
@NullMarked
package dev.frontdesk.ticket.command;

import org.jspecify.annotations.NullMarked;
