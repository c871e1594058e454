package io.wirewatch.enrich.names.model;

/**
 * The words met last, so that a word of which news is full is taken apart once: each has one place
 * by its hash, and whoever comes there next takes it. Used by one thread.
 */
final class WordForms {
  private static final int PLACES = 1 << 14;

  private final WordClasses classes;
  private final WordForm[] met = new WordForm[PLACES];
  private final WordForm before = WordForm.before();
  private final WordForm after = WordForm.after();

  WordForms(WordClasses classes) {
    this.classes = classes;
  }

  WordForm of(String surface) {
    int hash = surface.hashCode();
    int place = (hash ^ hash >>> 15) & PLACES - 1;
    WordForm known = met[place];
    if (known == null || !known.surface().equals(surface)) {
      known = new WordForm(surface, classes);
      met[place] = known;
    }
    return known;
  }

  /** What stands before each sentence. */
  WordForm before() {
    return before;
  }

  /** What stands after each sentence. */
  WordForm after() {
    return after;
  }
}
