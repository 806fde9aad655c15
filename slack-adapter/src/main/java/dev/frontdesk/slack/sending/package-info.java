/** The way out to Slack: posts, edits, what only one person sees, files, at the pace Slack allows. */
@NullMarked
package dev.frontdesk.slack.sending;

import org.jspecify.annotations.NullMarked;
