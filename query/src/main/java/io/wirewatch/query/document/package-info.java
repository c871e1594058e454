/**
 * The article as queries see it.
 *
 * <p>Reading order: {@link io.wirewatch.query.document.ArticleDocument}, {@code DocumentBuilder}
 * (which part of the record feeds which field), {@link io.wirewatch.query.document.TermTable}
 * (words with their positions and offsets), {@link io.wirewatch.query.document.WordHash}.
 */
package io.wirewatch.query.document;
