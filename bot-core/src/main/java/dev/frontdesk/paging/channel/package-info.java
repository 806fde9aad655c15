/** The ways a page leaves the house besides a direct message. */
@NullMarked
package dev.frontdesk.paging.channel;

import org.jspecify.annotations.NullMarked;
