package io.wirewatch.contracts.article;

/**
 * Tells how the text of an article was won.
 *
 * @param method where the text came from
 * @param pageKind what sort of page it was
 * @param words number of words of the body
 */
public record Extraction(ExtractionMethod method, PageKind pageKind, int words) {}
