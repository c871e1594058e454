package io.wirewatch.enrich.claims;

import io.wirewatch.contracts.article.Stance;
import io.wirewatch.enrich.claims.Chunk.Kind;
import io.wirewatch.enrich.claims.Cues.Cue;
import java.util.Set;

/** Tells whether a verb attributes here: many of them have other senses. */
final class CueSenses {
  private static final int NEAR = 8;

  private final Sentence s;
  private final Phrases phrases;

  CueSenses(Sentence s) {
    this.s = s;
    this.phrases = new Phrases(s);
  }

  /** What a word may be a cue for: {@code called for} demands, {@code called it a trap} says. */
  Cue cue(int chunk) {
    int i = s.chunk(chunk).to();
    Cue cue = Cues.of(s.at(i).lower());
    if (cue != null && ordersSomebody(chunk, i)) {
      return new Cue(Stance.DEMANDS, "any");
    }
    boolean asked = cue != null && s.at(i).lower().startsWith("ask");
    if (asked && !complemented(chunk, cue.needs())) {
      return new Cue(Stance.SAYS, "clause");
    }
    boolean naming = cue != null && s.at(i).lower().startsWith("call") && names(i);
    return naming && !complemented(chunk, cue.needs()) ? new Cue(Stance.SAYS, "any") : cue;
  }

  /** {@code told residents of the town to leave}. */
  private boolean ordersSomebody(int chunk, int i) {
    if (!s.is(i, "told", "tell", "tells", "telling") || s.kind(chunk + 1) != Kind.NOUN) {
      return false;
    }
    int then = phrases.growRight(chunk + 1) + 1;
    return s.kind(then) == Kind.VERB && s.starts(then, "to");
  }

  /** Whether the verb of a chunk attributes. */
  boolean holds(int chunk, Cue cue) {
    int i = s.chunk(chunk).to();
    String form = s.at(i).lower();
    if (form.endsWith("ing") && WordLists.COMMENTING.contains(form) && !s.hasBe(s.chunk(chunk))) {
      return false;
    }
    boolean agent = s.is(i + 1, "by") && (form.endsWith("ed") || form.equals("told"));
    return !isOtherSense(chunk, i) && (agent || complemented(chunk, cue.needs()));
  }

  /** The last token of the cue: {@code claimed responsibility}, {@code called for}. */
  int lastOfCue(int chunk, Cue cue) {
    int i = s.chunk(chunk).to();
    boolean two =
        s.at(i).lower().startsWith("claim") && s.is(i + 1, "responsibility")
            || cue.needs().startsWith("next:") && complemented(chunk, cue.needs());
    return two ? i + 1 : i;
  }

  /** {@code claimed ten lives}, {@code told him to leave}, {@code confirmed her as head}. */
  private boolean isOtherSense(int chunk, int i) {
    String form = s.at(i).lower();
    if (form.startsWith("claim")) {
      return near(i, "lives", "life");
    }
    if (s.is(i, "told", "tell", "tells", "telling")) {
      return tellsNothing(chunk, i);
    }
    if (form.startsWith("confirm")) {
      return isDecided(chunk, i);
    }
    if (form.startsWith("demand")) {
      return s.is(i + 1, "nothing");
    }
    if (form.startsWith("den")) {
      return deniesAGift(chunk, i);
    }
    if (form.startsWith("ask")) {
      return s.is(i + 1, "not") || s.is(i + 1, "to");
    }
    return form.startsWith("report") && s.at(i + 1 < s.size() ? i + 1 : i).lower().endsWith("ing");
  }

  /** {@code denied him funding}, {@code denied bail}. */
  private boolean deniesAGift(int chunk, int i) {
    if (s.kind(chunk + 1) != Kind.NOUN) {
      return false;
    }
    boolean given = WordLists.GIFTS.contains(s.at(s.chunk(chunk + 1).to()).lower());
    return given || s.is(i + 1, "him", "her", "them", "us", "me") && s.has(chunk + 2, Kind.NOUN);
  }

  /** {@code told him to leave}, {@code told the opposite story}. */
  private boolean tellsNothing(int chunk, int i) {
    if (s.kind(chunk + 1) != Kind.NOUN) {
      return false;
    }
    boolean tale = WordLists.TALES.contains(s.at(s.chunk(chunk + 1).to()).lower());
    boolean order = s.tagged(i + 1, "PRON") && s.is(i + 2, "to") && s.kind(chunk + 2) == Kind.VERB;
    return tale || order;
  }

  private boolean isDecided(int chunk, int i) {
    if (s.kind(chunk + 1) != Kind.NOUN) {
      return false;
    }
    Chunk object = s.chunk(chunk + 1);
    boolean verdict = false;
    for (int k = object.from(); k <= object.to(); k++) {
      verdict |= WordLists.VERDICTS.contains(s.at(k).lower());
    }
    return verdict || s.is(object.to() + 1, "as") && s.tagged(i + 1, "PRON", "PROPN");
  }

