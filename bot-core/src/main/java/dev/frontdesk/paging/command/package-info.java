/** The {@code /desk} commands about pages. */
@NullMarked
package dev.frontdesk.paging.command;

import org.jspecify.annotations.NullMarked;
