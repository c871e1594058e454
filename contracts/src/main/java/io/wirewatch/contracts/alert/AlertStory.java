package io.wirewatch.contracts.alert;

/**
 * The story of an alert.
 *
 * @param id story
 * @param headline its headline
 * @param size its articles
 * @param origins its independent origins
 */
public record AlertStory(String id, String headline, int size, int origins) {}
