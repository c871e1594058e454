package io.wirewatch.contracts.story;

/**
 * The article version that caused something.
 *
 * @param articleId article
 * @param version its version
 */
public record Cause(String articleId, int version) {}
