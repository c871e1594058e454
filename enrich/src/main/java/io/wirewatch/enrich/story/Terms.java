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
 * @param kinds of the stems at the same index: bits of {@code TITLE} and {@code NUMBER}
 */
public record Terms(int[] ids, float[] weights, byte[] kinds) {
  private static final int TITLE = 1;
  private static final int NUMBER = 2;
  private static final float NAME_WEIGHT = 1.5f;

  /** Places in the record of a word: how often, how often as a name, whether in the title. */
  private static final int COUNT = 0;

  private static final int AS_NAME = 1;
  private static final int IN_TITLE = 2;

  /** Collects words and makes the terms. */
  static final class Builder implements StoryWords.Sink {
    private final Map<String, int[]> counts = new HashMap<>();
    private final Background background;

    /** Leaves out what is common in a language; may be null. */
    Builder(String language) {
      background = Background.of(language);
    }

    /** Takes a word of the text. */
    @Override
    public void word(String folded, boolean name) {
      int[] record = record(folded);
      if (record != null) {
        record[COUNT]++;
        record[AS_NAME] += name ? 1 : 0;
      }
    }

    /** Takes a word of the title, which counts so often; not at all where the text repeats it. */
    void titleWord(String folded, boolean name, int times) {
      int[] record = record(folded);
      if (record != null) {
        record[COUNT] += times;
        record[AS_NAME] += name ? times : 0;
        record[IN_TITLE] = 1;
      }
    }

    private int[] record(String folded) {
      if (folded.length() < 2 && folded.charAt(0) < 128 && !Character.isDigit(folded.charAt(0))) {
        return null;
      }
      return background.isCommon(folded)
          ? null
          : counts.computeIfAbsent(Stems.of(folded), k -> new int[3]);
    }

    /** The {@code most} heaviest terms. */
    Terms build(int most) {
      long[] order = new long[counts.size()];
      Map<Integer, Byte> kindOf = new HashMap<>();
      int n = 0;
      for (Map.Entry<String, int[]> e : counts.entrySet()) {
        int[] record = e.getValue();
        int id = Hashes.id(e.getKey());
        if (record[COUNT] > 0) {
          // Heaviest first; the hash breaks ties, so that the choice never depends on map order.
          float weight = weight(record[COUNT], record[AS_NAME]);
          order[n++] = ((long) -Float.floatToIntBits(weight) << 32) | (id & 0xffffffffL);
          kindOf.put(id, kind(e.getKey(), record));
        }
      }
      Arrays.sort(order, 0, n);
      int kept = Math.min(most, n);
      long[] byId = new long[kept];
      for (int i = 0; i < kept; i++) {
        byId[i] = (order[i] << 32) | ((-(int) (order[i] >> 32)) & 0xffffffffL);
      }
      Arrays.sort(byId);
      int[] ids = new int[kept];
      float[] weights = new float[kept];
      byte[] kinds = new byte[kept];
      for (int i = 0; i < kept; i++) {
        ids[i] = (int) (byId[i] >> 32);
        weights[i] = Float.intBitsToFloat((int) byId[i]);
        kinds[i] = kindOf.get(ids[i]);
      }
      return new Terms(ids, weights, kinds);
    }

    private static byte kind(String stem, int[] record) {
      int number = Character.isDigit(stem.charAt(0)) ? NUMBER : 0;
      return (byte) (number | (record[IN_TITLE] == 1 ? TITLE : 0));
    }

    private static float weight(int count, int asName) {
      float repeated = (float) (1 + StrictMath.log(count));
      return asName * 2 > count ? repeated * NAME_WEIGHT : repeated;
    }
  }

  int size() {
    return ids.length;
  }

  /** Whether the term of that index stands in the title. */
  boolean isTitle(int i) {
    return (kinds[i] & TITLE) != 0;
  }

  /** Whether the term of that index is a number. */
  boolean isNumber(int i) {
    return (kinds[i] & NUMBER) != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Terms that
        && Arrays.equals(ids, that.ids)
        && Arrays.equals(weights, that.weights)
        && Arrays.equals(kinds, that.kinds);
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
