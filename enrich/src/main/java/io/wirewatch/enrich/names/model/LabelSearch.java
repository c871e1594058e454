package io.wirewatch.enrich.names.model;

import java.util.Arrays;

/**
 * The search for the best labels of a sentence. It keeps a few best beginnings, as OpenNLP's does,
 * and lets only labels follow that make whole names. Used by one thread.
 */
public final class LabelSearch {
  private final NameModel model;
  private final SentenceFeatures features;
  private final OwnScores ownScores;
  private final Sums shapesAfter;
  private final int beam;

  private final long[] asked = new long[SentenceFeatures.TEMPLATES];

  /** What two labels in a row say of the next one by themselves. */
  private final int[][] pairs = new int[Label.COUNT * Label.COUNT][Label.COUNT];

  /** What tokens say of their labels; and one token after each label, where that was asked. */
  private int[] own;

  private final int[][] after = new int[Label.COUNT][Label.COUNT];
  private final boolean[] known = new boolean[Label.COUNT];

  /** For each token the best beginnings that end there: last label, which beginning went before. */
  private int[] labels = new int[0];

  private int[] before = new int[0];
  private int[] scores;
  private int[] next;
  private int kept;

  /** A search by a model over the words that {@code classes} knows. */
  public LabelSearch(NameModel model, WordClasses classes, int beam) {
    this.model = model;
    this.features = new SentenceFeatures(classes);
    this.ownScores = new OwnScores(model, features);
    this.shapesAfter = new Sums(model);
    this.beam = beam;
    this.scores = new int[beam];
    this.next = new int[beam];
    for (int pair = 0; pair < pairs.length; pair++) {
      int found = ask(SentenceFeatures.OF_LABELS, 0, pair / Label.COUNT, pair % Label.COUNT);
      model.add(pairs[pair], 0, asked, found);
    }
  }

  /** Takes up sentences. */
  public SentenceFeatures features() {
    return features;
  }

  /** The best labels of the sentence that was taken up last. */
  public int[] label() {
    int length = features.size();
    if (labels.length < length * beam) {
      labels = new int[length * beam * 2];
      before = new int[labels.length];
    }
    own = ownScores.ofSentence();
    int beginnings = 1;
    scores[0] = 0;
    for (int i = 0; i < length; i++) {
      kept = 0;
      Arrays.fill(known, false);
      for (int k = 0; k < beginnings; k++) {
        extend(i, k, i + 1 == length);
      }
      int[] swap = scores;
      scores = next;
      next = swap;
      beginnings = kept;
    }
    int[] found = new int[length];
    int path = 0;
    for (int i = length - 1; i >= 0; i--) {
      found[i] = labels[i * beam + path];
      path = before[i * beam + path];
    }
    return found;
  }

  /** Offers each label that may follow a beginning. */
  private void extend(int i, int k, boolean last) {
    int label = labelAt(i - 1, k);
    int that = i > 1 ? labelAt(i - 2, before[(i - 1) * beam + k]) : Label.OUTSIDE;
    int[] ofPair = pairs[label * Label.COUNT + that];
    int[] ofBefore = after(i, label);
    for (int follower : Label.after(label, last)) {
      int said = own[i * Label.COUNT + follower] + ofBefore[follower] + ofPair[follower];
      offer(i, k, follower, scores[k] + said);
    }
  }

  private int labelAt(int i, int k) {
    return i < 0 ? Label.OUTSIDE : labels[i * beam + k];
  }

  /** What a token says of its label where this one stands before it. */
  private int[] after(int i, int label) {
    int[] said = after[label];
    if (!known[label]) {
      known[label] = true;
      Arrays.fill(said, 0);
      model.add(said, 0, asked, ask(SentenceFeatures.OF_WORDS, i, label, Label.OUTSIDE));
      long key = features.shapesAfterKey(i, label);
      if (!shapesAfter.add(key, said, 0)) {
        int found = ask(SentenceFeatures.OF_SHAPES, i, label, Label.OUTSIDE);
        shapesAfter.learn(key, asked, found, said, 0);
      }
    }
    return said;
  }

  /** Asks for features of labels; answers how many there are. */
  private int ask(int[] templates, int i, int label, int that) {
    for (int k = 0; k < templates.length; k++) {
      asked[k] = features.history(templates[k], i, label, that);
    }
    return templates.length;
  }

  /** Takes a beginning in where it is among the best; of equals the first stays before. */
  private void offer(int i, int from, int label, int score) {
    int at = kept;
    while (at > 0 && next[at - 1] < score) {
      at--;
    }
    if (at == beam) {
      return;
    }
    int row = i * beam;
    for (int k = Math.min(kept, beam - 1); k > at; k--) {
      next[k] = next[k - 1];
      labels[row + k] = labels[row + k - 1];
      before[row + k] = before[row + k - 1];
    }
    next[at] = score;
    labels[row + at] = label;
    before[row + at] = from;
    kept = Math.min(kept + 1, beam);
  }
}
