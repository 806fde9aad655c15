/** Measures models on examples they were not trained on. Knows how examples are stored and what a model says of a text, nothing of how it is trained. */
@NullMarked
package dev.frontdesk.intents.evaluation;

import org.jspecify.annotations.NullMarked;
