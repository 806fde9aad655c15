/** The statistical model behind the intents: features of a text, OpenNLP maximum entropy over them, and a gate that says "none of these". Labels are plain strings here. */
@NullMarked
package dev.frontdesk.intents.maxent;

import org.jspecify.annotations.NullMarked;
