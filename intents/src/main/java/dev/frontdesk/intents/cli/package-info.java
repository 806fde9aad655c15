/** The command line: train a model, evaluate one, classify lines. */
@NullMarked
package dev.frontdesk.intents.cli;

import org.jspecify.annotations.NullMarked;
