package io.wirewatch.enrich.claims;

import io.wirewatch.enrich.claims.Chunk.Kind;

/**
 * Grows a noun chunk to the longest phrase that names the same: what hangs on it by a preposition,
 * what is joined to it, and appositions; not relative clauses, times and occasions.
 */
final class Phrases {
  private final Sentence s;
  private final Adjuncts adjuncts;

  Phrases(Sentence s) {
    this.s = s;
    this.adjuncts = new Adjuncts(s);
  }

  /** The first chunk of the phrase that ends with this one. */
  int growLeft(int chunk) {
    int from = chunk;
    boolean joined = false;
    while (true) {
      int next = leftOf(from, joined);
      if (next == from) {
        return from;
      }
      joined |= s.kind(from - 1) == Kind.JOIN;
      from = next;
    }
  }

  private int leftOf(int from, boolean joined) {
    if (isGerund(from - 1) && isPostposed(from - 3) && s.kind(from - 4) == Kind.NOUN) {
      return from - 4;
    }
    if (s.kind(from - 1) == Kind.LINK && holds(from - 1)) {
      if (isPostposed(from - 2) && s.kind(from - 3) == Kind.NOUN) {
        return from - 3;
      }
      return isName(from - 2) ? from - 2 : from;
    }
    boolean list = joined && s.kind(from - 1) == Kind.COMMA;
    int other = isAnd(from - 1) && s.kind(from - 2) == Kind.COMMA ? from - 3 : from - 2;
    boolean pair = list || isAnd(from - 1);
    if (pair && isName(other) && startsClause(growLeftByLinks(other))) {
      return other;
    }
    int apposed = isAnd(from - 1) && s.kind(from - 2) == Kind.COMMA ? opening(from - 2) : -1;
    return apposed > 0 && startsClause(apposed) ? apposed : from;
  }

  /** {@code Kask, the minister, and}: the chunk before an apposition that a comma closes. */
  private int opening(int closing) {
    int comma = previousComma(closing);
    return comma > 0 && isApposition(comma + 1, closing) && isName(comma - 1) ? comma - 1 : -1;
  }

  private int growLeftByLinks(int chunk) {
    return growLeftTo(chunk, WordLists.LINKS.toArray(String[]::new));
  }

  /** The first chunk of what is held together by these prepositions. */
  int growLeftTo(int chunk, String... links) {
    int from = chunk;
    while (s.kind(from - 1) == Kind.LINK && s.starts(from - 1, links) && isName(from - 2)) {
      from -= 2;
    }
    return from;
  }

  /** No verb stands before it in its clause: it can be a subject, not an object. */
  private boolean startsClause(int chunk) {
    for (int k = chunk - 1; k >= 0; k--) {
      if (s.starts(k, "that", "because", "while", "as", "whether", ";", ":")
          || s.kind(k) == Kind.RELATIVE
          || s.kind(k) == Kind.QUOTE) {
        return true;
      }
      if (s.kind(k) == Kind.VERB) {
        return s.kind(chunk - 1) == Kind.COMMA;
      }
    }
    return true;
  }

  private boolean isAnd(int chunk) {
    return s.kind(chunk) == Kind.JOIN && s.starts(chunk, "and", "or", "&");
  }

  private boolean holds(int chunk) {
    return WordLists.LINKS.contains(s.at(s.chunk(chunk).from()).lower());
  }

  private boolean isName(int chunk) {
    return s.kind(chunk) == Kind.NOUN && !Times.isTime(s, s.chunk(chunk));
  }

  /** An adjective after its noun: {@code a source familiar with}, {@code close to}. */
  private boolean isPostposed(int chunk) {
    if (!s.has(chunk, Kind.OTHER, Kind.NOUN) || s.kind(chunk + 1) != Kind.LINK) {
      return false;
    }
    Chunk c = s.chunk(chunk);
    return c.from() == c.to() && s.tagged(c.from(), "ADJ");
  }

  /** {@code responsible for monitoring}: a gerund after a preposition. */
  private boolean isGerund(int chunk) {
    return s.kind(chunk) == Kind.VERB
        && s.at(s.chunk(chunk).from()).lower().endsWith("ing")
        && s.is(s.chunk(chunk).from() - 1, "for", "of", "in", "with");
  }

  /** The last chunk of the phrase that begins with this one. */
  int growRight(int chunk) {
    int to = chunk;
    while (true) {
      int next = rightOf(to);
      if (next == to) {
        return to;
      }
      to = next;
    }
  }

