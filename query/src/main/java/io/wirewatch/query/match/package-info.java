/**
 * One query against one article.
 *
 * <p>Reading order: {@link io.wirewatch.query.match.StoredQuery}, {@code Program} (the packed
 * form), {@code Compiler}, {@code Evaluation} with {@code Phrases}, {@code WordTest} and {@code
 * Distances}, {@code Evidence} with {@code Snippet}, {@link io.wirewatch.query.match.Explanation}.
 */
package io.wirewatch.query.match;
