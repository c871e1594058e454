/**
 * The round of all sources. {@link io.wirewatch.ingest.work.Book} knows the sources that are ours
 * and their states; {@link io.wirewatch.ingest.work.Rounds} hands out what is due, one request for
 * each host at a time; {@link io.wirewatch.ingest.work.PollJob}, {@link
 * io.wirewatch.ingest.work.PageJob} and {@link io.wirewatch.ingest.work.RobotsJob} are the three
 * kinds of errands, each one exchange a step.
 */
package io.wirewatch.ingest.work;
