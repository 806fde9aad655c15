/** What must stay true of the whole: which package knows which, and what no code of ours does. */
package dev.frontdesk.architecture;
