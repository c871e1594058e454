package io.wirewatch.query.language;

import io.wirewatch.query.text.Folding;
import io.wirewatch.query.text.Tokens;
import java.util.List;
import java.util.regex.Pattern;

/** Makes the clauses of words and whole values, and refuses what their field cannot hold. */
final class Values {
  /** Ids of the lists that name entities and places; matched whole, unlike names. */
  private static final Pattern LIST_ID = Pattern.compile("(?i)(un|ofac|ucdp|ww|gn):\\S+");

  private final Vocabulary vocabulary;
  private final Points points;
  private final Bounds bounds;

  Values(Vocabulary vocabulary, Points points, Bounds bounds) {
    this.vocabulary = vocabulary;
    this.points = points;
    this.bounds = bounds;
  }

  /** Whether a name clause asks for an id of a list instead of a name. */
  static boolean isListId(Field field, String text) {
    return field.kind() == Field.Kind.NAMES
        && text.indexOf(':') > 0
        && LIST_ID.matcher(text).matches();
  }

  /** The clause of a plain word or phrase. */
  Clause plain(Field field, Lexer.Value value) {
    return switch (field.kind()) {
      case TEXT, NAMES -> words(field, value, 0);
      case WHOLE -> whole(field, value);
      case NUMBER, DATE -> points.single(field, value);
      case GEO -> points.near(value);
    };
  }

  private Clause whole(Field field, Lexer.Value value) {
    String text = value.text().strip();
    if (text.isEmpty()) {
      throw Refusal.value(value.start(), value.text(), "a " + field.queryName());
    }
    vocabulary.check(field, text, value.start());
    return new Clause.Words(field, text, 0);
  }

  private Clause words(Field field, Lexer.Value value, int slop) {
    if (isListId(field, value.text())) {
      return new Clause.Words(field, value.text(), 0);
    }
    int words = Tokens.of(value.text()).size();
    if (words == 0) {
      throw Refusal.value(value.start(), value.text(), "at least one letter or digit");
    }
    if (words > bounds.phraseWords()) {
      throw Refusal.costly(
          value.start(),
          "a phrase of " + words + " words",
          "at most " + bounds.phraseWords() + " words in a phrase");
    }
    return new Clause.Words(field, value.text(), words == 1 ? 0 : slop);
  }

  /** The clause of a phrase with {@code ~number}. */
  Clause sloppy(Field field, Lexer.Value value, String number) {
    if (!field.isAnalysed()) {
      throw noTilde(field, value);
    }
    int slop = small(number, value.end(), "a whole number after ~");
    if (slop > bounds.slop()) {
      throw Refusal.costly(value.end(), "a slop of " + number, "at most " + bounds.slop());
    }
    return words(field, value, slop);
  }

  /** The clause of a word with {@code ~} or {@code ~number}. */
  Clause fuzzy(Field field, Lexer.Value value, String number) {
    if (!field.isAnalysed()) {
      throw noTilde(field, value);
    }
    int edits = number.isEmpty() ? 2 : small(number, value.end(), "~1 or ~2");
    if (edits < 1 || edits > 2) {
      throw Refusal.value(value.end(), "~" + number, "~1 or ~2");
    }
    String word = oneWord(value, value.text());
    int letters = word.codePointCount(0, word.length());
    int least = edits == 1 ? 3 : 5;
    if (letters < least) {
      throw Refusal.costly(
          value.start(), letters + " letters before ~" + edits, "at least " + least + " letters");
    }
    checkLength(value, word);
    return new Clause.Fuzzy(field, word, edits);
  }

  /** The clause of a word with wildcards. */
  Clause pattern(Field field, Lexer.Value value) {
    if (!field.isAnalysed() && field.kind() != Field.Kind.WHOLE) {
      throw Refusal.value(value.start(), value.text(), points.expected(field));
    }
    if (value.literalWildcard()) {
      // No word of an article holds these characters, so the pattern could only be a mistake.
      throw Refusal.value(value.start(), value.text(), "no backslash before a wildcard");
    }
    String folded = field.isAnalysed() ? oneWord(value, value.text()) : Folding.whole(value.text());
    Clause.Pattern pattern = new Clause.Pattern(field, folded);
    if (pattern.literalPrefix().length() < bounds.patternPrefix()) {
      throw Refusal.costly(
          value.start(),
          "a wildcard in " + Refusal.quoted(value.text()),
          "at least " + bounds.patternPrefix() + " letters before the first wildcard");
    }
    if (folded.chars().filter(Lexer::isWildcard).count() > bounds.wildcards()) {
      throw Refusal.costly(
          value.start(),
          Refusal.quoted(value.text()),
          "at most " + bounds.wildcards() + " wildcards in a word");
    }
    checkLength(value, folded);
    return pattern;
  }

  /** Folds a word that must stay one word, wildcards untouched. */
  private static String oneWord(Lexer.Value value, String text) {
    String folded = Folding.word(text);
    List<String> words = Tokens.of(withLettersForWildcards(folded));
    int length = words.size() == 1 ? words.get(0).length() : -1;
    if (length != folded.length()) {
      throw Refusal.value(
          value.start(), text, "a single word of letters and digits before ~ or a wildcard");
    }
    return folded;
  }

  private static String withLettersForWildcards(String word) {
    StringBuilder letters = new StringBuilder(word);
    for (int i = 0; i < letters.length(); i++) {
      if (Lexer.isWildcard(letters.charAt(i))) {
        letters.setCharAt(i, i == 0 ? 'a' : letters.charAt(i - 1));
      }
    }
    return letters.toString();
  }

  private void checkLength(Lexer.Value value, String word) {
    if (word.length() > bounds.wordLength()) {
      throw Refusal.costly(
          value.start(),
          "a word of " + word.length() + " characters",
          "at most " + bounds.wordLength() + " before ~ or with wildcards");
    }
  }

  private static Refusal noTilde(Field field, Lexer.Value value) {
    return Refusal.value(
        value.end(), "~", "no ~ after a value of " + field.queryName() + ": it is matched whole");
  }

  private static int small(String number, int at, String expected) {
    if (!number.matches("\\d{1,4}")) {
      throw Refusal.value(at, "~" + number, expected);
    }
    return Integer.parseInt(number);
  }
}
