/**
 * How text becomes words, the same way for articles, queries and search.
 *
 * <p>Reading order: {@link io.wirewatch.query.text.NewsAnalyzer} parts text into words, {@link
 * io.wirewatch.query.text.Folding} makes their spellings equal, {@link
 * io.wirewatch.query.text.Tokens} runs both over a string.
 */
package io.wirewatch.query.text;
