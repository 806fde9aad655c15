/** Slack over Socket Mode: two sockets that we open, so that no public address is needed and none of them is missed. */
@NullMarked
package dev.frontdesk.slack.socket;

import org.jspecify.annotations.NullMarked;
