/** Cuts what people write down to what they want: without mails they answer, signatures, greetings, logs and what they say it is not. */
@NullMarked
package dev.frontdesk.intents.wording;

import org.jspecify.annotations.NullMarked;
