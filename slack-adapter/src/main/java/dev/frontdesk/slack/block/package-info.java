/** What is said, as Block Kit: messages, forms and the home page, within Slack's limits; knows no connection. */
@NullMarked
package dev.frontdesk.slack.block;

import org.jspecify.annotations.NullMarked;
