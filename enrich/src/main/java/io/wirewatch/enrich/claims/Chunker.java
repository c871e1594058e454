package io.wirewatch.enrich.claims;

import io.wirewatch.enrich.claims.Chunk.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a tagged sentence into noun phrases, verb groups and what stands between them. */
final class Chunker {
  private static final int LONGEST_BRACKET = 5;
  private static final Pattern PLURAL = Pattern.compile("\\p{Ll}+s");

  private final Sentence s;

  private Chunker(Sentence s) {
    this.s = s;
  }

  static List<Chunk> chunks(Sentence s) {
    Chunker chunker = new Chunker(s);
    List<Chunk> chunks = new ArrayList<>();
    int at = 0;
    while (at < s.size()) {
      Chunk next = chunker.next(at);
      chunks.add(next);
      at = next.to() + 1;
    }
    return chunks;
  }

  private Chunk next(int i) {
    if (s.at(i).isQuote()) {
      return new Chunk(Kind.QUOTE, i, i);
    }
    int verb = verbGroupEnd(i);
    if (verb >= i) {
      return new Chunk(Kind.VERB, i, verb);
    }
    Kind single = single(i);
    if (single != null) {
      return new Chunk(single, i, i);
    }
    int noun = nounPhraseEnd(i);
    return noun >= i ? new Chunk(Kind.NOUN, i, noun) : new Chunk(Kind.OTHER, i, i);
  }

  private Kind single(int i) {
    if (s.is(i, ",", "–", "—", "--")) {
      return Kind.COMMA;
    }
    if (s.is(i, "who", "which", "whom", "whose") || isRelativeThat(i)) {
      return Kind.RELATIVE;
    }
    if (s.tagged(i, "CCONJ") && !s.is(i, "&", "both", "either", "neither")) {
      return Kind.JOIN;
    }
    if (s.tagged(i, "ADP")) {
      return Kind.LINK;
    }
    return s.tagged(i, "ADV") && !startsQuantity(i) ? Kind.ADVERB : null;
  }

  private boolean isRelativeThat(int i) {
    return s.is(i, "that")
        && i > 0
        && s.at(i - 1).isNominal()
        && verbGroupEnd(i + 1) > i
        && !s.tagged(i + 1, "ADV");
  }

  private boolean startsQuantity(int i) {
    return s.is(i, "about", "nearly", "almost", "roughly") && s.tagged(i + 1, "NUM");
  }

  /** The last token of the verb group that begins here; less than {@code i} for none. */
  private int verbGroupEnd(int i) {
    int last = i - 1;
    for (int k = i; k < s.size(); k++) {
      if (s.at(k).isQuote()) {
        return last;
      }
      if (s.tagged(k, "AUX") || isLight(k)) {
        last = k;
      } else if (s.tagged(k, "VERB") && !s.isAttribute(k)) {
        return k;
      } else if (!s.tagged(k, "ADV") && !isParticle(k)) {
        return last;
      }
    }
    return last;
  }

  /** A form of be, have or get that the tagger takes for a main verb, though one follows. */
  private boolean isLight(int k) {
    boolean form = s.isBe(k) || s.is(k, "has", "have", "had", "get", "gets", "got");
    return form && s.tagged(k, "VERB") && s.tagged(k + 1, "VERB", "AUX", "ADV", "PART");
  }

  private boolean isParticle(int k) {
    boolean to =
        s.is(k, "to")
            && s.tagged(k, "PART", "ADP")
            && (s.tagged(k + 1, "VERB", "AUX") || s.tagged(k + 2, "VERB") && s.tagged(k + 1, "ADV"))
            && !s.at(k + 1).lower().endsWith("ing");
    return to || s.is(k, "not", "n't", "n’t", "never");
  }

  private int nounPhraseEnd(int i) {
    int last = i - 1;
    boolean noun = false;
    int k = i;
    while (k < s.size() && continues(k, i, noun)) {
      if (s.at(k).isNominal()) {
        noun = true;
        last = k;
      } else if (!noun && s.tagged(k, "ADJ", "DET")) {
        last = k;
      }
      if (isLonePronoun(k)) {
        return k;
      }
      k++;
    }
    boolean named = noun && k == last + 2 && s.tagged(last + 1, TagRepair.POSS);
    return noun ? throughBracket(named ? last + 1 : last) : last;
  }

  private boolean isLonePronoun(int k) {
    return s.tagged(k, "PRON") && !isPossessive(k);
  }

  private boolean isPossessive(int k) {
    return s.is(k, "his", "its", "their", "our", "my", "your")
        || s.is(k, "her") && s.tagged(k + 1, "NOUN", "PROPN", "ADJ", "NUM", "VERB", "X");
  }

  private boolean continues(int k, int first, boolean noun) {
    if (k == first) {
      return s.tagged(k, "DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "X", "SYM")
          || startsQuantity(k)
          || s.tagged(k, "VERB") && s.isAttribute(k)
          || s.is(k, "both", "either", "neither");
    }
    if (s.at(k).isQuote()) {
      return false;
    }
    if (s.tagged(k, "DET")) {
      return s.is(k - 1, "all", "both", "half", "such") || s.tagged(k - 1, TagRepair.POSS);
    }
    if (s.tagged(k, "PRON")) {
      return s.is(k - 1, "all", "both", "some") && isPossessive(k);
    }
    if (noun && (startsTime(k) || startsClause(k))) {
      return false;
    }
    if (s.tagged(k, "NUM", "NOUN", "PROPN", "X", "SYM", "ADJ", TagRepair.POSS) || s.is(k, "&")) {
      return true;
    }
    if (s.tagged(k, "ADV")) {
      return s.tagged(k + 1, "ADJ", "NUM") && s.tagged(k - 1, "DET");
    }
    boolean joined = s.is(k, "-", "/", "–") && s.at(k - 1).end() == s.at(k).start() && s.has(k + 1);
    return joined || s.tagged(k, "VERB") && s.isAttribute(k);
  }

  /** {@code the president Monday}: a day ends a phrase, unless it names something. */
  private boolean startsTime(int k) {
    if (WordLists.TIME_PARTS.contains(s.at(k).lower())) {
      return s.has(k + 1) && Times.isUnit(s.at(k + 1).lower());
    }
    if (!WordLists.DAYS.contains(s.at(k).lower())) {
      return false;
    }
    boolean names =
        s.tagged(k + 1, "NOUN", "PROPN")
            && !WordLists.TIMES.contains(s.at(k + 1).lower())
            && !WordLists.MONTHS.contains(s.at(k + 1).lower());
    return !names;
  }

  /** {@code the advances Tehran reported}: a name with its verb after a plural. */
  private boolean startsClause(int k) {
    return s.tagged(k, "PROPN")
        && s.tagged(k - 1, "NOUN")
        && PLURAL.matcher(s.at(k - 1).text()).matches()
        && s.tagged(k + 1, "VERB");
  }

  /** {@code the Inter-Services Public Relations (ISPR)}. */
  private int throughBracket(int last) {
    if (!s.is(last + 1, "(")) {
      return last;
    }
    for (int k = last + 2; k < s.size() && k <= last + 1 + LONGEST_BRACKET; k++) {
      if (s.is(k, ")")) {
        return k;
      }
    }
    return last;
  }
}
