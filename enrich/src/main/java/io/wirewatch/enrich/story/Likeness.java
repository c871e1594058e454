package io.wirewatch.enrich.story;

import java.util.function.IntToDoubleFunction;

/**
 * Compares one article with others: within a language a weighed sum of signs, of which the cosine
 * of their terms is the heaviest; across languages what both name, where that is of two kinds at
 * least, so that one group or one town alone joins nothing.
 */
final class Likeness {
  private static final int ENTITIES = 0;
  private static final int PLACES = 1;
  private static final int FIGURES = 3;

  /**
   * What a shared place and day count where one article tells of an occurrence and one does not.
   */
  private static final double OTHER_SORT = 0.7;

  /** What a shared entity, place, day and figure weigh against one another. */
  private static final double[] KIND_WEIGHT = {1, 1, 0.6, 1};

  private final LikenessWeights counts = LikenessWeights.SHIPPED;
  private final StoryCard probe;
  private final IntToDoubleFunction rarityOfMark;
  private final double[] rare;
  private final Mass mass;

  /**
   * Takes the article that others are compared with.
   *
   * @param rarityOfTerm of a term in the window, among articles of the probe's language, 0 to 1
   * @param rarityOfMark of a mark in the window, 0 to 1
   */
  Likeness(StoryCard probe, IntToDoubleFunction rarityOfTerm, IntToDoubleFunction rarityOfMark) {
    this.probe = probe;
    this.rarityOfMark = rarityOfMark;
    Terms terms = probe.terms();
    rare = new double[terms.size()];
    double words = 0;
    double all = 0;
    double title = 0;
    double numbers = 0;
    for (int i = 0; i < rare.length; i++) {
      rare[i] = rarityOfTerm.applyAsDouble(terms.ids()[i]);
      double square = rare[i] * rare[i];
      words += terms.weights()[i] * terms.weights()[i] * square;
      all += square;
      title += terms.isTitle(i) ? square : 0;
      numbers += terms.isNumber(i) ? square : 0;
    }
    mass = new Mass((float) words, (float) all, (float) title, (float) numbers);
  }

  StoryCard probe() {
    return probe;
  }

  /** What the article's own terms weigh. */
  Mass mass() {
    return mass;
  }

  /** How rare a mark is in the window, 0 to 1. */
  double rarityOfMark(int mark) {
    return rarityOfMark.applyAsDouble(mark);
  }

  /** What an article gains as a candidate by sharing the probe's term of that index. */
  float gain(int term) {
    return (float) (probe.terms().weights()[term] * rare[term] * rare[term]);
  }

  double to(StoryCard card) {
    boolean same = probe.marks().sameLanguage(card.marks());
    return same ? Math.max(0, Math.min(1, worded(card))) : naming(card);
  }

  private double worded(StoryCard card) {
    Terms mine = probe.terms();
    Terms theirs = card.terms();
    double dot = 0;
    double shared = 0;
    double mineInTheirs = 0;
    double theirsInMine = 0;
    double titles = 0;
    double numbers = 0;
    for (int i = 0, j = 0; i < mine.size() && j < theirs.size(); ) {
      int a = mine.ids()[i];
      int b = theirs.ids()[j];
      if (a == b) {
        double square = rare[i] * rare[i];
        dot += mine.weights()[i] * theirs.weights()[j] * square;
        shared += rare[i];
        mineInTheirs += mine.isTitle(i) ? square : 0;
        theirsInMine += theirs.isTitle(j) ? square : 0;
        titles += mine.isTitle(i) && theirs.isTitle(j) ? square : 0;
        numbers += mine.isNumber(i) ? square : 0;
      }
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
    if (dot == 0) {
      return 0;
    }
    Mass other = card.mass();
    double titled =
        Math.max(
            cosine(mineInTheirs, mass.title(), other.rare()),
            cosine(theirsInMine, mass.rare(), other.title()));
    boolean otherNumbers = numbers == 0 && mass.numbers() > 0 && other.numbers() > 0;
    return counts.words() * cosine(dot, mass.words(), other.words())
        + counts.titleInText() * titled
        + counts.titles() * cosine(titles, mass.title(), other.title())
        + counts.shared() * shared
        + counts.numbers() * cosine(numbers, mass.numbers(), other.numbers())
        + (otherNumbers ? counts.otherNumbers() : 0)
        + placed(probe.marks().places(), card.marks().places());
  }

  private static double cosine(double dot, double a, double b) {
    return dot == 0 ? 0 : dot / Math.sqrt(a * b);
  }

  private double placed(int[] mine, int[] theirs) {
    if (mine.length == 0 || theirs.length == 0) {
      return 0;
    }
    double common = shared(mine, theirs);
    return common == 0
        ? counts.otherPlaces()
        : counts.places() * cosine(common, total(mine), total(theirs));
  }

  private double naming(StoryCard card) {
    int[][] mine = probe.marks().kinds();
    int[][] theirs = card.marks().kinds();
    double shared = 0;
    double all = 0;
    double allOther = 0;
    int kinds = 0;
    boolean anchored = false;
    boolean telling = false;
    for (int k = 0; k < mine.length; k++) {
      double common = KIND_WEIGHT[k] * shared(mine[k], theirs[k]);
      shared += common;
      all += KIND_WEIGHT[k] * total(mine[k]);
      allOther += KIND_WEIGHT[k] * total(theirs[k]);
      kinds += common > 0 ? 1 : 0;
      anchored |= common > 0 && (k == ENTITIES || k == PLACES);
      telling |= common > 0 && (k == ENTITIES || k == FIGURES);
    }
    // Much happens in one town on one day.
    boolean one = telling || probe.incident().isOfOneSort(card.incident());
    double counted = one ? 1 : OTHER_SORT;
    return anchored && kinds > 1 ? counted * shared / Math.sqrt(all * allOther) : 0;
  }

  private double shared(int[] a, int[] b) {
    double sum = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        sum += rarityOfMark(a[i]);
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
      sum += rarityOfMark(mark);
    }
    return sum;
  }
}