  private int rightOf(int to) {
    if (s.kind(to + 1) == Kind.LINK
        && holds(to + 1)
        && isName(to + 2)
        && !adjuncts.isOccasion(to + 2, to + 1)) {
      return to + 2;
    }
    if (isPostposed(to + 1) && s.kind(to + 2) == Kind.LINK && isName(to + 3)) {
      return to + 3;
    }
    boolean pair = isAnd(to + 1) && isName(to + 2) && s.kind(growRight(to + 2) + 1) != Kind.VERB;
    return pair ? to + 2 : to;
  }

  /**
   * The last chunk of the appositions after a phrase, {@code Khan, 34, the chief minister}; the
   * phrase's own where none follows.
   *
   * @param opens whether the phrase opens the sentence, so that what follows may be its clause
   */
  int throughAppositions(int to, boolean opens) {
    int last = to;
    while (s.kind(last + 1) == Kind.COMMA && isName(last + 2)) {
      int end = growRight(last + 2);
      boolean closed =
          end + 1 >= s.chunks()
              || s.has(end + 1, Kind.COMMA, Kind.RELATIVE, Kind.QUOTE, Kind.ADVERB)
              || s.kind(end + 1) == Kind.LINK && s.kind(end + 2) == Kind.NOUN
              || s.starts(end + 1, ".", ";", ":", "?", "!")
              || isReduced(end + 1);
      boolean clause = opens && (!s.has(end + 2, Kind.NOUN) || isListed(end));
      if (!closed || clause) {
        return last;
      }
      last = end;
    }
    return last;
  }

  private boolean isListed(int end) {
    return s.kind(growRight(end + 2) + 1) == Kind.COMMA;
  }

  /** {@code a group based in London}: a participle without an auxiliary. */
  boolean isReduced(int chunk) {
    if (s.kind(chunk) != Kind.VERB) {
      return false;
    }
    String first = s.at(s.chunk(chunk).from()).lower();
    boolean form = first.endsWith("ed") || first.endsWith("ing") || first.equals("known");
    return form
        && s.kind(chunk + 1) == Kind.LINK
        && !s.starts(chunk + 1, "after", "before", "since", "until", "as");
  }

  /** Whether the chunks between two commas name again what stands before them. */
  boolean isApposition(int from, int closing) {
    if (s.kind(from) == Kind.ADVERB && s.starts(from, "now", "then", "once")) {
      return isApposition(from + 1, closing);
    }
    if (s.kind(from) != Kind.NOUN || Times.isTime(s, s.chunk(from))) {
      return false;
    }
    for (int k = from; k < closing; k++) {
      if (startsSubclause(k)) {
        return true;
      }
      if (s.kind(k) == Kind.VERB && !isReduced(k) || s.kind(k) == Kind.QUOTE) {
        return false;
      }
    }
    return true;
  }

  /** {@code who}, {@code when}: what follows belongs to a clause of its own. */
  boolean startsSubclause(int chunk) {
    return s.kind(chunk) == Kind.RELATIVE
        || s.has(chunk, Kind.OTHER, Kind.ADVERB)
            && (s.tagged(s.chunk(chunk).from(), "SCONJ") || s.starts(chunk, "when", "where"));
  }

  /**
   * {@code …, said Khan, the minister.}: a bare verb between a comma and a phrase that ends the
   * sentence.
   */
  boolean isInverted(int verb) {
    Chunk group = s.chunk(verb);
    boolean bare =
        group.from() == group.to()
            && s.kind(verb - 1) == Kind.COMMA
            && !s.at(group.to()).lower().endsWith("ing");
    if (!bare || !isName(verb + 1) || s.is(group.from() + 1, "nothing", "little", "something")) {
      return false;
    }
    int end = throughAppositions(growRight(verb + 1), false);
    return end + 1 >= s.chunks()
        || s.kind(end + 1) == Kind.QUOTE && end + 2 == s.chunks()
        || s.starts(end + 1, ".", ";")
        || s.kind(end + 1) == Kind.COMMA && s.kind(end + 2) == Kind.RELATIVE;
  }

  /** The comma before another; -1 for none. */
  int previousComma(int closing) {
    for (int k = closing - 1; k >= 0; k--) {
      if (s.kind(k) == Kind.COMMA) {
        return k;
      }
      if (s.kind(k) == Kind.QUOTE) {
        return -1;
      }
    }
    return -1;
  }
}
