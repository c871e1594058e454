package io.wirewatch.enrich.names.model;

import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.gazetteer.NameList;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.text.Words;
import java.util.List;
import java.util.Set;

/**
 * What the lists say of each word: first name, country, province, town by size, people of a
 * country, listed group or organisation. The name finder learns how far to believe them.
 */
public final class ListHints {
  private static final int FIRST_NAME = 1;
  private static final int PEOPLE = 1 << 1;
  private static final int PLACE_SHIFT = 2;
  private static final int LISTED = 1 << 7;
  private static final int INSIDE = 1 << 8;

  private final Set<String> firstNames;
  private final Gazetteer gazetteer;
  private final NameList names;

  /** Hints from the lists that ship. */
  public ListHints(Gazetteer gazetteer, NameList names) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.firstNames = Lists.firstNames();
  }

  /** Bits for each token of a sentence that stands alone. */
  public int[] of(List<String> tokens) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[tokens.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = text.length();
      text.append(tokens.get(i)).append(' ');
    }
    Words words = Words.of(text.toString());
    int[] bits = of(words, 0, words.size());
    int[] ofTokens = new int[starts.length];
    int token = 0;
    for (int w = 0; w < words.size(); w++) {
      while (token + 1 < starts.length && starts[token + 1] <= words.start(w)) {
        token++;
      }
      ofTokens[token] |= bits[w];
    }
    return ofTokens;
  }

  /** Bits for each word from one to before another. */
  public int[] of(Words words, int from, int to) {
    int[] bits = new int[to - from];
    for (int i = from; i < to; i++) {
      if (words.isPunctuation(i) || !words.isCapitalised(i)) {
        continue;
      }
      String folded = words.folded(i);
      if (firstNames.contains(folded)) {
        bits[i - from] |= FIRST_NAME;
      }
      if (gazetteer.demonymCountry(folded) != null) {
        bits[i - from] |= PEOPLE;
      }
      mark(bits, from, to, i, gazetteer.longestName(words, i));
      int listed = Math.min(names.longest(words, i), to - i);
      for (int k = 0; k < listed; k++) {
        bits[i - from + k] |= LISTED | (k > 0 ? INSIDE : 0);
      }
    }
    return bits;
  }

  private static void mark(int[] bits, int from, int to, int at, Gazetteer.Known known) {
    int words = Math.min(known.words(), to - at);
    for (int k = 0; k < words; k++) {
      bits[at - from + k] |= 1 << PLACE_SHIFT + known.fame();
      bits[at - from + k] |= k > 0 ? INSIDE : 0;
    }
  }
}
