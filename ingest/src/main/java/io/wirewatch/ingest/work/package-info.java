/**
 * The round of all sources.
 *
 * <p>Reading order: {@link io.wirewatch.ingest.work.Book} knows the sources that are ours and their
 * states; {@link io.wirewatch.ingest.work.Rounds} hands out what is due, one request for each host
 * at a time. Each kind of {@link io.wirewatch.ingest.work.Job} has its runner, one exchange a step:
 * {@code PollRunner} for sources, {@code PageRunner} for articles, {@code PushRunner} for hubs,
 * {@code RobotsRunner} for the rules that {@code RobotsGate} asks before each of them.
 */
package io.wirewatch.ingest.work;
