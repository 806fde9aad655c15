/** The browser: a chat platform that keeps its own messages, its HTTP API and a page on it. */
@NullMarked
package dev.frontdesk.web;

import org.jspecify.annotations.NullMarked;
