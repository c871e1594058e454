package io.wirewatch.contracts.source;

/**
 * An item of a feed that was handled before.
 *
 * @param key hash of the item's guid or link
 * @param articleId the article it became; absent where it was rejected
 * @param contentHash hash of what the feed showed
 */
public record SeenItem(String key, String articleId, String contentHash) {}
