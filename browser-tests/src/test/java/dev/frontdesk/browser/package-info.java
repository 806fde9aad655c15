/** What people live through with the packaged application in a browser. */
package dev.frontdesk.browser;
