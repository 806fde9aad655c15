/** The kill test and the load of Slack: the application as a process, and a Slack in this one that survives its kills. */
package dev.frontdesk.storm.slack;
