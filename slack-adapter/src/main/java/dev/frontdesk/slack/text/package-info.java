/** Foreign text, made safe for Slack and cut to its limits. */
@NullMarked
package dev.frontdesk.slack.text;

import org.jspecify.annotations.NullMarked;
