package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.text.Acronym;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes names whole by what follows them: a short form in brackets or after "or" whose letters the
 * words before it give ("the Assistance Mission in Nimruz (AMIN)") says where the long form begins,
 * and before "also known as" a man has all of his name.
 */
final class CuedNames {
  private static final double CONFIDENCE = 0.85;
  private static final int MOST_WORDS = 10;
  private static final int LONGEST_SHORT_FORM = 12;

  /** Small words inside the names of organisations. */
  private static final Set<String> INSIDE =
      Set.of(
          "of", "the", "for", "in", "and", "on", "to", "against", "with", "de", "del", "des", "du",
          "la", "e", "i", "al", "ul", "el", "et", "für", "und", "y");

  /** First words of what says that another name follows. */
  private static final Set<String> CUES =
      Set.of(
          "alias",
          "aka",
          "nicknamed",
          "dubbed",
          "codenamed",
          "renamed",
          "known",
          "nom",
          "real",
          "born");

  /** Words after which another name of somebody, and of nothing else, is to follow. */
  private static final Pattern ALIAS =
      Pattern.compile(
          "\\s*[,(–—-]?\\s*(?:(?:alias|a[./]?k[./]?a\\.?|@)\\s|(?:his |whose |by his |[a-z]+ )?"
              + "(?:noms? de guerre|nickname|pseudonym|kunya|code[- ]?name|real name|name [\"“])"
              + "|(?:who (?:is |was )?)?(?:also |better |best |more )(?:commonly |widely )?known "
              + "(?:to \\w+ )?(?:as|by)\\b|(?:who (?:is |was )?)?(?:nicknamed|dubbed|code-?named)\\b"
              + "|(?:who )?(?:also )?(?:goes|went|operates|operated|operating|travelling) (?:by|under)"
              + " (?:the )?(?:name|alias|pseudonym))");

  /** Those of them that nothing but a person has. */
  private static final Pattern OF_PERSON =
      Pattern.compile(
          "\\s*[,(–—-]?\\s*(?:(?:alias|a[./]?k[./]?a\\.?|@)\\s|(?:his |whose |by his )?"
              + "(?:noms? de guerre|pseudonym|kunya))");

  /** What may stand after a short form in brackets: it may not be the only name there. */
  private static final String BRACKETED = "),;";

  private static final Set<String> CUE_WORDS =
      Set.of(
          "alias",
          "aka",
          "a",
          "also",
          "better",
          "best",
          "more",
          "who",
          "his",
          "whose",
          "by",
          "nom",
          "noms",
          "nicknamed",
          "dubbed",
          "code",
          "codenamed",
          "goes",
          "went",
          "operating");

  private static final int LONGEST_CUE = 60;
  private static final int MOST_PARTS = 4;

  private static final Set<String> BEFORE_CUE =
      Set.of("also", "better", "widely", "commonly", "who", "is", "was", "whose", "popularly");

  private CuedNames() {}

  static List<NameSpan> mend(Words words, List<NameSpan> spans) {
    List<NameSpan> mended = new ArrayList<>();
    spans.forEach(span -> parts(words, span, mended));
    for (int i = 2; i + 1 < words.size(); i++) {
      NameSpan longForm = longForm(words, i);
      if (longForm != null) {
        put(words, longForm, mended);
      }
    }
    for (int i = 1; i + 1 < words.size(); i++) {
      unknown(words, i, mended);
    }
    for (int k = 0; k < mended.size(); k++) {
      NameSpan span = asPerson(words, mended.get(k));
      mended.set(k, span);
      if (span.type() == EntityType.PERSON && span.entry() == null && isCued(words, span.to())) {
        mended.set(k, span.from(wholeFrom(words, span.from(), mended)));
      }
    }
    mended.sort(Comparator.comparingInt(NameSpan::from));
    return mended;
  }

  /** "Sher Zaman alias Raja" is two names of a man, whatever the model took it for. */
  private static void parts(Words words, NameSpan span, List<NameSpan> to) {
    int from = span.from();
    boolean several = false;
    for (int i = span.from() + 1; i + 1 < span.to() && span.entry() == null; i++) {
      boolean small = !words.isCapitalised(i);
      if (small && (words.folded(i).equals("alias") || words.folded(i).equals("aka"))) {
        to.add(person(from, i));
        from = i + 1;
        several = true;
      }
    }
    to.add(several ? person(from, span.to()) : span);
  }

  /** Whoever has an alias is somebody, though no finder knows him. */
  private static void unknown(Words words, int cue, List<NameSpan> spans) {
    boolean ends = words.isCapitalised(cue - 1) && !words.isCapitalised(cue);
    if (!ends || !mayCue(words, cue) || !isPartOfName(words, cue - 1, spans)) {
      return;
    }
    int end = words.end(cue - 1);
    int most = Math.min(words.text().length(), end + LONGEST_CUE);
    Matcher alias = ALIAS.matcher(words.text()).region(end, most);
    if (!alias.lookingAt()) {
      return;
    }
    int from = cue - 1;
    while (from > 0 && cue - from < MOST_PARTS && isPartOfName(words, from - 1, spans)) {
      from--;
    }
    // One word alone is as often a thing: "Kala-azar, also known as".
    if (cue - from > 1 || words.is(cue, "alias")) {
      spans.add(person(from, cue));
    }
  }

