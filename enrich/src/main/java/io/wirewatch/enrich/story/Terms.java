package io.wirewatch.enrich.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The weighted terms of an article, before rarity counts: stems by hash, heavier where repeated,
 * where in the title and where they look like names.
 *
 * @param ids hashes of the stems, sorted
 * @param weights of the stems at the same index
 */
public record Terms(int[] ids, float[] weights) {
  private static final float NAME_WEIGHT = 2;

  /** Collects words and makes the terms. */
  static final class Builder implements StoryWords.Sink {
    private final Map<String, int[]> counts = new HashMap<>();

    @Override
    public void word(String folded, boolean name) {
      if (folded.length() < 2 && folded.charAt(0) < 128 && !Character.isDigit(folded.charAt(0))) {
        return;
      }
      if (CommonWords.contains(folded)) {
        return;
      }
      int[] count = counts.computeIfAbsent(Stems.of(folded), k -> new int[2]);
      count[0]++;
      count[1] += name ? 1 : 0;
    }

    /** The {@code most} heaviest terms. */
    Terms build(int most) {
      long[] order = new long[counts.size()];
      int n = 0;
      for (Map.Entry<String, int[]> e : counts.entrySet()) {
        float weight = weight(e.getValue()[0], e.getValue()[1]);
        // Heaviest first; the hash breaks ties, so that the choice never depends on map order.
        order[n++] =
            ((long) -Float.floatToIntBits(weight) << 32) | (Hashes.id(e.getKey()) & 0xffffffffL);
      }
      Arrays.sort(order);
      int kept = Math.min(most, n);
      long[] byId = new long[kept];
      for (int i = 0; i < kept; i++) {
        byId[i] = (order[i] << 32) | ((-(int) (order[i] >> 32)) & 0xffffffffL);
      }
      Arrays.sort(byId);
      int[] ids = new int[kept];
      float[] weights = new float[kept];
      for (int i = 0; i < kept; i++) {
        ids[i] = (int) (byId[i] >> 32);
        weights[i] = Float.intBitsToFloat((int) byId[i]);
      }
      return new Terms(ids, weights);
    }

    private static float weight(int count, int asName) {
      float repeated = (float) (1 + StrictMath.log(count));
      return asName * 2 > count ? repeated * NAME_WEIGHT : repeated;
    }
  }

  int size() {
    return ids.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Terms that
        && Arrays.equals(ids, that.ids)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ids) + Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return "Terms[" + ids.length + "]";
  }
}
