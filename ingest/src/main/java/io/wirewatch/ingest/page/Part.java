package io.wirewatch.ingest.page;

/**
 * What an element of a page is, by its tag, role and name.
 *
 * @param key shared by the elements that serve the same purpose in the page
 * @param isFurniture whether it is navigation, sharing, related links, comments and the like
 * @param isCertain whether it is furniture even on pages whose other names mislead
 * @param isLarge whether such furniture may be larger than the article
 * @param holdsText whether it is named as the holder of the article's text
 * @param holdsOnlyText whether it is named as the text itself, not as a page or column around it
 */
record Part(
    String key,
    boolean isFurniture,
    boolean isCertain,
    boolean isLarge,
    boolean holdsText,
    boolean holdsOnlyText) {}
