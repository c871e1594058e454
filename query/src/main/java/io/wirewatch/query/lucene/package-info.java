/**
 * The same language for a Lucene index: the desk searches by it, and the tests hold the
 * stored-query index equal to it.
 *
 * <p>Reading order: {@link io.wirewatch.query.lucene.LuceneDocuments} (fields of an index), {@link
 * io.wirewatch.query.lucene.LuceneQueries}, {@code NearFeatureQuery}.
 */
package io.wirewatch.query.lucene;
