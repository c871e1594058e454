package io.wirewatch.enrich.names.model;

import java.util.Arrays;
import java.util.List;

/**
 * The weights of the name finder, those of OpenNLP's model, laid out for speed: one bit for each of
 * many hashes turns away most features that the model does not know, an open hash table holds the
 * others, with their weights beside them where they are few.
 *
 * <p>Weights are whole parts of {@value #GRAIN}, so sums are exact in whatever order.
 */
public final class NameModel {
  /** Weights are multiples of one divided by this. */
  public static final int GRAIN = 64;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int HASHES_A_SLOT = 8;

  /** One bit for each hash of a known feature. */
  private final long[] known;

  /** A feature, then its {@link Run}; -1 and anything for a free slot. */
  private final long[] table;

  private final int[] longRuns;

  private NameModel(long[] known, long[] table, int[] longRuns) {
    this.known = known;
    this.table = table;
    this.longRuns = longRuns;
  }

  /**
   * Adds the weights of the first {@code count} features to the scores of the labels, which begin
   * at {@code at}.
   *
   * <p>In strides, so that the waits for memory overlap: a branch that is guessed wrongly between
   * two look-ups would make each wait alone.
   *
   * @param features is overwritten
   */
  void add(int[] scores, int at, long[] features, int count) {
    int left = 0;
    for (int k = 0; k < count; k++) {
      features[left] = features[k];
      left += isKnown(features[k]);
    }
    int found = 0;
    for (int k = 0; k < left; k++) {
      int slot = find(features[k]);
      features[found] = table[slot + 1];
      found += table[slot] == -1 ? 0 : 1;
    }
    for (int k = 0; k < found; k++) {
      Run.add(scores, at, features[k], longRuns);
    }
  }

  private int isKnown(long feature) {
    int bit = bit(feature, known.length);
    return (int) (known[bit >>> 6] >>> bit) & 1;
  }

  private static int bit(long feature, int longs) {
    return (int) (feature * MULTIPLIER >>> 36) & longs * Long.SIZE - 1;
  }

  private int find(long feature) {
    return find(table, feature);
  }

  /** The slot of a feature, or the free one where it would be. */
  private static int find(long[] table, long feature) {
    int mask = table.length - 2;
    int slot = (int) (feature * MULTIPLIER >>> 40) << 1 & mask;
    while (table[slot] != feature && table[slot] != -1) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  /** The scores of all labels for these features. */
  public float[] scores(long[] features) {
    int[] scores = new int[Label.COUNT];
    add(scores, 0, features.clone(), features.length);
    float[] whole = new float[scores.length];
    for (int label = 0; label < whole.length; label++) {
      whole[label] = (float) scores[label] / GRAIN;
    }
    return whole;
  }

  /** Collects weights. */
  public static final class Builder {
    private final long[] known;
    private final long[] table;
    private int[] longRuns = new int[1 << 12];
    private int size;

    /** Room for so many features. */
    public Builder(int features) {
      int slots = Integer.highestOneBit(Math.max(Long.SIZE, features + features / 4)) * 2;
      known = new long[slots / Long.SIZE * HASHES_A_SLOT];
      table = new long[slots * 2];
      Arrays.fill(table, -1);
    }

    /**
     * Adds a feature with its weights, labels by name.
     *
     * @throws IllegalArgumentException where a weight is no multiple of the grain
     */
    public void add(long feature, List<String> outcomes, double[] parameters) {
      int[] labels = outcomes.stream().mapToInt(Label::of).toArray();
      int[] weights = Arrays.stream(parameters).mapToInt(Builder::grains).toArray();
      int bit = bit(feature, known.length);
      known[bit >>> 6] |= 1L << bit;
      int slot = find(table, feature);
      table[slot] = feature;
      if (Run.isShort(weights)) {
        table[slot + 1] = Run.of(labels, weights);
      } else {
        table[slot + 1] = Run.at(size, labels.length);
        for (int k = 0; k < labels.length; k++) {
          put(Run.weight(labels[k], weights[k]));
        }
      }
    }

    private static int grains(double weight) {
      if (weight * GRAIN != Math.rint(weight * GRAIN)) {
        throw new IllegalArgumentException("a weight of " + weight);
      }
      return (int) (weight * GRAIN);
    }

    private void put(int weight) {
      if (size == longRuns.length) {
        longRuns = Arrays.copyOf(longRuns, size * 2);
      }
      longRuns[size++] = weight;
    }

    /** The finished model. */
    public NameModel build() {
      return new NameModel(known, table, Arrays.copyOf(longRuns, size));
    }
  }
}
