package io.wirewatch.enrich.story;

import java.util.Arrays;

/**
 * A sample of the four-word shingles of a text: the hashes that lie under a bound, halved until few
 * enough remain. Containment measured on two samples is an unbiased estimate of containment of the
 * whole texts, also where one is a small part of the other, which is where SimHash and MinHash
 * fail.
 *
 * @param level how often the bound was halved
 * @param hashes sorted, as unsigned numbers shifted into the signed range
 */
public record Sketch(int level, int[] hashes) {
  static final int SHINGLE = 4;
  private static final int MOST = 192;
  private static final Sketch EMPTY = new Sketch(0, new int[0]);

  /** Collects words and makes the sketch of their shingles. */
  static final class Builder implements StoryWords.Sink {
    private final long[] last = new long[SHINGLE];
    private int words;
    private int level;
    private int[] hashes = new int[2 * MOST];
    private int count;

    @Override
    public void word(String folded, boolean name) {
      last[words++ % SHINGLE] = Hashes.of(folded);
      if (words >= SHINGLE) {
        add(shingle());
      }
    }

    private int shingle() {
      long h = 0;
      for (int i = 0; i < SHINGLE; i++) {
        h = h * 0x9E3779B97F4A7C15L + last[(words + i) % SHINGLE];
      }
      return Hashes.mix(h);
    }

    private void add(int hash) {
      if (!under(hash, level)) {
        return;
      }
      if (count == hashes.length) {
        shrink();
        if (!under(hash, level)) {
          return;
        }
      }
      hashes[count++] = hash;
    }

    private void shrink() {
      distinct();
      while (count > MOST) {
        level++;
        int kept = 0;
        for (int i = 0; i < count; i++) {
          if (under(hashes[i], level)) {
            hashes[kept++] = hashes[i];
          }
        }
        count = kept;
      }
    }

    private void distinct() {
      Arrays.sort(hashes, 0, count);
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (i == 0 || hashes[i] != hashes[i - 1]) {
          hashes[kept++] = hashes[i];
        }
      }
      count = kept;
    }

    Sketch build() {
      shrink();
      return count == 0 ? EMPTY : new Sketch(level, Arrays.copyOf(hashes, count));
    }
  }

  /**
   * The share of the smaller text that the other contains, 0 to 1; 0 where a sample is too small.
   */
  double containment(Sketch other) {
    int common = Math.max(level, other.level);
    int shared = 0;
    int mine = 0;
    int theirs = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length || j < other.hashes.length) {
      boolean left = j >= other.hashes.length;
      boolean right = i >= hashes.length;
      int a = right ? 0 : hashes[i];
      int b = left ? 0 : other.hashes[j];
      if (!left && !right && a == b) {
        if (under(a, common)) {
          mine++;
          theirs++;
          shared++;
        }
        i++;
        j++;
      } else if (left || (!right && a < b)) {
        mine += under(a, common) ? 1 : 0;
        i++;
      } else {
        theirs += under(b, common) ? 1 : 0;
        j++;
      }
    }
    int smaller = Math.min(mine, theirs);
    return smaller == 0 ? 0 : (double) shared / smaller;
  }

  /** About how many distinct shingles the text has. */
  long size() {
    return (long) hashes.length << level;
  }

  private static boolean under(int hash, int level) {
    return level == 0 || hash >>> (Integer.SIZE - level) == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that
        && level == that.level
        && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return 31 * level + Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return "Sketch[" + hashes.length + " at level " + level + "]";
  }
}
