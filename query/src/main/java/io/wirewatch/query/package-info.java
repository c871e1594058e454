/**
 * The query language that topics, subscriptions, search and back-test speak. Knows no Kafka.
 *
 * <p>Reading order: {@code language} (from text to a tree, or a refusal with its column), {@code
 * text} (how text becomes words), {@code document} (the article as queries see it), {@code match}
 * (one query against one article, with evidence), {@code book} (all stored queries against one
 * article). {@code docs/query-language.md} tells users the same.
 */
package io.wirewatch.query;
