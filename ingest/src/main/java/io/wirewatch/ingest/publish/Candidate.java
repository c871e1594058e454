package io.wirewatch.ingest.publish;

import io.wirewatch.contracts.article.Article;

/**
 * An article on its way to the identity topology, which settles its version.
 *
 * @param article version 1 until then
 * @param firstPoll true where the first poll of its source showed it
 */
public record Candidate(Article article, boolean firstPoll) {}
