package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.alias.CuedHolders;
import io.wirewatch.enrich.text.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives whoever is said to have another name all of his own, by its shape: the model knows "Two
 * Rivers", the text says "the Sons of the Two Rivers, also known as".
 */
final class WholeHolders {
  /** Words in the names of what is neither somebody nor a body. */
  private static final Set<String> THINGS =
      words(
          "act law bill treaty agreement accord operation corridor bridge river valley mountain"
              + " mountains street road highway square building tower hall stadium airport port"
              + " island islands sea ocean lake park festival cup prize award virus disease"
              + " syndrome fever system missile tank rifle plan project programme program"
              + " protocol convention constitution day war battle massacre times post news"
              + " journal line pass gate fort palace mosque church temple case amendment model"
              + " city town village province district region state desert canal dam camp");

  /** Where lists of sanctions write names: "KARIM, Abdul (a.k.a. LALA)". */
  private static final Pattern LISTED = Pattern.compile(" \\((?:a\\.k\\.a\\.|aka|alias) ");

  /** Such a name, before its bracket. */
  private static final Pattern SURNAME_FIRST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}] )(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Lu}'’-]{1,30}(?: \\p{Lu}[\\p{Lu}'’-]{1,30}){0,2},"
              + "(?: \\p{Lu}[\\p{L}'’-]{1,30}){1,4}$");

  /**
   * The longest of such names, in characters: what is written before a bracket is read no further.
   */
  private static final int LONGEST = 120;

  /** Small words inside names. */
  private static final Set<String> SMALL =
      Set.of("of", "al", "ag", "bin", "ibn", "de", "abu", "el");

  /** How far a text is read around such a name, to either side. */
  private static final int AROUND = 240;

  private WholeHolders() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** The whole names of those who are said to have other ones. */
  static void mend(Words words, List<NameSpan> spans) {
    Matcher listed = LISTED.matcher(words.text());
    while (listed.find()) {
      int start = Math.max(0, listed.start() - LONGEST);
      Matcher name = SURNAME_FIRST.matcher(words.text().substring(start, listed.start()));
      if (name.find()) {
        int from = first(words, start + name.start());
        int to = first(words, listed.start());
        spans.removeIf(s -> s.from() < to && s.to() > from);
        spans.add(CuedNames.person(from, to));
      }
    }
    EntityType[] types = new EntityType[words.size()];
    BitSet whole = new BitSet(words.size());
    for (NameSpan span : spans) {
      Arrays.fill(types, span.from(), span.to(), span.type());
      whole.set(span.from(), span.to() - 1);
    }
    int read = 0;
    for (int i = 0; i < words.size(); i++) {
      int at = words.start(i);
      if (at >= read && isOpen(words, i, whole)) {
        int start = Math.max(read, at - AROUND);
        read = Math.min(words.text().length(), at + AROUND);
        around(words, start, read, types, spans);
      }
    }
  }

  private static void around(
      Words words, int start, int end, EntityType[] types, List<NameSpan> spans) {
    String text = words.text().substring(start, end);
    for (int[] place : CuedHolders.find(text, at -> typeAt(words, types, start + at))) {
      int from = first(words, start + place[0]);
      int to = first(words, start + place[1]);
      while (from < to && (TitledPersons.isTitle(words, from) || NameBorders.isDate(words, from))) {
        from++;
      }
      holder(words, from, to, spans);
    }
  }

  /** Whether a name begins here, by its shape, that is not whole in any that was found. */
  private static boolean isOpen(Words words, int i, BitSet whole) {
    if (!words.isCapitalised(i) || words.isPunctuation(i) || i + 1 >= words.size()) {
      return false;
    }
    boolean goesOn =
        words.isCapitalised(i + 1) && !words.isPunctuation(i + 1)
            || i + 2 < words.size()
                && words.isCapitalised(i + 2)
                && (SMALL.contains(words.folded(i + 1)) || words.isPossessive(i + 1));
    boolean article = words.folded(i).equals("the");
    return goesOn && !article && !whole.get(i);
  }

  private static void holder(Words words, int from, int to, List<NameSpan> spans) {
    List<NameSpan> inside = spans.stream().filter(s -> s.from() < to && s.to() > from).toList();
    if (to - from < 2 || isThing(words, from, to) || isSettled(inside, from, to)) {
      return;
    }
    // In English "the" stands before bodies, not before people.
    boolean the = from > 0 && words.folded(from - 1).equals("the");
    boolean body = the || inside.stream().anyMatch(s -> s.type() == EntityType.ORGANIZATION);
    spans.removeAll(inside);
    spans.add(body ? CuedNames.organization(from, to) : CuedNames.person(from, to));
  }

  /** A listed name, a longer one, or a place, and what is whole already. */
  private static boolean isSettled(List<NameSpan> inside, int from, int to) {
    return inside.stream()
        .anyMatch(
            s ->
                s.entry() != null
                    || s.from() < from
                    || s.to() > to
                    || s.length() == to - from
                    || isKnownPlace(s) && s.to() == to);
  }

  private static boolean isKnownPlace(NameSpan span) {
    return span.type() == EntityType.LOCATION && span.by() == FoundBy.GAZETTEER;
  }

  private static boolean isThing(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (THINGS.contains(words.folded(i))) {
        return true;
      }
    }
    return false;
  }

  private static int first(Words words, int at) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.start(middle) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static EntityType typeAt(Words words, EntityType[] types, int at) {
    int next = first(words, at + 1);
    boolean inside = next > 0 && at < words.end(next - 1);
    return inside ? types[next - 1] : null;
  }
}
