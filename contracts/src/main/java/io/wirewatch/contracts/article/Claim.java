package io.wirewatch.contracts.article;

/**
 * A statement that the article attributes to somebody.
 *
 * @param speaker who
 * @param side ISO country, group id, {@code other} or {@code unknown}
 * @param stance what the speaker does
 * @param cue the attributing words
 * @param evidence the sentence
 */
public record Claim(Speaker speaker, String side, Stance stance, String cue, Evidence evidence) {}
