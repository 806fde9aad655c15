/** Reports as a drawing: SVG, readable in light and dark. */
@NullMarked
package dev.frontdesk.load.plot;

import org.jspecify.annotations.NullMarked;
