package io.wirewatch.enrich.opennlp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSContextGenerator;

/**
 * The likeliest class of a word by the weights of OpenNLP's tagger, added up from what each word
 * around says, the two classes before and the beginning of the sentence. News says the same few
 * thousand words over and over, so what a word says is kept.
 *
 * <p>Features are OpenNLP's own: it is asked for them once, in made surroundings, and by how they
 * begin they are told apart. Used by one thread.
 */
final class TagScores {
  private static final int REACH = 2;
  private static final int PLACES = 1 << 14;
  private static final String ANY = ".";

  /** How features begin that ask of the word two before, one before, itself, and so on. */
  private static final List<String> PREFIXES = List.of("p2", "p1", "", "n1", "n2");

  private static final String START = "S=begin";

  private final AbstractModel model;
  private final Map<String, Context> weights;
  private final POSContextGenerator contexts;
  private final int tags;

  private final Said[] met = new Said[PLACES];
  private final double[][] atStart = new double[REACH + 1][];
  private final double[][] afterTags;
  private final double[] sum;

  /** What one word says of those around it, from two before it to two after; null for nothing. */
  record Said(String word, double[][] ofOthers) {}

  TagScores(AbstractModel model, POSContextGenerator contexts) {
    this.model = model;
    this.weights = NameModels.weights(model);
    this.contexts = contexts;
    this.tags = model.getNumOutcomes();
    this.sum = new double[tags];
    this.afterTags = new double[(tags + 1) * tags][];
    String[] some = {ANY, ANY, ANY};
    for (int i = 0; i < atStart.length; i++) {
      atStart[i] = said(i, some, some, feature -> feature.endsWith(START));
    }
  }

  /** The number of a class. */
  int number(String tag) {
    return model.getIndex(tag);
  }

  /** The name of a class. */
  String name(int tag) {
    return model.getOutcome(tag);
  }

  /** What each word of a sentence says. */
  Said[] of(String[] tokens) {
    Said[] said = new Said[tokens.length];
    for (int i = 0; i < said.length; i++) {
      said[i] = of(tokens[i]);
    }
    return said;
  }

  /** The likeliest class of a word after the classes of those before it. */
  int best(Said[] words, int i, int[] found) {
    Arrays.fill(sum, 0);
    for (int away = -REACH; away <= REACH; away++) {
      int other = i + away;
      if (other >= 0 && other < words.length) {
        add(words[other].ofOthers()[REACH - away]);
      }
    }
    if (i <= REACH) {
      add(atStart[i]);
    }
    if (i > 0) {
      add(after(i > 1 ? found[i - 2] : tags, found[i - 1]));
    }
    int best = 0;
    for (int tag = 1; tag < tags; tag++) {
      best = sum[tag] > sum[best] ? tag : best;
    }
    return best;
  }

  private void add(double[] said) {
    for (int tag = 0; said != null && tag < tags; tag++) {
      sum[tag] += said[tag];
    }
  }

  private Said of(String word) {
    int hash = word.hashCode();
    int place = (hash ^ hash >>> 15) & PLACES - 1;
    Said said = met[place];
    if (said == null || !said.word().equals(word)) {
      said = ask(word);
      met[place] = said;
    }
    return said;
  }

  /** In a sentence of nothing but this word every feature asks it, and says from where. */
  private Said ask(String word) {
    String[] tokens = new String[PREFIXES.size()];
    Arrays.fill(tokens, word);
    double[][] ofOthers = new double[tokens.length][];
    for (String feature : contexts.getContext(REACH, tokens, tokens, null)) {
      Context known = asksTags(feature) || feature.endsWith(START) ? null : weights.get(feature);
      if (known != null) {
        int away = PREFIXES.size() - 1 - asksFrom(feature);
        ofOthers[away] = ofOthers[away] == null ? new double[tags] : ofOthers[away];
        add(known, ofOthers[away]);
      }
    }
    return new Said(word, ofOthers);
  }

  private static int asksFrom(String feature) {
    for (int i = 0; i < PREFIXES.size(); i++) {
      if (i != REACH && feature.startsWith(PREFIXES.get(i))) {
        return i;
      }
    }
    return REACH;
  }

  private static boolean asksTags(String feature) {
    return feature.startsWith("t=") || feature.startsWith("t2=");
  }

  /** What two classes in a row say of the next; the first is none at the second word. */
  private double[] after(int before, int last) {
    int pair = before * tags + last;
    if (afterTags[pair] == null) {
      String[] some = {ANY, ANY, ANY};
      boolean second = before == tags;
      String[] found = second ? new String[] {name(last)} : new String[] {name(before), name(last)};
      afterTags[pair] = said(found.length, some, found, TagScores::asksTags);
    }
    return afterTags[pair];
  }

  /** The weights of those features of a token that are wanted. */
  private double[] said(int i, String[] tokens, String[] found, Predicate<String> wanted) {
    double[] said = new double[tags];
    for (String feature : contexts.getContext(i, tokens, found, null)) {
      Context known = wanted.test(feature) ? weights.get(feature) : null;
      if (known != null) {
        add(known, said);
      }
    }
    return said;
  }

  private static void add(Context known, double[] to) {
    for (int k = 0; k < known.getOutcomes().length; k++) {
      to[known.getOutcomes()[k]] += known.getParameters()[k];
    }
  }
}
