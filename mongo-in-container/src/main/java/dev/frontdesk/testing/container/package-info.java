/** A database server for tests, in a container. On no class path without the profile {@code mongo}. */
@NullMarked
package dev.frontdesk.testing.container;

import org.jspecify.annotations.NullMarked;
