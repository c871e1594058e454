/**
 * One query against one article.
 *
 * <p>Reading order: {@link io.wirewatch.query.match.StoredQuery} (the packed form), {@code
 * Compiler}, {@link io.wirewatch.query.match.Matcher}, {@code Evaluation} with {@code Phrases},
 * {@code WordTest}, {@code FuzzyWord} and {@code Distances}, {@code Evidence} with {@code Snippet},
 * {@link io.wirewatch.query.match.Explanation}.
 */
package io.wirewatch.query.match;
