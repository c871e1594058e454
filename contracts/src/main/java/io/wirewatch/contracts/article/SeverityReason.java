package io.wirewatch.contracts.article;

/**
 * One reason for a severity score, in words.
 *
 * @param what the reason in words
 * @param points points that it gave, negative where it lowered the score
 * @param evidence the words it rests on; absent where it rests on no span
 */
public record SeverityReason(String what, int points, Evidence evidence) {}
