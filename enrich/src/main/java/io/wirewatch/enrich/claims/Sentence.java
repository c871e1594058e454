package io.wirewatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sentence as tokens with their classes. */
final class Sentence {
  /** Titles and abbreviations keep their full stop, clitics stand apart, hyphens join. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Brig|Sgt|Adm|Gov|Sen|Rep|Prof|Rev|St|Jr|Sr)\\.(?=\\s)"
              + "|(?:\\p{Lu}\\.){2,}|\\p{N}+(?:[.,:]\\p{N}+)*"
              + "|(?:['’]s|n['’]t|['’](?:ve|re|ll|d|m))(?![\\p{L}\\p{N}])"
              + "|[\\p{L}\\p{M}]+?(?=n['’]t(?![\\p{L}]))"
              + "|[\\p{L}\\p{M}\\p{N}]+(?:[-‑][\\p{L}\\p{M}\\p{N}]+)*|``|''|--|\\S");

  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "’s", "am");

  private final String field;
  private final int start;
  private final int end;
  private final List<Token> tokens;

  private Sentence(String field, int start, int end, List<Token> tokens) {
    this.field = field;
    this.start = start;
    this.end = end;
    this.tokens = tokens;
  }

  /**
   * Cuts and tags a sentence.
   *
   * @param open whether a quotation was open before it
   */
  static Sentence of(
      String field, String text, int start, int end, boolean open, WordClasses classes) {
    List<int[]> spans = new ArrayList<>();
    Matcher m = TOKEN.matcher(text).region(start, end);
    m.useTransparentBounds(true);
    while (m.find()) {
      spans.add(new int[] {m.start(), m.end()});
    }
    String[] words = new String[spans.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = text.substring(spans.get(i)[0], spans.get(i)[1]);
    }
    String[] tags = classes.tag(words);
    List<Token> tokens = new ArrayList<>(words.length);
    boolean quoted = open;
    for (int i = 0; i < words.length; i++) {
      Token token =
          new Token(
              words[i],
              words[i].toLowerCase(Locale.ROOT),
              tags[i],
              spans.get(i)[0],
              spans.get(i)[1],
              quoted);
      if (token.isQuote()) {
        quoted = Quotes.after(words[i], quoted);
      }
      tokens.add(token);
    }
    return new Sentence(field, start, end, tokens);
  }

  String field() {
    return field;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int size() {
    return tokens.size();
  }

  Token at(int i) {
    return tokens.get(i);
  }

  boolean has(int i) {
    return i >= 0 && i < tokens.size();
  }

  /** Whether the token is one of these words. */
  boolean is(int i, String... words) {
    if (!has(i)) {
      return false;
    }
    for (String word : words) {
      if (tokens.get(i).is(word)) {
        return true;
      }
    }
    return false;
  }

  boolean tagged(int i, String... tags) {
    return has(i) && tokens.get(i).tagged(tags);
  }

  boolean isBe(int i) {
    return has(i) && BE.contains(tokens.get(i).lower());
  }

  /** Whether a verb that says when stands in the span. */
  boolean hasFiniteVerb(int from, int to) {
    for (int i = Math.max(0, from); i < to && i < size(); i++) {
      if (isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  boolean isFinite(int i) {
    Token t = at(i);
    if (t.tagged("AUX")) {
      return true;
    }
    boolean afterTo = is(i - 1, "to") && tagged(i - 1, "PART");
    return t.tagged("VERB") && !t.lower().endsWith("ing") && !afterTo && !isAttribute(i);
  }

  /** A participle that stands before its noun: {@code armed men}, {@code the outlawed group}. */
  boolean isAttribute(int i) {
    boolean participle = at(i).lower().endsWith("ed") || at(i).lower().endsWith("ing");
    return participle
        && tagged(i + 1, "NOUN", "PROPN", "ADJ")
        && (i == 0 || tagged(i - 1, "DET", "ADJ", "ADP", "NUM", "CCONJ", "PUNCT"));
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    tokens.forEach(t -> out.append(t.text()).append('/').append(t.tag()).append(' '));
    return out.toString();
  }
}
