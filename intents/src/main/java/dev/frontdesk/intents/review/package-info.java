/** Looks through the phrases a model is trained on for what keeps it from learning, and says what to write next. */
@NullMarked
package dev.frontdesk.intents.review;

import org.jspecify.annotations.NullMarked;
