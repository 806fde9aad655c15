/** What was measured: its figures, its JSON document and its table. */
@NullMarked
package dev.frontdesk.load.report;

import org.jspecify.annotations.NullMarked;
