package io.wirewatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One sentence as tokens with their classes. */
final class Sentence {
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "’s", "am");

  private final String field;
  private final int start;
  private final int end;
  private final List<Token> tokens;

  private final List<Chunk> chunks;

  private Sentence(String field, int start, int end, List<Token> tokens) {
    this.field = field;
    this.start = start;
    this.end = end;
    this.tokens = tokens;
    this.chunks = Chunker.chunks(this);
  }

  /**
   * Cuts and tags a sentence.
   *
   * @param open whether a quotation was open before it
   */
  static Sentence of(
      String field, String text, int start, int end, boolean open, WordClasses classes) {
    List<int[]> spans = Tokens.of(text, start, end);
    String[] words = new String[spans.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = text.substring(spans.get(i)[0], spans.get(i)[1]);
    }
    String[] tags = classes.tag(words);
    TagRepair.mend(words, tags);
    List<Token> tokens = new ArrayList<>(words.length);
    int[] single = Quotes.single(words, spans);
    boolean quoted = open;
    for (int i = 0; i < words.length; i++) {
      if (i == single[0] || i == single[1]) {
        words[i] = i == single[0] ? "“" : "”";
      }
      Token token =
          new Token(
              words[i],
              words[i].toLowerCase(Locale.ROOT),
              tags[i],
              spans.get(i)[0],
              spans.get(i)[1],
              quoted);
      if (i == single[0] || i == single[1]) {
        quoted = i == single[0];
      } else if (token.isQuote()) {
        quoted = Quotes.after(text, token.start(), token.end(), quoted);
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

  /** Number of chunks. */
  int chunks() {
    return chunks.size();
  }

  Chunk chunk(int i) {
    return chunks.get(i);
  }

  /** The kind of a chunk; {@code null} outside the sentence. */
  Chunk.Kind kind(int chunk) {
    return chunk >= 0 && chunk < chunks.size() ? chunks.get(chunk).kind() : null;
  }

  /** Whether there is a chunk of one of these kinds. */
  boolean has(int chunk, Chunk.Kind... kinds) {
    return chunk >= 0 && chunk < chunks.size() && chunks.get(chunk).is(kinds);
  }

  /** Whether a chunk, if there is one, begins with one of these words. */
  boolean starts(int chunk, String... words) {
    return chunk >= 0 && chunk < chunks.size() && is(chunks.get(chunk).from(), words);
  }

  boolean isQuoted(int chunk) {
    return tokens.get(chunks.get(chunk).to()).quoted();
  }

  /** Whether a form of be stands in a verb group before its verb. */
  boolean hasBe(Chunk group) {
    for (int i = group.from(); i < group.to(); i++) {
      if (isBe(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb group says when: no infinitive, no participle without an auxiliary. */
  boolean isFinite(Chunk group) {
    Token last = tokens.get(group.to());
    boolean participle = last.lower().endsWith("ing") && !hasBe(group);
    return !participle && !is(group.from(), "to") && !last.is("to");
  }

  boolean isBe(int i) {
    return has(i) && BE.contains(tokens.get(i).lower());
  }

  /** A participle that stands before its noun: {@code armed men}, {@code the outlawed group}. */
  boolean isAttribute(int i) {
    String form = at(i).lower();
    if (!form.endsWith("ed") && !form.endsWith("ing") || !tagged(i + 1, "NOUN", "PROPN", "ADJ")) {
      return false;
    }
    if (i == 0) {
      return form.endsWith("ed") || Cues.of(form) == null || isSubject(i + 1);
    }
    if (tagged(i - 1, "CCONJ", "PUNCT")) {
      return Cues.of(form) == null;
    }
    return tagged(i - 1, "DET", "ADJ", "ADP", "NUM", TagRepair.POSS);
  }

  /** Whether a verb follows before the next comma: {@code Confirmed cases rose}. */
  private boolean isSubject(int i) {
    for (int k = i; k < size() && !is(k, ","); k++) {
      if (tagged(k, "AUX", "VERB")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    tokens.forEach(t -> out.append(t.text()).append('/').append(t.tag()).append(' '));
    return out.toString();
  }
}
