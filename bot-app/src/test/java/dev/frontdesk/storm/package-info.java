/** The kill test: the real application as a process, killed again and again while people write, then counted. */
package dev.frontdesk.storm;
