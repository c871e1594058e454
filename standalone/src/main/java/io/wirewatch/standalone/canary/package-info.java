/**
 * The canary: an article of our own that enters through a real feed again and again, and must reach
 * a subscriber of our own in time. {@link io.wirewatch.standalone.canary.Song} is one article,
 * {@link io.wirewatch.standalone.canary.Songbook} knows which are on their way, {@link
 * io.wirewatch.standalone.canary.Aviary} serves the feed and takes the webhooks, {@link
 * io.wirewatch.standalone.canary.Canary} puts it together.
 */
package io.wirewatch.standalone.canary;
