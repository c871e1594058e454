package io.wirewatch.enrich.claims;

import io.wirewatch.enrich.claims.NounPhrases.Span;

/** Finds the speaker of an attributing word. */
final class Speakers {
  private static final int NONE = -1;

  private Speakers() {}

  /** The speaker of a verb: its subject, wherever the sentence puts it; {@code null} for none. */
  static Span ofVerb(Sentence s, int verb) {
    int left = beforeAuxiliaries(s, verb);
    if (left == NONE && startsWithVerb(s, verb)) {
      return afterVerb(s, verb);
    }
    if (leansOnAnother(s, verb)) {
      return ofMainClause(s, verb);
    }
    Span subject = subjectEndingAt(s, left, verb);
    if (subject != null) {
      return subject;
    }
    return left == verb - 1 && invites(s, left) ? afterVerb(s, verb) : null;
  }

  /** A verb without a subject of its own: {@code …, adding that}, {@code … and warned that}. */
  static boolean leansOnAnother(Sentence s, int verb) {
    int left = beforeAuxiliaries(s, verb);
    return s.at(verb).lower().endsWith("ing") && !s.isBe(left + 1)
        || s.is(left, "and", "but", "or") && s.tagged(left, "CCONJ");
  }

  /**
   * The phrase after {@code by} of a passive: {@code claimed by the group}; {@code null} for none.
   */
  static Span ofPassive(Sentence s, int verb) {
    for (int i = verb + 1; i < s.size() && i <= verb + 4; i++) {
      if (s.is(i, "by")) {
        Span agent = NounPhrases.beginningAt(s, i + 1);
        return agent.isEmpty() || s.at(i + 1).lower().endsWith("ing") ? null : agent;
      }
      if (s.tagged(i, "PUNCT", "SCONJ", "VERB")) {
        return null;
      }
    }
    return null;
  }

  /** The phrase after {@code according to}. */
  static Span after(Sentence s, int last) {
    Span source = NounPhrases.beginningAt(s, last + 1);
    if (source.isEmpty()) {
      return null;
    }
    return new Span(source.from(), NounPhrases.throughApposition(s, source.to()));
  }

  /** Goes left over what stands between subject and verb: {@code has repeatedly}, {@code also}. */
  static int beforeAuxiliaries(Sentence s, int verb) {
    int at = verb - 1;
    while (at >= 0
        && (s.tagged(at, "AUX", "ADV") || s.is(at, "has", "have", "had"))
        && !s.at(at).isQuote()) {
      at--;
    }
    return at;
  }

  private static boolean startsWithVerb(Sentence s, int verb) {
    return verb == 0 || s.at(verb - 1).isQuote() || s.tagged(verb - 1, "PUNCT");
  }

  private static boolean invites(Sentence s, int left) {
    return !s.has(left) || s.tagged(left, "PUNCT");
  }

  private static Span afterVerb(Sentence s, int verb) {
    Span subject = NounPhrases.beginningAt(s, verb + 1);
    if (subject.isEmpty() || subject.from() == verb + 1 && s.is(verb + 1, "it", "him", "them")) {
      return null;
    }
    return new Span(subject.from(), NounPhrases.throughApposition(s, subject.to()));
  }

  private static Span subjectEndingAt(Sentence s, int end, int verb) {
    int left = NounPhrases.beforeAdjuncts(s, end);
    if (!s.has(left)) {
      return null;
    }
    if (s.is(left, "who", "which", "that") && s.tagged(left, "PRON", "DET", "SCONJ")) {
      int antecedent = s.is(left - 1, ",") ? left - 2 : left - 1;
      return phrase(s, antecedent);
    }
    if (s.is(left, ",", "–", "—", "-", "--")) {
      return subjectBeforeInsertion(s, left);
    }
    return phrase(s, left);
  }

  /** {@code Khan, who leads the party, said}; {@code Khan, the chief minister, said}. */
  private static Span subjectBeforeInsertion(Sentence s, int closing) {
    int opening = closing - 1;
    while (opening >= 0 && !s.is(opening, ",", "–", "—", "-", "--") && !s.at(opening).isQuote()) {
      opening--;
    }
    if (opening <= 0 || s.at(opening).isQuote()) {
      return null;
    }
    Span subject = phrase(s, NounPhrases.beforeAdjuncts(s, opening - 1));
    if (subject == null) {
      return null;
    }
    boolean names =
        s.tagged(opening + 1, "DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM")
            && !s.is(opening + 1, "who", "which", "whose", "whom", "that")
            && !s.hasFiniteVerb(opening + 1, closing)
            && s.tagged(NounPhrases.beforeAdjuncts(s, closing - 1), "NOUN", "PROPN");
    int to = names ? NounPhrases.beforeAdjuncts(s, closing - 1) : subject.to();
    return new Span(subject.from(), to);
  }

  /** The subject of the nearest verb to the left that has one. */
  private static Span ofMainClause(Sentence s, int verb) {
    for (int i = verb - 1; i >= 0; i--) {
      if (s.at(i).quoted() && !s.at(verb).quoted() || !s.isFinite(i) || s.tagged(i + 1, "VERB")) {
        continue;
      }
      Span subject = subjectEndingAt(s, beforeAuxiliaries(s, i), i);
      if (subject != null && !s.is(subject.to(), "that", "which")) {
        return subject;
      }
    }
    return null;
  }

  private static Span phrase(Sentence s, int last) {
    if (!s.has(last)) {
      return null;
    }
    Span span = NounPhrases.endingAt(s, last);
    return span.isEmpty() ? null : span;
  }
}
