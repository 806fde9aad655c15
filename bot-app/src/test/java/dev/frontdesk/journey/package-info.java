/** What people and scripts live through with the real application, over its HTTP API and on its durable database. */
package dev.frontdesk.journey;
