package io.wirewatch.enrich.names.model;

import static io.wirewatch.enrich.names.model.Hash.key;
import static io.wirewatch.enrich.names.model.Hash.mix;

import java.util.Arrays;
import java.util.List;

/**
 * The features of each token of a sentence, as 64-bit hashes; trainer and decoder share this class,
 * so they cannot differ.
 *
 * <p>Seen of a token: itself and two neighbours each way, their shapes, beginnings and endings,
 * their word classes, what lists say of them, and how the article writes them elsewhere. The
 * trainer takes them one and all ({@link #at}), the decoder in {@linkplain Group groups} that ask
 * the same of many tokens, so that it need not add up the same weights again.
 */
public final class SentenceFeatures {
  private static final int MOST = 96;

  /** The words in reach of those in reach of what lies in reach of the sentence. */
  private static final int MARGIN = 3 * WordForm.REACH;

  /** What features ask: one word alone, several words, nothing but shapes, what lists say. */
  enum Group {
    WORD,
    WORDS,
    SHAPES,
    HINTS
  }

  private final WordForms forms;

  private long[] buffer = new long[MOST];
  private int count;

  /** The group that is asked for; {@code null} for all. */
  private Group asked;

  /** The word that is asked for, where the group is that of single words. */
  private int askedOf;

  /** The sentence, with what stands before and after it. */
  private WordForm[] words = new WordForm[0];

  private int[] hints = new int[0];
  private int[] written = new int[0];
  private int size;
  private boolean shouting;

  /** Features from these classes. Not thread-safe: one for each thread. */
  public SentenceFeatures(WordClasses classes) {
    this.forms = new WordForms(classes);
  }

  /** Takes up a sentence, with what lists say of each token as bits. */
  public void of(List<String> sentence, int[] listed, DocumentWords document) {
    size = sentence.size();
    if (written.length < size) {
      int room = Math.max(64, size * 2);
      words = new WordForm[room + 2 * MARGIN];
      Arrays.fill(words, 0, MARGIN, forms.before());
      written = new int[room];
    }
    shouting = DocumentWords.isShouting(sentence);
    hints = listed;
    for (int i = 0; i < size; i++) {
      WordForm form = forms.of(sentence.get(i));
      words[MARGIN + i] = form;
      written[i] = document.of(form.small());
    }
    Arrays.fill(words, MARGIN + size, 2 * MARGIN + size, forms.after());
  }

  /** Small letters, digits as 0: the form in which words are counted and classed. */
  public static String normal(String token) {
    return WordForm.normal(token);
  }

  int size() {
    return size;
  }

  WordForm form(int i) {
    return words[MARGIN + i];
  }

  /** The features of one token that do not depend on labels. */
  public long[] at(int i) {
    ask(null, i, i);
    return Arrays.copyOf(buffer, count);
  }

  /** A group of them but that of single words; {@link #count} says how many there are. */
  long[] at(Group group, int i) {
    ask(group, i, i);
    return buffer;
  }

  /** Those of them that ask of this one word alone; {@link #count} says how many there are. */
  long[] ofWord(int i, int word) {
    ask(Group.WORD, i, word);
    return buffer;
  }

  /** How many features were found last. */
  int count() {
    return count;
  }

  /** A hash of all that the features of shapes ask of. */
  long shapesKey(int i) {
    int bits = written[i] << 2 | (shouting ? 2 : 0) | (i == 0 ? 1 : 0);
    return mix(mix(mix(mix(shape(i - 2), shape(i - 1)), shape(i)), shape(i + 1)), bits);
  }

  /** A hash of all that the features of lists ask of. */
  long hintsKey(int i) {
    return mix(mix(mix(hintBefore(i), hints[i]), hintAfter(i)), shape(i));
  }

  private void ask(Group group, int i, int word) {
    count = 0;
    asked = group;
    askedOf = word;
    words(i);
    letters(i);
    shapes(i);
    classFeatures(i);
    if (asks(Group.HINTS)) {
      hintFeatures(i);
    }
  }

  private boolean asks(Group group) {
    return asked == null || asked == group;
  }

  private boolean asksOf(int word) {
    return asked == null || asked == Group.WORD && askedOf == word;
  }

  private void words(int i) {
    one(1, i, word(i));
    one(2, i - 1, word(i - 1));
    one(3, i + 1, word(i + 1));
    one(4, i - 2, word(i - 2));
    one(5, i + 2, word(i + 2));
    if (asks(Group.WORDS)) {
      add(6, mix(word(i - 1), word(i)));
      add(7, mix(word(i), word(i + 1)));
    }
    if (asksOf(i)) {
      add(8, Hash.of(form(i).surface()));
    }
    if (asks(Group.WORDS)) {
      add(9, mix(word(i - 2), word(i - 1)));
      add(10, mix(word(i + 1), word(i + 2)));
    }
    one(11, i, 0);
  }

