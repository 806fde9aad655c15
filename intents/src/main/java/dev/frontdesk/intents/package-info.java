/** Understands what a person wrote: one of a set of intents, several that come close, or none; and what the text names. */
@NullMarked
package dev.frontdesk.intents;

import org.jspecify.annotations.NullMarked;
