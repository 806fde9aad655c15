/** What people live through with the real application in Slack, by Socket Mode and over HTTP. */
package dev.frontdesk.journey.slack;