  private void letters(int i) {
    String w = form(i).normal();
    int n = w.length();
    if (asksOf(i)) {
      for (int k = 1; k <= 4 && k < n; k++) {
        add(12 + k, Hash.of(w, 0, k));
        add(16 + k, Hash.of(w, n - k, n));
      }
    }
    if (asks(Group.WORDS) && i + 1 < size && n > 3) {
      add(21, mix(Hash.of(w, n - 3, n), shape(i + 1)));
    }
    one(22, i, n < 4 ? n : n < 8 ? 4 : 5);
  }

  private void shapes(int i) {
    one(24, i, shape(i));
    if (asks(Group.SHAPES)) {
      add(25, mix(shape(i - 1), shape(i)));
      add(26, mix(shape(i), shape(i + 1)));
      add(27, mix(mix(shape(i - 1), shape(i)), shape(i + 1)));
      add(28, mix(shape(i), i == 0 ? 1 : 2));
      add(29, mix(shape(i), shouting ? 1 : 2));
    }
    if (asks(Group.WORDS)) {
      add(30, mix(word(i - 1), shape(i)));
      add(31, mix(word(i + 1), shape(i)));
    }
    if (asks(Group.SHAPES)) {
      add(32, mix(mix(written[i], shape(i)), i == 0 || shouting ? 1 : 2));
      add(33, mix(shape(i - 2), shape(i - 1)));
    }
  }

  private void classFeatures(int i) {
    one(40, i, coarse(i));
    one(41, i - 1, coarse(i - 1));
    one(42, i + 1, coarse(i + 1));
    one(43, i - 2, coarse(i - 2));
    one(44, i + 2, coarse(i + 2));
    one(45, i, fine(i));
    one(46, i - 1, fine(i - 1));
    one(47, i + 1, fine(i + 1));
    if (asks(Group.WORDS)) {
      add(48, mix(coarse(i - 1), coarse(i)));
      add(49, mix(coarse(i), coarse(i + 1)));
      add(50, mix(fine(i - 1), shape(i)));
      add(51, mix(fine(i + 1), shape(i)));
      add(52, mix(coarse(i - 1), coarse(i + 1)));
    }
    one(53, i, mix(mix(coarse(i), shape(i)), 7));
  }

  private void hintFeatures(int i) {
    int here = hints[i];
    add(60, here);
    for (int bit = 0; bit < 16; bit++) {
      if ((here & 1 << bit) != 0) {
        add(61, bit);
        add(62, mix(bit, shape(i)));
      }
    }
    add(63, hintBefore(i));
    add(64, hintAfter(i));
    add(65, mix(here, hintBefore(i)));
    add(66, mix(here, hintAfter(i)));
  }

  private int hintBefore(int i) {
    return i > 0 ? hints[i - 1] : -1;
  }

  private int hintAfter(int i) {
    return i + 1 < size ? hints[i + 1] : -1;
  }

  /** The features of one token that depend on the labels before it. */
  public long history(int template, int i, int before, int beforeThat) {
    return switch (template) {
      case 0 -> key(80, before);
      case 1 -> key(81, mix(before, beforeThat));
      case 2 -> key(82, mix(before, word(i)));
      case 3 -> key(83, mix(before, shape(i)));
      case 4 -> key(84, mix(before, coarse(i)));
      case 5 -> key(85, mix(before, mix(shape(i), shape(i + 1))));
      default -> key(86, mix(before, word(i - 1)));
    };
  }

  /** How many templates {@link #history} has. */
  public static final int TEMPLATES = 7;

  /** Those of {@link #history} that ask of labels alone. */
  static final int[] OF_LABELS = {0, 1};

  /** Those that ask of words too. */
  static final int[] OF_WORDS = {2, 6};

  /** Those that ask of shapes and classes too. */
  static final int[] OF_SHAPES = {3, 4, 5};

  /** A hash of all that {@link #OF_SHAPES} ask of. */
  long shapesAfterKey(int i, int before) {
    return mix(mix(mix(shape(i), shape(i + 1)), coarse(i)), before);
  }

  private long word(int i) {
    return form(i).word();
  }

  private long shape(int i) {
    return form(i).shape();
  }

  private long coarse(int i) {
    return form(i).coarse();
  }

  private long fine(int i) {
    return form(i).fine();
  }

  private void one(int template, int word, long value) {
    if (asksOf(word)) {
      add(template, value);
    }
  }

  private void add(int template, long value) {
    if (count == buffer.length) {
      buffer = Arrays.copyOf(buffer, count * 2);
    }
    buffer[count++] = key(template, value);
  }
}
