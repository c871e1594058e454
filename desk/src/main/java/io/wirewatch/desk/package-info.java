/** What an analyst looks at: the page, its HTTP API, the live stream and search. */
package io.wirewatch.desk;
