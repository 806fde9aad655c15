/** Carries all data out to a file of JSON lines and in again. */
@NullMarked
package dev.frontdesk.transfer;

import org.jspecify.annotations.NullMarked;
