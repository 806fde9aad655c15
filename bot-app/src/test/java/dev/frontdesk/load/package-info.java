/** The load driver: how many answers and tickets a second the running application gives, and how fast. */
package dev.frontdesk.load;
