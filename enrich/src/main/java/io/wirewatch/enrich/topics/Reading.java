package io.wirewatch.enrich.topics;

import io.wirewatch.enrich.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article read as sentences and words, once for topics, facts and severity.
 *
 * <p>Bounded: at most {@value #MAX_WORDS} words are read, of which {@value #MAX_SENTENCE_WORDS} to
 * a sentence; news says what it reports before that.
 */
public final class Reading {
  private static final int MAX_WORDS = 4_000;
  private static final int MAX_SENTENCE_WORDS = 120;
  private static final int MAX_WORD_LENGTH = 40;
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "gen", "col", "lt", "sgt", "capt", "maj", "brig", "adm", "cmdr",
          "gov", "sen", "rep", "rev", "st", "jr", "sr", "no", "vs", "etc", "inc", "corp", "ltd",
          "co", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
          "prof", "pres", "min", "approx", "dept", "ave", "mt", "ft", "pfc", "spc", "cpl", "ee",
          "uu", "gral", "cnel", "sra");

  /** A paragraph in which editors say what they changed; the report begins after it. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?iU)\\A\\W*(?:correction|corrected|updated?|editor[’']s note|clarification|rectificatif"
              + "|mise à jour|note de la rédaction|corrección|rectificación|actualización"
              + "|nota de la redacción|correção|atualização|nota da redação)\\b.*?\\R[ \\t]*\\R",
          Pattern.DOTALL);

  /** Where a notice's sentences are ranked: they say little of what is reported. */
  private static final int DEEP = 12;

  private final List<Passage> passages;
  private final String language;
  private int words;

  private Reading(List<Passage> passages, String language) {
    this.passages = passages;
    this.language = language;
  }

  /** Reads the three texts; any may be absent. */
  public static Reading of(String title, String summary, String body) {
    return of(title, summary, body, null);
  }

  /** Reads the three texts in a language, a BCP 47 tag; any may be absent. */
  public static Reading of(String title, String summary, String body, String language) {
    String primary = language == null ? null : language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    Reading reading = new Reading(new ArrayList<>(), primary);
    reading.read("title", title, false);
    reading.read("summary", summary, true);
    reading.read("body", body, true);
    return reading;
  }

  /** The sentences: title, summary, body. */
  public List<Passage> passages() {
    return passages;
  }

  /** The language in which it is written, without region; absent where unknown. */
  public String language() {
    return language;
  }

  /** Number of words read. */
  public int words() {
    return words;
  }

  private void read(String field, String text, boolean split) {
    if (text == null || text.isBlank()) {
      return;
    }
    List<Word> sentence = new ArrayList<>();
    int report = field.equals("body") ? endOfNotice(text) : 0;
    int ordinal = report > 0 ? DEEP : 0;
    int at = 0;
    int length = text.length();
    int last = 0;
    while (at < length && words < MAX_WORDS) {
      if (at == report && report > 0) {
        close(field, ordinal, sentence, text, at);
        sentence = new ArrayList<>();
        ordinal = 0;
      }
      int c = text.codePointAt(at);
      if (wordPart(c)) {
        int end = endOfWord(text, at);
        String form = Folding.fold(text.subSequence(at, Math.min(end, at + MAX_WORD_LENGTH)));
        if (!form.isEmpty()) {
          sentence.add(new Word(form, at, end, Character.isUpperCase(c)));
          words++;
        }
        at = end;
        last = end;
      } else {
        boolean over = split && endsSentence(text, at, sentence);
        at += Character.charCount(c);
        if (over || sentence.size() >= MAX_SENTENCE_WORDS) {
          ordinal = close(field, ordinal, sentence, text, at);
          sentence = new ArrayList<>();
        }
      }
    }
    close(field, ordinal, sentence, text, Math.max(last, Math.min(at, length)));
  }

  private static int endOfNotice(String text) {
    Matcher notice = NOTICE.matcher(text);
    return notice.find() ? notice.end() : 0;
  }

  private int close(String field, int ordinal, List<Word> sentence, String text, int end) {
    if (sentence.isEmpty() || repeatsTitle(sentence)) {
      return ordinal;
    }
    passages.add(
        new Passage(field, ordinal, sentence.get(0).start(), end, List.copyOf(sentence), text));
    return ordinal + 1;
  }

  /** Extracted bodies often begin with the headline again: it must not count twice. */
  private boolean repeatsTitle(List<Word> sentence) {
    if (passages.isEmpty() || !passages.get(0).isTitle()) {
      return false;
    }
    List<Word> title = passages.get(0).words();
    if (title.size() != sentence.size()) {
      return false;
    }
    for (int i = 0; i < title.size(); i++) {
      if (!title.get(i).form().equals(sentence.get(i).form())) {
        return false;
      }
    }
    return true;
  }

  private static boolean wordPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean joiner = c == 0x200C || c == 0x200D;
      boolean thousands =
          c == ','
              && at > start
              && at + 3 < text.length()
              && Character.isDigit(text.charAt(at - 1))
              && Character.isDigit(text.charAt(at + 1))
              && Character.isDigit(text.charAt(at + 2))
              && Character.isDigit(text.charAt(at + 3));
      if (!wordPart(c) && !joiner && !thousands) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean endsSentence(String text, int at, List<Word> sentence) {
    char c = text.charAt(at);
    if (c == '\n') {
      return at + 1 < text.length() && blankAhead(text, at + 1);
    }
    if (c == '؟' || c == '۔' || c == '।' || c == '!' || c == '?') {
      return true;
    }
    if (c != '.' || sentence.isEmpty()) {
      return false;
    }
    Word before = sentence.get(sentence.size() - 1);
    if (before.end() != at && !closing(text.charAt(at - 1))) {
      return false;
    }
    boolean initial = before.form().length() == 1 && before.capital();
    if (before.end() == at && (initial || ABBREVIATIONS.contains(before.form()))) {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && closing(text.charAt(next))) {
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    while (next < text.length()
        && (Character.isWhitespace(text.charAt(next)) || closing(text.charAt(next)))) {
      next++;
    }
    return next >= text.length() || !Character.isLowerCase(text.codePointAt(next));
  }

  /** A line break parts sentences where a blank line or a very short line shows a paragraph. */
  private static boolean blankAhead(String text, int at) {
    int i = at;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\r')) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\n';
  }

  private static boolean closing(char c) {
    return c == '"' || c == '\'' || c == '”' || c == '’' || c == ')' || c == ']' || c == '»'
        || c == '“';
  }
}
