package io.wirewatch.enrich.story;

/**
 * An article of the window that resembles a new one.
 *
 * @param card the earlier article
 * @param likeness of what they are about, 0 to 1: by their words within a language, by what they
 *     name across languages
 * @param containment share of the shorter text's wording that the longer one has, 0 to 1
 */
record Neighbour(StoryCard card, double likeness, double containment) {}
