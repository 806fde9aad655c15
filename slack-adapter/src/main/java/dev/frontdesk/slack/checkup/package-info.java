/** Says whether Slack is set up as it should be, and what to do where it is not. */
@NullMarked
package dev.frontdesk.slack.checkup;

import org.jspecify.annotations.NullMarked;
