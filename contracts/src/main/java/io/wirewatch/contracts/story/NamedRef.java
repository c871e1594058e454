package io.wirewatch.contracts.story;

/**
 * An entity or a place by id and name.
 *
 * @param id its id
 * @param name its name
 */
public record NamedRef(String id, String name) {}
