package io.wirewatch.enrich.alias;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The grammar of naming: a holder, a gap, a cue and names, in this order or with the names first,
 * read in the letters of a {@link Wording}. A cue is a verb of naming in one of its forms ("is
 * known to his men as", "calls himself", "whom others call"), a noun for a name with what leads to
 * it ("under the alias", "whose real name is") or a bare word ("alias", "born").
 */
final class NamingGrammar {
  /** How many words after a holder a name may begin. */
  private static final int FARTHEST = 40;

  private static final List<Pattern> AFTER =
      compiled(NamingCues.AFTER, NamingCues.AROUND, NamingCues.APPOSED);

  /** "The drug, made by Sorab, is called": not he. */
  private static final Pattern IN_ASIDE = Pattern.compile("[iytTUW]d?$");

  /** "A club in Newmarket Road, Cambridge, called": the club. */
  private static final Pattern PLACED = Pattern.compile("[,t]d?$");

  private static final Pattern FARTHER = Pattern.compile(NamingCues.FARTHER);
  private static final Pattern AS_CALLED = Pattern.compile(NamingCues.AS_CALLED);
  private static final Pattern IN_LANGUAGE = Pattern.compile(NamingCues.IN_LANGUAGE);
  private static final List<Pattern> BEFORE =
      compiled(
          NamingCues.LEAD,
          NamingCues.NAME_OF,
          NamingCues.BEHIND,
          NamingCues.UNMASKED,
          NamingCues.QUOTED,
          NamingCues.SHORT_FOR);
  private static final Pattern AS = Pattern.compile(NamingCues.AS);
  private static final Pattern IS_KNOWN = Pattern.compile(NamingCues.IS_KNOWN);
  private static final Pattern CALLERS = Pattern.compile(NamingCues.CALLERS);
  private static final Pattern SO_CALLED = Pattern.compile(NamingCues.SO_CALLED);
  private static final Pattern OF_WHOM = Pattern.compile(NamingCues.OF_WHOM);
  private static final Pattern IS = Pattern.compile(NamingCues.IS);

  private final Wording wording;
  private final String kinds;

  NamingGrammar(Wording wording) {
    this.wording = wording;
    this.kinds = wording.kinds();
  }

  private static List<Pattern> compiled(String... patterns) {
    return Stream.of(patterns).map(Pattern::compile).toList();
  }

  /** The first of the names that follow a holder, null where none does. */
  Span after(Span holder, boolean person) {
    int unit = wording.from(holder.end());
    int first = wording.from(holder.start());
    String before = kinds.substring(0, first);
    if (kinds.startsWith(",b", unit) && IN_ASIDE.matcher(before).find()
        || kinds.startsWith(",c", unit) && PLACED.matcher(before).find()) {
      return null;
    }
    for (Pattern pattern : AFTER) {
      Matcher matcher = from(pattern, unit);
      if (matcher.lookingAt()) {
        return span(matcher, "names");
      }
    }
    Matcher farther = from(FARTHER, unit);
    if (before.indexOf(WordKinds.NAMED) < 0 && farther.lookingAt()) {
      return span(farther, "names");
    }
    Matcher called = from(AS_CALLED, unit);
    if (called.lookingAt()) {
      return span(called, called.group("names") == null ? "quoted" : "names");
    }
    Matcher foreign = from(IN_LANGUAGE, unit);
    if (!person && foreign.lookingAt()) {
      return span(foreign, foreign.group("names") == null ? "first" : "names");
    }
    return around(first, unit);
  }

  /** The first of more names after those that end here: "alias Sulaiman alias Raja". */
  Span again(int end) {
    Matcher matcher = from(AFTER.get(0), wording.from(end));
    return matcher.lookingAt() ? span(matcher, "names") : null;
  }

  /** "The real name of Sorab is Lala", "Locals call Sorab Lala". */
  private Span around(int first, int unit) {
    String before = kinds.substring(0, first);
    if (OF_WHOM.matcher(before).find()) {
      Matcher is = from(IS, unit);
      return is.lookingAt() ? span(is, "names") : null;
    }
    Matcher callers = CALLERS.matcher(before);
    Matcher called = from(SO_CALLED, unit);
    if (!callers.find() || !called.lookingAt()) {
      return null;
    }
    boolean as = !called.group("as").isEmpty();
    boolean quoted = called.group("names").indexOf('q') >= 0;
    boolean needsAs = "k".equals(callers.group("verb"));
    return as || quoted && !needsAs ? span(called, "names") : null;
  }

  /** The name that stands before a holder who has it, null where none does. */
  Span before(Span holder) {
    int first = wording.from(holder.start());
    int unit = wording.from(holder.end());
    // "The man known as Toofan was really Karim Khan's driver."
    if (kinds.startsWith("s", unit)) {
      return null;
    }
    String before = kinds.substring(0, first);
    for (Pattern pattern : BEFORE) {
      Matcher matcher = pattern.matcher(before);
      if (matcher.find()) {
        return span(matcher, "names");
      }
    }
    Matcher as = AS.matcher(before);
    boolean known = from(IS_KNOWN, unit).lookingAt();
    return known && as.find() ? span(as, "names") : null;
  }

  private Matcher from(Pattern pattern, int unit) {
    int most = Math.min(kinds.length(), unit + FARTHEST);
    return pattern.matcher(kinds).region(unit, most).useTransparentBounds(true);
  }

  private Span span(Matcher matcher, String group) {
    int from = matcher.start(group);
    from += kinds.startsWith("dq", from) ? 1 : 0;
    return new Span(wording.start(from), wording.end(matcher.end(group) - 1));
  }
}
