/** Slack over HTTP: one address for events, commands and interactions, which lets in only what Slack signed. */
@NullMarked
package dev.frontdesk.slack.door;

import org.jspecify.annotations.NullMarked;