  /** What the model alone takes for a place, though it has a nom de guerre. */
  private static NameSpan asPerson(Words words, NameSpan span) {
    if (span.type() != EntityType.LOCATION || span.by() != FoundBy.MODEL || span.entry() != null) {
      return span;
    }
    int end = words.end(span.to() - 1);
    int most = Math.min(words.text().length(), end + LONGEST_CUE);
    boolean somebody = OF_PERSON.matcher(words.text()).region(end, most).lookingAt();
    return somebody ? person(span.from(), span.to()) : span;
  }

  private static boolean mayCue(Words words, int i) {
    return words.isPunctuation(i) || CUE_WORDS.contains(words.folded(i));
  }

  private static NameSpan person(int from, int to) {
    return new NameSpan(from, to, EntityType.PERSON, FoundBy.SECOND_PASS, null, CONFIDENCE);
  }

  /** The long form of a short one that begins after the mark at {@code i}. */
  private static NameSpan longForm(Words words, int i) {
    boolean bracket = words.is(i, "(");
    boolean or = words.is(i, ",") && words.folded(i + 1).equals("or");
    int from = i + (or ? 2 : 1);
    if (!bracket && !or || from >= words.size()) {
      return null;
    }
    int to = from + 1;
    while (to < words.size() && words.isJoined(to)) {
      to++;
    }
    String close = to < words.size() ? words.surface(to) : "";
    String shortForm = words.surface(from, to);
    long capitals = shortForm.chars().filter(Character::isUpperCase).count();
    boolean fits =
        (bracket ? BRACKETED : ",").contains(close)
            && !close.isEmpty()
            && capitals > 1
            && capitals * 2 > shortForm.length()
            && shortForm.length() <= LONGEST_SHORT_FORM;
    return fits ? longForm(words, i, shortForm) : null;
  }

  private static NameSpan longForm(Words words, int end, String shortForm) {
    int from = -1;
    for (int s = end - 1; s >= Math.max(0, end - MOST_WORDS) && isInside(words, s); s--) {
      if (!words.isCapitalised(s) || end - s == 1 || words.isJoined(s)) {
        continue;
      }
      String longForm = words.surface(s, end);
      // The words that give their initials each are it before those that give more than one.
      if (Acronym.isShuffled(shortForm, longForm)) {
        return organization(s, end);
      }
      boolean first = words.text().charAt(words.start(s)) == shortForm.charAt(0);
      from = from < 0 && first && Acronym.isWhole(shortForm, longForm) ? s : from;
    }
    return from < 0 ? null : organization(from, end);
  }

  private static boolean isInside(Words words, int i) {
    return words.isPossessive(i)
        || words.isApostrophe(i)
        || !words.isPunctuation(i) && (words.isCapitalised(i) || INSIDE.contains(words.folded(i)));
  }

  private static NameSpan organization(int from, int to) {
    return new NameSpan(from, to, EntityType.ORGANIZATION, FoundBy.SECOND_PASS, null, CONFIDENCE);
  }

  /** Takes a long form in, for what lies inside it; a listed or a longer name stands. */
  private static void put(Words words, NameSpan longForm, List<NameSpan> spans) {
    for (NameSpan span : spans) {
      boolean apart = span.to() <= longForm.from() || span.from() >= longForm.to();
      int from = words.folded(span.from()).equals("the") ? span.from() + 1 : span.from();
      boolean beyond = from < longForm.from() || span.to() > longForm.to();
      boolean same = span.from() == longForm.from() && span.to() == longForm.to();
      boolean group =
          span.entry() != null
              || span.type() == EntityType.ORGANIZATION
              || span.type() == EntityType.ARMED_GROUP;
      if (!apart && (beyond || same && group)) {
        return;
      }
    }
    spans.removeIf(
        s ->
            s.from() + 1 >= longForm.from() && s.to() <= longForm.to() && s.to() > longForm.from());
    spans.add(longForm);
  }

  private static boolean isCued(Words words, int to) {
    int i = to;
    while (i < words.size() && i < to + 4) {
      String folded = words.folded(i);
      if (CUES.contains(folded)) {
        return true;
      }
      if (!words.isPunctuation(i) && !BEFORE_CUE.contains(folded)) {
        return false;
      }
      i++;
    }
    return false;
  }

  /** Back over the capitalised words before, up to a title. */
  private static int wholeFrom(Words words, int from, List<NameSpan> spans) {
    int start = from;
    while (start > 0 && from - start < 3 && isPartOfName(words, start - 1, spans)) {
      start--;
    }
    return start;
  }

  private static boolean isPartOfName(Words words, int i, List<NameSpan> spans) {
    return words.isCapitalised(i)
        && !words.isPunctuation(i)
        && (i + 1 == words.size() || !words.startsLine(i + 1))
        && !words.isAllCapitals(i)
        && words.end(i) - words.start(i) > 2
        && !TitledPersons.isTitle(words, i)
        && !NameBorders.isDate(words, i)
        && spans.stream().noneMatch(s -> s.from() <= i && i < s.to());
  }
}