  private boolean complemented(int chunk, String needs) {
    int i = s.chunk(chunk).to();
    if (needs.startsWith("next:")) {
      int next = s.tagged(i + 1, "ADV") && !s.is(i + 1, "out") ? i + 2 : i + 1;
      return s.is(next, needs.substring("next:".length()).split("\\|"));
    }
    return switch (needs) {
      case "any" -> true;
      case "clause" -> hasClause(chunk);
      case "hearer" -> hasClause(chunk) || s.kind(chunk + 1) == Kind.NOUN && hasClause(chunk + 1);
      case "to" -> hasInfinitive(chunk) || followsQuote(chunk);
      case "quote" -> isBesideQuote(i);
      case "claim" -> near(i, WordLists.CONTESTED);
      case "concern" -> near(i, WordLists.FEELINGS);
      case "count" ->
          near(i, "at") && near(i, "it", "toll", "number", "losses", "figure", "dead", "count");
      default -> near(i, needs);
    };
  }

  /** {@code called it a trap}, {@code called the raid reckless}, {@code called it "cowardly"}. */
  private boolean names(int i) {
    for (int k = i + 1; k <= i + NEAR && s.has(k); k++) {
      boolean label = s.at(k).isQuote() || k > i + 1 && s.is(k, "a", "an");
      boolean ends = !s.has(k + 1) || s.tagged(k + 1, "PUNCT", "CCONJ");
      boolean quality = s.tagged(k, "ADJ") || k > i + 2 && s.tagged(k, "NOUN");
      if (label || ends && quality) {
        return true;
      }
      if (s.tagged(k, "PUNCT", "VERB", "AUX", "ADP", "CCONJ")) {
        return false;
      }
    }
    return false;
  }

  private boolean near(int i, Set<String> words) {
    for (int k = i + 1; k <= i + NEAR && s.has(k); k++) {
      if (words.contains(s.at(k).lower())) {
        return true;
      }
    }
    return false;
  }

  private boolean near(int i, String... words) {
    for (int k = i + 1; k <= i + NEAR; k++) {
      if (s.is(k, words)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBesideQuote(int i) {
    return s.has(i - 1) && s.at(i - 1).isQuote()
        || s.has(i - 2) && s.at(i - 2).isQuote()
        || s.has(i + 1) && s.at(i + 1).isQuote()
        || s.is(i + 1, ":", ",") && s.has(i + 2) && s.at(i + 2).isQuote();
  }

  /**
   * A quotation, {@code that}, or a subject with its verb, right after the verb but for when, where
   * and to whom.
   */
  private boolean hasClause(int chunk) {
    if (isBesideQuote(s.chunk(chunk).to()) || phrases.isInverted(chunk)) {
      return true;
    }
    int k = chunk + 1;
    while (s.has(k, Kind.ADVERB)
        || s.kind(k) == Kind.LINK && s.kind(k + 1) == Kind.NOUN
        || isTime(k)) {
      k += s.kind(k) == Kind.LINK ? 2 : 1;
    }
    if (s.kind(k) == Kind.QUOTE) {
      return true;
    }
    if (k >= s.chunks() || s.starts(k, ".", ",")) {
      return followsContent(chunk);
    }
    int first = s.chunk(k).from();
    if (s.is(first, "that", ":", "how", "why", "whether", "what", "if")) {
      return true;
    }
    int subject = s.kind(k) == Kind.NOUN ? phrases.growRight(k) + 1 : -1;
    while (s.kind(subject) == Kind.ADVERB) {
      subject++;
    }
    if (s.kind(subject) == Kind.QUOTE) {
      return true;
    }
    return s.kind(subject) == Kind.VERB
        && s.isFinite(s.chunk(subject))
        && !phrases.isReduced(subject);
  }

  /** {@code …, the minister added on Friday}: what is said stands before the subject. */
  private boolean followsContent(int chunk) {
    int k = chunk - 1;
    while (s.kind(k) == Kind.ADVERB) {
      k--;
    }
    if (s.kind(k) != Kind.NOUN || s.kind(chunk + 1) == Kind.LINK) {
      return false;
    }
    int subject = phrases.growLeft(k);
    return subject == 0 || s.has(subject - 1, Kind.COMMA, Kind.QUOTE);
  }

  /** {@code "Leave," the commander ordered residents}: what is asked stands before the subject. */
  private boolean followsQuote(int chunk) {
    if (s.kind(chunk - 1) != Kind.NOUN) {
      return false;
    }
    int before = s.chunk(phrases.growLeft(chunk - 1)).from() - 1;
    return s.has(before) && s.at(before).isQuote() && before > 0;
  }

  private boolean isTime(int k) {
    return s.kind(k) == Kind.NOUN && Times.isTime(s, s.chunk(k));
  }

  /** {@code urged both sides to step back}: an infinitive after whom it is asked of. */
  private boolean hasInfinitive(int chunk) {
    for (int k = chunk + 1; k < s.chunks() && k <= chunk + NEAR; k++) {
      if (s.kind(k) == Kind.VERB) {
        return s.starts(k, "to");
      }
      if (s.has(k, Kind.COMMA, Kind.RELATIVE)) {
        return false;
      }
    }
    return false;
  }
}
