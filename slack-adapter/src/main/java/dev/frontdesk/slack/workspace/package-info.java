/** What the bot knows of its Slack workspace: who it is there, the channels, and the people. */
@NullMarked
package dev.frontdesk.slack.workspace;

import org.jspecify.annotations.NullMarked;
