/** Slack's Web API: every call goes through here, so that limits, outages and a withdrawn token are seen in one place. */
@NullMarked
package dev.frontdesk.slack.api;

import org.jspecify.annotations.NullMarked;
