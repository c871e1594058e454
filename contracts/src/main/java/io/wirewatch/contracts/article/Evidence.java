package io.wirewatch.contracts.article;

/**
 * A span of one of an article's texts: offsets are UTF-16 code units, end exclusive.
 *
 * @param field {@code title}, {@code summary}, {@code body} (or {@code text} for the places verb)
 * @param start first code unit
 * @param end one past the last code unit
 * @param text the words themselves
 */
public record Evidence(String field, int start, int end, String text) {}
