package io.wirewatch.enrich.claims;

import io.wirewatch.enrich.claims.Chunk.Kind;
import java.util.Set;

/** Finds the speaker of an attributing verb: its subject, wherever the sentence puts it. */
final class Speakers {
  private static final int AGENT_WITHIN = 5;
  private static final Set<String> SAYS = Set.of("said", "say", "says");

  private final Sentence s;
  private final Phrases phrases;
  private final Adjuncts adjuncts;

  Speakers(Sentence s) {
    this.s = s;
    this.phrases = new Phrases(s);
    this.adjuncts = new Adjuncts(s);
  }

  /** The subject of a verb group; {@code null} for none. */
  Span ofVerb(int verb) {
    boolean opens = verb == 0 || s.kind(verb - 1) == Kind.QUOTE;
    if (leansOnAnother(verb)) {
      return ofMainClause(verb);
    }
    if (phrases.isInverted(verb) && neverTakesAnObject(verb)) {
      return after(verb, false);
    }
    Span left = opens ? null : subjectEndingAt(verb - 1);
    if (left != null) {
      return left;
    }
    boolean invites = opens || s.kind(verb - 1) == Kind.COMMA || s.kind(verb - 1) == Kind.OTHER;
    boolean bare = s.chunk(verb).from() == s.chunk(verb).to();
    return invites && bare ? after(verb, false) : null;
  }

  /** A noun phrase right after it is its subject: {@code said}, {@code added}. */
  private boolean neverTakesAnObject(int verb) {
    String form = s.at(s.chunk(verb).to()).lower();
    return SAYS.contains(form) || Cues.of(form) != null && Cues.of(form).needs().equals("clause");
  }

  /** A verb without a subject of its own: {@code …, adding that}, {@code … and warned that}. */
  boolean leansOnAnother(int verb) {
    Chunk group = s.chunk(verb);
    boolean participle = s.at(group.to()).lower().endsWith("ing") && !s.hasBe(group);
    return participle || s.kind(before(verb)) == Kind.JOIN;
  }

  /** The chunk before a verb, adverbs passed over. */
  private int before(int verb) {
    int k = verb - 1;
    while (s.kind(k) == Kind.ADVERB) {
      k--;
    }
    return k;
  }

  /** The agent of a passive: {@code claimed late on Friday by the group}. */
  Span ofPassive(int verb) {
    for (int k = verb + 1; k < s.chunks() && k <= verb + AGENT_WITHIN; k++) {
      if (s.starts(k, "by")) {
        return s.kind(k + 1) == Kind.NOUN ? after(k, false) : null;
      }
      if (s.has(k, Kind.VERB, Kind.COMMA, Kind.RELATIVE)) {
        return null;
      }
    }
    return null;
  }

  /**
   * The phrase after a chunk, with its appositions.
   *
   * @param opens whether it opens the sentence, so that a clause follows it
   */
  Span after(int chunk, boolean opens) {
    int first = chunk + 1;
    if (s.kind(first) != Kind.NOUN || s.starts(first, "it", "them")) {
      return null;
    }
    int to = phrases.growRight(first);
    return span(first, phrases.throughAppositions(to, opens));
  }

  /** The owner in {@code the ministry's claim}: from the noun chunk's start to a token. */
  Span owner(int chunk, int last) {
    return new Span(withoutArticle(s.chunk(phrases.growLeft(chunk)).from(), last), last);
  }

  private Span subjectEndingAt(int end) {
    int k = adjuncts.before(end);
    if (k != end && isAuxiliary(k)) {
      k = adjuncts.before(k - 1);
    }
    if (k < 0) {
      return null;
    }
    if (s.kind(k) == Kind.RELATIVE || s.starts(k, "that")) {
      return antecedent(k);
    }
    if (s.kind(k) == Kind.COMMA || s.starts(k, ")")) {
      return beforeInsertion(k);
    }
    return s.kind(k) == Kind.NOUN ? phrase(k, k) : null;
  }

  /** {@code have for years accused}: the rest of the verb stands before a time. */
  private boolean isAuxiliary(int chunk) {
    return s.kind(chunk) == Kind.VERB && s.starts(chunk, "has", "have", "had");
  }

  private Span antecedent(int relative) {
    int k = adjuncts.before(relative - 1);
    if (s.kind(k) == Kind.COMMA) {
      int comma = phrases.previousComma(k);
      boolean inserted = comma > 0 && s.has(comma + 1, Kind.VERB, Kind.ADVERB);
      k = adjuncts.before(inserted ? comma - 1 : k - 1);
    }
    if (s.starts(relative, "whom", "whose") || s.kind(k) != Kind.NOUN) {
      return null;
    }
    return span(phrases.growLeftTo(k, "of", "for", "in", "at", "on", "near"), k);
  }

  /**
   * {@code Khan, who leads the party, said}; {@code Khan, 34, the chief minister, said}: the phrase
   * before what stands between commas, with the appositions among it.
   */
  private Span beforeInsertion(int closing) {
    int comma = s.starts(closing, ")") ? bracket(closing) : opening(closing);
    if (comma <= 0) {
      return null;
    }
    boolean named = phrases.isApposition(comma + 1, closing);
    int end = named ? beforeRelative(comma + 1, closing) : comma - 1;
    int subject = adjuncts.before(comma - 1);
    boolean counted = isNumber(comma + 1) || isNumber(subject) || s.starts(subject, "a", "an");
    if (named && counted) {
      subject = beforeAge(subject);
    }
    if (s.kind(subject) != Kind.NOUN) {
      return null;
    }
    return phrase(subject, named ? end : subject);
  }

