/** Where everything is kept: a MongoDB that is named, or the embedded one. */
@NullMarked
package dev.frontdesk.storage;

import org.jspecify.annotations.NullMarked;
