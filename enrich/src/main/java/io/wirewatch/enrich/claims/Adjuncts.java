package io.wirewatch.enrich.claims;

import io.wirewatch.enrich.claims.Chunk.Kind;

/** Tells phrases of time and occasion: {@code on Tuesday}, {@code in a statement}. */
final class Adjuncts {
  private final Sentence s;

  Adjuncts(Sentence s) {
    this.s = s;
  }

  /** Goes left over adverbs, times and occasions: {@code on Tuesday in a statement}. */
  int before(int end) {
    int k = end;
    while (k >= 0) {
      int next = k;
      if (s.kind(k) == Kind.ADVERB) {
        next = k - 1;
      } else if (s.kind(k) == Kind.NOUN && Times.isTime(s, s.chunk(k))) {
        next = isTimeLink(k - 1) ? k - 2 : k - 1;
      } else if (s.kind(k) == Kind.NOUN) {
        next = beforeOccasion(k);
      }
      if (next == k) {
        return k;
      }
      k = next;
    }
    return k;
  }

  private boolean isTimeLink(int chunk) {
    return s.kind(chunk) == Kind.LINK
        && s.starts(
            chunk, "on", "in", "at", "during", "by", "since", "until", "over", "for", "after",
            "before", "late", "early");
  }

  /** Over {@code in an interview with the broadcaster}: a chain whose first link is an occasion. */
  private int beforeOccasion(int noun) {
    int best = noun;
    for (int k = noun; s.kind(k) == Kind.NOUN && s.kind(k - 1) == Kind.LINK; k -= 2) {
      if (isOccasion(k, k - 1) && k - 2 >= 0) {
        best = k - 2;
      }
    }
    return best;
  }

  /** Whether a phrase says where or how something is said. */
  boolean isOccasion(int chunk, int link) {
    Chunk noun = s.chunk(chunk);
    return WordLists.OCCASIONS.contains(s.at(noun.to()).lower())
        && WordLists.OCCASION_LINKS.contains(s.at(s.chunk(link).from()).lower());
  }
}
