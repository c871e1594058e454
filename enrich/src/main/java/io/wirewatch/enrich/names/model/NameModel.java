package io.wirewatch.enrich.names.model;

import java.util.Arrays;
import java.util.List;

/**
 * The weights of the name finder and the search for the best labels.
 *
 * <p>The weights are those of OpenNLP's model, laid out for speed: an open hash table from a
 * feature's hash to a run of (label, weight) pairs. The search keeps a few best beginnings, as
 * OpenNLP's does, and lets only labels follow that make whole names.
 */
public final class NameModel {
  private final long[] keys;
  private final int[] rows;
  private final byte[] labels;
  private final float[] weights;

  private NameModel(long[] keys, int[] rows, byte[] labels, float[] weights) {
    this.keys = keys;
    this.rows = rows;
    this.labels = labels;
    this.weights = weights;
  }

  /** Adds a feature's weights to the scores of the labels. */
  private void addTo(float[] scores, long feature) {
    int mask = keys.length - 1;
    int slot = (int) (feature * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (keys[slot] != -1) {
      if (keys[slot] == feature) {
        for (int k = rows[slot]; labels[k] >= 0; k++) {
          scores[labels[k]] += weights[k];
        }
        return;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** The scores of all labels for these features. */
  public float[] scores(long[] features) {
    float[] scores = new float[Label.COUNT];
    for (long feature : features) {
      addTo(scores, feature);
    }
    return scores;
  }

  /** The best labels of a sentence that {@code features} has taken up. */
  public int[] label(SentenceFeatures features, int length, int beam) {
    Path[] best = {new Path(null, Label.OUTSIDE, 0)};
    float[] own = new float[Label.COUNT];
    float[] scores = new float[Label.COUNT];
    for (int i = 0; i < length; i++) {
      Arrays.fill(own, 0);
      for (long feature : features.at(i)) {
        addTo(own, feature);
      }
      Path[] next = new Path[beam];
      for (Path path : best) {
        System.arraycopy(own, 0, scores, 0, own.length);
        int beforeThat = path.before == null ? Label.OUTSIDE : path.before.label;
        for (int t = 0; t < SentenceFeatures.TEMPLATES; t++) {
          addTo(scores, features.history(t, i, path.label, beforeThat));
        }
        for (int label = 0; label < Label.COUNT; label++) {
          boolean closes = i + 1 < length || !Label.leavesOpen(label);
          if (Label.follows(path.label, label) && closes) {
            offer(next, path, label, path.score + scores[label]);
          }
        }
      }
      best = trimmed(next);
    }
    int[] found = new int[length];
    Path path = best[0];
    for (int i = length - 1; i >= 0; i--) {
      found[i] = path.label;
      path = path.before;
    }
    return found;
  }

  private record Path(Path before, int label, double score) {}

  private static void offer(Path[] best, Path before, int label, double score) {
    int at = best.length;
    while (at > 0 && (best[at - 1] == null || best[at - 1].score < score)) {
      at--;
    }
    if (at < best.length) {
      System.arraycopy(best, at, best, at + 1, best.length - at - 1);
      best[at] = new Path(before, label, score);
    }
  }

  private static Path[] trimmed(Path[] best) {
    int kept = best.length;
    while (best[kept - 1] == null) {
      kept--;
    }
    return kept == best.length ? best : Arrays.copyOf(best, kept);
  }

  /** Collects weights. */
  public static final class Builder {
    private final long[] keys;
    private final int[] rows;
    private byte[] labels = new byte[1 << 16];
    private float[] weights = new float[1 << 16];
    private int size;

    /** Room for so many features. */
    public Builder(int features) {
      keys = new long[Integer.highestOneBit(Math.max(2, features)) * 4];
      rows = new int[keys.length];
      Arrays.fill(keys, -1);
    }

    /** Adds a feature with its weights, labels by name. */
    public void add(long feature, List<String> outcomes, double[] parameters) {
      int mask = keys.length - 1;
      int slot = (int) (feature * 0x9E3779B97F4A7C15L >>> 40) & mask;
      while (keys[slot] != -1) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = feature;
      rows[slot] = size;
      for (int k = 0; k < parameters.length; k++) {
        put((byte) Label.of(outcomes.get(k)), (float) parameters[k]);
      }
      put((byte) -1, 0);
    }

    private void put(byte label, float weight) {
      if (size == labels.length) {
        labels = Arrays.copyOf(labels, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      labels[size] = label;
      weights[size++] = weight;
    }

    /** The finished model. */
    public NameModel build() {
      return new NameModel(keys, rows, Arrays.copyOf(labels, size), Arrays.copyOf(weights, size));
    }
  }
}
