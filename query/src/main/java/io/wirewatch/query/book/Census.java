package io.wirewatch.query.book;

/** Counts the keys of each sort, so that articles ask only for sorts that some query uses. */
final class Census {
  static final Census EMPTY = new Census(new int[Key.SORTS]);

  private final int[] counts;
  private final int longestPrefix;
  private final boolean[] edits = new boolean[3];

  private Census(int[] counts) {
    this.counts = counts;
    for (int letters = 0; letters <= Deletions.BEGINNING; letters++) {
      edits[1] |= counts[Key.rest(1, letters)] > 0;
      edits[2] |= counts[Key.rest(2, letters)] > 0;
    }
    int longest = 0;
    for (int length = 1; Key.PREFIX + length < Key.rest(1, 0); length++) {
      if (counts[Key.PREFIX + length] > 0) {
        longest = length;
      }
    }
    longestPrefix = longest;
  }

  boolean has(int sort) {
    return counts[sort] > 0;
  }

  /** Whether some query seeks words within so many edits (1 or 2). */
  boolean hasEdits(int most) {
    return edits[most];
  }

  boolean hasPrefixes() {
    return longestPrefix > 0;
  }

  int longestPrefix() {
    return longestPrefix;
  }

  Edit edit() {
    return new Edit(counts.clone());
  }

  /** A series of changes that becomes one new snapshot. */
  static final class Edit {
    private final int[] counts;

    private Edit(int[] counts) {
      this.counts = counts;
    }

    void count(int sort, int change) {
      counts[sort] += change;
    }

    Census done() {
      return new Census(counts);
    }
  }
}
