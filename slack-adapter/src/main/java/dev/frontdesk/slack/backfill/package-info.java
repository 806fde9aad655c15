/** Reads up on what was written in Slack while nobody listened. */
@NullMarked
package dev.frontdesk.slack.backfill;

import org.jspecify.annotations.NullMarked;
