/** Slack as our tests meet it: its Web API, its deliveries by socket and by HTTP, and people who write, press and fill in. */
package dev.frontdesk.testing.slack;
