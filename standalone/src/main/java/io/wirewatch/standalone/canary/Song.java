package io.wirewatch.standalone.canary;

import java.time.Instant;
import java.util.Random;

/**
 * One article of the canary.
 *
 * @param nonce tells it from every other, and from what anybody else could make up
 * @param publishedAt when it appeared in the feed
 */
record Song(String nonce, Instant publishedAt) {
  private static final int WORDS = 90;
  private static final int SYLLABLES = 3;
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  String title() {
    return "Canary " + nonce;
  }

  /** Words that no news has, other ones each time: it belongs to no story but its own. */
  String text() {
    Random chance = new Random(nonce.hashCode());
    StringBuilder out = new StringBuilder("Test of the line ").append(nonce).append(':');
    for (int i = 0; i < WORDS; i++) {
      out.append(' ');
      for (int j = 0; j < SYLLABLES; j++) {
        out.append(CONSONANTS.charAt(chance.nextInt(CONSONANTS.length())));
        out.append(VOWELS.charAt(chance.nextInt(VOWELS.length())));
      }
    }
    return out.append('.').toString();
  }
}
