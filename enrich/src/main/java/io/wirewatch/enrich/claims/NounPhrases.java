package io.wirewatch.enrich.claims;

import java.util.Set;

/** Finds the noun phrase that ends or begins at a word of a sentence. */
final class NounPhrases {
  private static final int LONGEST = 22;

  private static final Set<String> LINKS =
      Set.of("of", "for", "in", "at", "from", "to", "with", "on", "near", "inside", "across");

  private static final Set<String> TIMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "today",
          "yesterday",
          "tonight",
          "tomorrow",
          "morning",
          "evening",
          "afternoon",
          "night",
          "midnight",
          "noon",
          "week",
          "weekend",
          "month",
          "year",
          "day",
          "days",
          "hours",
          "minutes",
          "weeks",
          "months");

  /** Also names of people: Jan, April, May. */
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");

  private static final Set<String> TIME_PARTS =
      Set.of("late", "early", "last", "this", "the", "same", "earlier", "later", "a", "next", ",");

  private static final Set<String> OCCASIONS =
      Set.of(
          "statement",
          "statements",
          "interview",
          "briefing",
          "conference",
          "tweet",
          "post",
          "posts",
          "message",
          "letter",
          "address",
          "speech",
          "report",
          "reports",
          "remarks",
          "press",
          "x",
          "telegram",
          "twitter",
          "facebook",
          "television",
          "tv",
          "radio",
          "release",
          "communique",
          "comments",
          "call",
          "meeting",
          "session",
          "video",
          "email",
          "response",
          "reply",
          "condition",
          "hearing",
          "complaint",
          "article",
          "broadcast");

  private NounPhrases() {}

  /**
   * A run of tokens.
   *
   * @param from first
   * @param to last, inclusive
   */
  record Span(int from, int to) {
    boolean isEmpty() {
      return to < from;
    }
  }

  /** Goes left over phrases of time and occasion: {@code on Tuesday}, {@code in a statement}. */
  static int beforeAdjuncts(Sentence s, int last) {
    int at = last;
    int before;
    do {
      before = at;
      at = beforeTime(s, at);
      at = beforeOccasion(s, at);
    } while (at != before && at >= 0);
    return at;
  }

  private static int beforeTime(Sentence s, int last) {
    if (!s.has(last) || !isTime(s, last)) {
      return last;
    }
    int at = last;
    while (s.has(at) && (isTime(s, at) || TIME_PARTS.contains(s.at(at).lower()))) {
      at--;
    }
    if (s.is(at, "on", "in", "at", "during", "by", "since", "until", "over")) {
      at--;
    }
    return s.is(at, "late", "early", "earlier", "later") ? at - 1 : at;
  }

  private static boolean isTime(Sentence s, int i) {
    if (MONTHS.contains(s.at(i).lower())) {
      return s.tagged(i + 1, "NUM")
          || s.tagged(i - 1, "NUM")
          || s.is(i - 1, "in", "of", "since", "last", "this", "early", "late", "until");
    }
    return TIMES.contains(s.at(i).lower()) || s.at(i).tagged("NUM") && i > 0 && isMonth(s, i - 1);
  }

  private static boolean isMonth(Sentence s, int i) {
    return TIMES.contains(s.at(i).lower()) && s.at(i).tagged("PROPN");
  }

  private static int beforeOccasion(Sentence s, int last) {
    if (!s.has(last) || !OCCASIONS.contains(s.at(last).lower())) {
      return last;
    }
    for (int at = last - 1; at >= 0 && last - at <= 7; at--) {
      if (s.tagged(at, "ADP")
          && s.is(at, "in", "at", "during", "on", "via", "through", "to", "by")) {
        return at - 1;
      }
      if (s.tagged(at, "VERB", "AUX", "PUNCT")) {
        return last;
      }
    }
    return last;
  }

  /** The phrase that ends at a token, without a leading article; empty where none does. */
  static Span endingAt(Sentence s, int last) {
    if (!s.has(last) || !endsPhrase(s, last)) {
      return new Span(last + 1, last);
    }
    int from = last;
    while (from > 0 && last - from < LONGEST && continuesLeft(s, from - 1, last)) {
      from--;
    }
    from = skipLeading(s, from, last);
    return new Span(from, last);
  }

  private static boolean endsPhrase(Sentence s, int i) {
    Token t = s.at(i);
    return t.isNominal()
        || t.is(")")
        || isNamePart(s, i)
        || t.tagged("ADJ") && s.tagged(i - 1, "DET", "ADJ")
        || t.tagged("DET") && t.lower().matches("some|many|several|others|both|all|those|another");
  }

  /** The end of a name that the tagger takes for something else: {@code Human Rights Watch}. */
  private static boolean isNamePart(Sentence s, int i) {
    return i > 0
        && Character.isUpperCase(s.at(i).text().charAt(0))
        && s.tagged(i, "ADJ", "VERB", "ADV")
        && Character.isUpperCase(s.at(i - 1).text().charAt(0))
        && s.tagged(i - 1, "NOUN", "PROPN", "ADJ");
  }

  private static boolean continuesLeft(Sentence s, int i, int last) {
    Token t = s.at(i);
    if (t.isQuote()) {
      return false;
    }
    if (t.tagged("NOUN", "PROPN", "NUM", "ADJ", "DET", "X", "SYM") || t.is("&")) {
      return true;
    }
    if (t.tagged("PRON")) {
      return t.lower().matches("his|her|its|their|our|my|your|those");
    }
    if (t.is("'s") || t.is("’s") || t.is("'") || t.is("’")) {
      return s.tagged(i + 1, "NOUN", "PROPN", "ADJ", "NUM", "VERB");
    }
    if (t.tagged("ADP")) {
      return LINKS.contains(t.lower())
          && (s.tagged(i - 1, "NOUN", "PROPN", "NUM", "PRON") || isPostposed(s, i - 1));
    }
    if (t.tagged("CCONJ")) {
      return joinsNames(s, i);
    }
    if (t.tagged("VERB")) {
      return s.isAttribute(i) || isPartOfName(s, i) || isPostposed(s, i);
    }
    if (t.tagged("ADV")) {
      return s.tagged(i + 1, "ADJ") && s.tagged(i - 1, "DET");
    }
    return isInside(s, i, last);
  }

  /** {@code a source familiar with}, {@code officials briefed on}. */
  private static boolean isPostposed(Sentence s, int i) {
    return s.is(
            i, "familiar", "close", "loyal", "briefed", "based", "aligned", "linked", "affiliated")
        && (s.tagged(i - 1, "NOUN", "PROPN") || s.is(i - 1, "those", "some"));
  }

  /** {@code Lifelong Learning Minister}: a capital inside a sentence, before a name. */
  private static boolean isPartOfName(Sentence s, int i) {
    return i > 0
        && Character.isUpperCase(s.at(i).text().charAt(0))
        && s.has(i + 1)
        && Character.isUpperCase(s.at(i + 1).text().charAt(0));
  }

  /** {@code Iran and Iraq}, not {@code ten died and police}. */
  private static boolean joinsNames(Sentence s, int i) {
    if (!s.is(i, "and", "or", "&") || !s.tagged(i - 1, "NOUN", "PROPN", "ADJ")) {
      return false;
    }
    for (int k = i - 1; k >= 0; k--) {
      if (s.tagged(k, "PUNCT") && !s.is(k, "-") || s.tagged(k, "SCONJ")) {
        return true;
      }
      if (s.isFinite(k)) {
        return false;
      }
    }
    return true;
  }

  /** Marks within a name: brackets around an acronym, a full stop after an initial. */
  private static boolean isInside(Sentence s, int i, int last) {
    if (s.is(i, ")")) {
      return true;
    }
    if (s.is(i, "(")) {
      return i < last;
    }
    return s.is(i, "-", "/", "–") && s.tagged(i - 1, "PROPN", "NOUN", "ADJ");
  }

  private static int skipLeading(Sentence s, int from, int last) {
    int at = from;
    while (at < last
        && (s.is(at, "the", "a", "an", "but", "and", "meanwhile", "however", "(", ")")
            || s.tagged(at, "PUNCT", "CCONJ"))) {
      at++;
    }
    return at;
  }

  /** The phrase that begins at a token, without a leading article; empty where none does. */
  static Span beginningAt(Sentence s, int first) {
    int from = first;
    while (s.is(from, "the", "a", "an")) {
      from++;
    }
    if (s.tagged(from, "PRON")
        && !s.at(from).lower().matches("his|her|its|their|our|my|your|some|many|others|both")) {
      return isSpeakingPronoun(s, from) ? new Span(from, from) : new Span(from, from - 1);
    }
    int to = from - 1;
    while (s.has(to + 1) && to + 1 - from < LONGEST && continuesRight(s, to + 1, from)) {
      to++;
    }
    while (to >= from && !endsPhrase(s, to)) {
      to--;
    }
    int trimmed = beforeAdjuncts(s, to);
    return new Span(from, Math.max(trimmed, from - 1));
  }

  private static boolean isSpeakingPronoun(Sentence s, int i) {
    return s.is(i, "he", "she", "they", "it", "we", "i", "him", "her", "them");
  }

  private static boolean continuesRight(Sentence s, int i, int from) {
    Token t = s.at(i);
    if (t.isQuote()) {
      return false;
    }
    if (t.tagged("NOUN", "PROPN", "NUM", "ADJ", "DET", "X", "SYM") || t.is("&")) {
      return true;
    }
    if (t.tagged("PRON")) {
      return t.lower().matches("his|her|its|their");
    }
    if (t.is("'s") || t.is("’s") || t.is("'") || t.is("’")) {
      return s.tagged(i + 1, "NOUN", "PROPN", "ADJ", "NUM", "VERB");
    }
    if (t.tagged("ADP")) {
      return i > from
          && LINKS.contains(t.lower())
          && s.tagged(i + 1, "DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM");
    }
    if (t.tagged("CCONJ")) {
      return i > from
          && s.is(i, "and")
          && s.tagged(i + 1, "NOUN", "PROPN", "ADJ", "DET")
          && !s.hasFiniteVerb(i + 1, Math.min(s.size(), i + 6));
    }
    if (t.tagged("VERB")) {
      return s.isAttribute(i);
    }
    return s.is(i, "(", ")", "-", "/") && i > from;
  }

  /**
   * The end of an apposition that follows a phrase after a comma, {@code Khan, the chief
   * minister,}; the phrase's own end where none does.
   */
  static int throughApposition(Sentence s, int last) {
    if (!s.is(last + 1, ",")) {
      return last;
    }
    Span more = beginningAt(s, last + 2);
    boolean role =
        !more.isEmpty()
            && !s.is(last + 2, "who", "which")
            && s.tagged(last + 2, "DET", "NOUN", "ADJ", "PROPN", "PRON")
            && s.tagged(more.to(), "NOUN", "PROPN");
    int next = more.to() + 1;
    boolean closed =
        role && (!s.has(next) || s.tagged(next, "PUNCT") || s.is(next, "who", "whose", "which"));
    return closed ? more.to() : last;
  }
}
