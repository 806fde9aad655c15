/** A MongoDB-compatible server inside the JVM that keeps its data in one file. Depends on no other module. */
@NullMarked
package dev.frontdesk.embedded;

import org.jspecify.annotations.NullMarked;
