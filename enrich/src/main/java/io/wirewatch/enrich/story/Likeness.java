package io.wirewatch.enrich.story;

import java.util.function.IntToDoubleFunction;

/**
 * Compares one article with others: within a language the cosine of their terms, weighed by rarity
 * in the window; across languages what both name, where that is of two kinds at least, so that one
 * group or one town alone joins nothing.
 */
final class Likeness {
  private static final int ENTITIES = 0;
  private static final int PLACES = 1;

  /** What a shared entity, place, day and figure weigh against one another. */
  private static final double[] KIND_WEIGHT = {1, 1, 0.6, 1};

  /** How much shared names add to shared words. */
  private static final double NAMED = 0.25;

  private final StoryCard probe;
  private final IntToDoubleFunction rarity;
  private final double[] weights;
  private final double[] rare;
  private final double norm;

  Likeness(StoryCard probe, IntToDoubleFunction rarity) {
    this.probe = probe;
    this.rarity = rarity;
    Terms terms = probe.terms();
    weights = new double[terms.size()];
    rare = new double[terms.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      rare[i] = rarity.applyAsDouble(terms.ids()[i]);
      weights[i] = terms.weights()[i] * rare[i];
      sum += weights[i] * weights[i];
    }
    norm = Math.sqrt(sum);
  }

  /** What an article gains as a candidate by sharing the probe's term of that index. */
  float gain(int term) {
    return (float) (weights[term] * rare[term]);
  }

  double to(StoryCard card) {
    double named = naming(card.marks());
    if (!probe.marks().sameLanguage(card.marks())) {
      return named;
    }
    double worded = cosine(card.terms());
    return worded + NAMED * named * (1 - worded);
  }

  private double cosine(Terms other) {
    double dot = 0;
    double sum = 0;
    int p = 0;
    int[] mine = probe.terms().ids();
    int[] ids = other.ids();
    for (int i = 0; i < ids.length; i++) {
      while (p < mine.length && mine[p] < ids[i]) {
        p++;
      }
      boolean shared = p < mine.length && mine[p] == ids[i];
      double weight = other.weights()[i] * (shared ? rare[p] : rarity.applyAsDouble(ids[i]));
      sum += weight * weight;
      dot += shared ? weight * weights[p] : 0;
    }
    return dot == 0 ? 0 : dot / (norm * Math.sqrt(sum));
  }

  private double naming(Marks other) {
    int[][] mine = probe.marks().kinds();
    int[][] theirs = other.kinds();
    double shared = 0;
    double all = 0;
    double allOther = 0;
    int kinds = 0;
    boolean anchored = false;
    for (int k = 0; k < mine.length; k++) {
      double common = KIND_WEIGHT[k] * shared(mine[k], theirs[k]);
      shared += common;
      all += KIND_WEIGHT[k] * total(mine[k]);
      allOther += KIND_WEIGHT[k] * total(theirs[k]);
      kinds += common > 0 ? 1 : 0;
      anchored |= common > 0 && (k == ENTITIES || k == PLACES);
    }
    return anchored && kinds > 1 ? shared / Math.sqrt(all * allOther) : 0;
  }

  private double shared(int[] a, int[] b) {
    double sum = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        sum += rarity.applyAsDouble(a[i]);
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  private double total(int[] marks) {
    double sum = 0;
    for (int mark : marks) {
      sum += rarity.applyAsDouble(mark);
    }
    return sum;
  }
}
