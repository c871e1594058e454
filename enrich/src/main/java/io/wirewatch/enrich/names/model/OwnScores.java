package io.wirewatch.enrich.names.model;

import io.wirewatch.enrich.names.model.SentenceFeatures.Group;
import java.util.Arrays;

/**
 * What each token of a sentence says of its label, whatever label stands before it. What a word
 * says, and what shapes and lists say together, is kept from the times before. Used by one thread.
 */
final class OwnScores {
  private static final int REACH = WordForm.REACH;
  private static final int REACHED = 2 * REACH + 1;

  private final NameModel model;
  private final SentenceFeatures features;
  private final Sums shapes;
  private final Sums hints;
  private int[] scores = new int[0];

  OwnScores(NameModel model, SentenceFeatures features) {
    this.model = model;
    this.features = features;
    this.shapes = new Sums(model);
    this.hints = new Sums(model);
  }

  /** The scores of all labels of the first token, then of the second, and so on. */
  int[] ofSentence() {
    int room = features.size() * Label.COUNT;
    if (scores.length < room) {
      scores = new int[room * 2];
    }
    Arrays.fill(scores, 0, room, 0);
    for (int i = -REACH; i < features.size() + REACH; i++) {
      addWord(i);
    }
    for (int i = 0; i < features.size(); i++) {
      model.add(scores, i * Label.COUNT, features.at(Group.WORDS, i), features.count());
      addGroup(Group.SHAPES, i, features.shapesKey(i), shapes);
      addGroup(Group.HINTS, i, features.hintsKey(i), hints);
    }
    return scores;
  }

  private void addGroup(Group group, int i, long key, Sums known) {
    if (!known.add(key, scores, i * Label.COUNT)) {
      long[] found = features.at(group, i);
      known.learn(key, found, features.count(), scores, i * Label.COUNT);
    }
  }

  /** Adds what one word says of the words in reach. */
  private void addWord(int word) {
    WordForm form = features.form(word);
    if (form.scores() == null) {
      form.scores(ask(word));
    }
    int[] said = form.scores();
    int from = Math.max(0, word - REACH);
    int to = Math.min(features.size(), word + REACH + 1);
    int ahead = (REACH - word) * Label.COUNT;
    for (int k = from * Label.COUNT; k < to * Label.COUNT; k++) {
      scores[k] += said[k + ahead];
    }
  }

  private int[] ask(int word) {
    int[] said = new int[REACHED * Label.COUNT];
    for (int k = 0; k < REACHED; k++) {
      int asking = word + k - REACH;
      model.add(said, k * Label.COUNT, features.ofWord(asking, word), features.count());
    }
    return said;
  }
}
