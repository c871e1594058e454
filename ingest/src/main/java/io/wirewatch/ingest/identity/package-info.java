/**
 * Which article is this, and is it a new version?
 *
 * <p>Reading order: {@link io.wirewatch.ingest.identity.ArticleIdentity} (a link to an id), {@link
 * io.wirewatch.ingest.identity.LinkRules} (the rules by name), {@code WebAddress} (the parts of a
 * link), {@link io.wirewatch.ingest.identity.Publishers} (whose canonical links are believed),
 * {@link io.wirewatch.ingest.identity.Revision} (when an edit is material), {@link
 * io.wirewatch.ingest.identity.ClaimedDates} (which claimed dates are kept).
 */
package io.wirewatch.ingest.identity;
