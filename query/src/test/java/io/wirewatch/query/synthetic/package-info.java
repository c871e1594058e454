/**
 * News and queries that never were: everything is made from a seed, words follow Zipf's law.
 *
 * <p>Reading order: {@link io.wirewatch.query.synthetic.Lexicon}, {@link
 * io.wirewatch.query.synthetic.SyntheticNews}, {@link
 * io.wirewatch.query.synthetic.SyntheticQueries}.
 */
package io.wirewatch.query.synthetic;