  /** The comma or dash that opens what another closes; a list of places or ages may lie between. */
  private int opening(int closing) {
    int comma = phrases.previousComma(closing);
    for (int k = comma; k > 0; k = phrases.previousComma(k)) {
      if (s.kind(k + 1) == Kind.RELATIVE && s.kind(adjuncts.before(k - 1)) == Kind.NOUN) {
        return k;
      }
    }
    if (comma <= 0) {
      return -1;
    }
    boolean clause = s.kind(comma + 1) == Kind.NOUN && !phrases.isApposition(comma + 1, closing);
    return clause || isPredicate(comma + 1) ? -1 : comma;
  }

  /** {@code , will move in next month,}: the verb of the sentence, no insertion. */
  private boolean isPredicate(int chunk) {
    return s.kind(chunk) == Kind.VERB
        && s.isFinite(s.chunk(chunk))
        && s.chunk(chunk).from() < s.chunk(chunk).to();
  }

  private int bracket(int closing) {
    for (int k = closing - 1; k >= 0; k--) {
      if (s.starts(k, "(")) {
        return k;
      }
    }
    return -1;
  }

  /** {@code Maria Quispe, 34, a nurse}; {@code the driver, Ruben Williams, 41}. */
  private int beforeAge(int subject) {
    int further = s.kind(subject - 1) == Kind.COMMA ? adjuncts.before(subject - 2) : -1;
    boolean opens = further == 0 || s.has(further - 1, Kind.COMMA, Kind.QUOTE);
    return opens && s.kind(further) == Kind.NOUN ? further : subject;
  }

  private boolean isNumber(int chunk) {
    if (s.kind(chunk) != Kind.NOUN) {
      return false;
    }
    Chunk c = s.chunk(chunk);
    return c.from() == c.to() && s.tagged(c.from(), "NUM");
  }

  private int beforeRelative(int from, int closing) {
    for (int k = from; k < closing; k++) {
      if (phrases.startsSubclause(k) || phrases.isReduced(k)) {
        return s.kind(k - 1) == Kind.COMMA ? k - 2 : k - 1;
      }
    }
    return adjuncts.before(closing - 1);
  }

  /** The subject of the nearest verb to the left that has one; else of the first after a comma. */
  private Span ofMainClause(int verb) {
    boolean coordinate = s.kind(before(verb)) == Kind.JOIN;
    Span nearest = null;
    for (int k = verb - 1; k >= 0; k--) {
      boolean finite = s.kind(k) == Kind.VERB && s.isFinite(s.chunk(k));
      if (!finite || s.isQuoted(k) || leansOnAnother(k)) {
        continue;
      }
      Span subject = subjectEndingAt(k - 1);
      if (subject == null && !coordinate) {
        subject = ofVerb(k);
      }
      if (subject != null && !isSubordinate(subject) && !phrases.isReduced(k)) {
        return subject;
      }
      nearest = nearest == null ? subject : nearest;
    }
    return nearest == null && verb == 0 ? ofFollowingClause(verb) : nearest;
  }

  /** Its clause begins with a conjunction: {@code when he used}, {@code that the army had}. */
  private boolean isSubordinate(Span subject) {
    int before = subject.from() - 1;
    while (s.tagged(before, "DET") && !s.is(before, "that")) {
      before--;
    }
    return s.tagged(before, "SCONJ")
        || s.is(before, "that", "which", "when", "where", "after", "why", "how", "what");
  }

  /** {@code Citing the attack, the minister demanded}: the subject comes after the comma. */
  private Span ofFollowingClause(int verb) {
    for (int k = verb + 1; k < s.chunks(); k++) {
      if (s.kind(k) == Kind.COMMA && s.kind(k + 1) == Kind.NOUN) {
        int to = phrases.growRight(k + 1);
        if (s.kind(to + 1) == Kind.VERB) {
          return span(k + 1, to);
        }
      }
    }
    return null;
  }

  private Span phrase(int chunk, int to) {
    int reduced = beforeReduced(chunk);
    if (reduced != chunk) {
      return span(phrases.growLeft(reduced), reduced);
    }
    return span(phrases.growLeft(chunk), to);
  }

  /** {@code Two diplomats briefed on the talks}: back to the noun that a participle describes. */
  private int beforeReduced(int chunk) {
    for (int k = chunk; s.kind(k) == Kind.NOUN && s.kind(k - 1) == Kind.LINK; k -= 2) {
      boolean reduced = phrases.isReduced(k - 2) && s.kind(k - 3) == Kind.NOUN;
      if (reduced && s.kind(k - 4) != Kind.VERB && s.kind(k - 4) != Kind.RELATIVE) {
        return k - 3;
      }
    }
    return chunk;
  }

  private Span span(int fromChunk, int toChunk) {
    int to = s.chunk(toChunk).to();
    return new Span(withoutArticle(s.chunk(fromChunk).from(), to), to);
  }

  private int withoutArticle(int first, int to) {
    int from = first;
    while (from < to
        && !s.is(from, "both")
        && (s.is(from, "the", "a", "an") || s.tagged(from, "PUNCT", "CCONJ"))) {
      from++;
    }
    return from;
  }
}
