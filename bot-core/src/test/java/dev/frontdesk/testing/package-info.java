/** What tests of this and the other modules share: transcripts, fakes at the outer ports, and the contracts of ports. */
package dev.frontdesk.testing;
