/**
 * What becomes of the items of a poll. {@link io.wirewatch.ingest.publish.Intake} tells new items
 * from old ones and decides for each: a candidate, a page to fetch, or a refusal with its reason;
 * {@link io.wirewatch.ingest.publish.PageIntake} does so for a page that came. All that one poll or
 * page gives is one {@link io.wirewatch.ingest.publish.Batch}, written at once or not at all
 * through the {@link io.wirewatch.ingest.publish.Journal}.
 */
package io.wirewatch.ingest.publish;
