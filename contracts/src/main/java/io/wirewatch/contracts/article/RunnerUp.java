package io.wirewatch.contracts.article;

/**
 * The second best reading of an ambiguous place name.
 *
 * @param id the place
 * @param confidence 0 to 1
 */
public record RunnerUp(String id, double confidence) {}
