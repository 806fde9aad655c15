/** What comes from Slack, whichever way it came: screened, taken apart by Bolt, and handed to the inbox as what a person did. */
@NullMarked
package dev.frontdesk.slack.receiving;

import org.jspecify.annotations.NullMarked;
