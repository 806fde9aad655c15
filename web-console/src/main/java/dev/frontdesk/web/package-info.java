/** The browser: a chat platform that keeps its own messages, its HTTP API and a page on it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chat", "people"})
package dev.frontdesk.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
