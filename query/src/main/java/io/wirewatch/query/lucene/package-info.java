/**
 * The same language for a Lucene index: the yardstick by which tests hold the stored-query index
 * equal to Lucene, and against which the scoreboard measures it. No service uses it.
 *
 * <p>Reading order: {@link io.wirewatch.query.lucene.LuceneDocuments} (fields of an index), {@link
 * io.wirewatch.query.lucene.LuceneQueries}, {@code NearFeatureQuery}.
 */
package io.wirewatch.query.lucene;
