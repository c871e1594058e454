package io.wirewatch.query.language;

/**
 * How costly a query may be.
 *
 * @param length characters of its text
 * @param clauses clauses, one of {@code text} counting three
 * @param depth parentheses within parentheses
 * @param phraseWords words of one phrase
 * @param slop how far a phrase's words may stray; less than the gap between two names of a field
 * @param patternPrefix letters before the first wildcard
 * @param wildcards wildcards in one word
 * @param wordLength characters of a pattern or fuzzy word
 */
public record Bounds(
    int length,
    int clauses,
    int depth,
    int phraseWords,
    int slop,
    int patternPrefix,
    int wildcards,
    int wordLength) {

  /** What a standing query may cost. */
  public static final Bounds STANDARD = new Bounds(16_384, 1_024, 20, 32, 50, 2, 5, 64);
}
