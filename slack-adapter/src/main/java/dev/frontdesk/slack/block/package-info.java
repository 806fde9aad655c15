/** Slack's building blocks: what a reply, a form and a home page look like there. */
@NullMarked
package dev.frontdesk.slack.block;

import org.jspecify.annotations.NullMarked;
