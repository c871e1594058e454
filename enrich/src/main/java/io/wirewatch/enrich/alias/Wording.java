package io.wirewatch.enrich.alias;

import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as the grammar of naming sees it: one letter for each word, names among them, so that
 * a turn of phrase is a short regular expression over {@link #kinds()}.
 */
final class Wording {
  private static final Pattern STRANGER = Pattern.compile("N+");
  private static final Pattern RUN = Pattern.compile("(?:N+s)?[NXLD]+(?:(?:id?|5{1,2})[NXLD]+)*");
  private static final Pattern TWO_WORDS =
      Pattern.compile(
          "(?:nom|noms) de guerre|call signs?|(?:code|war|battle|pen|stage|screen|cover) names?");

  /** Kinds of words that lead to a name and are no part of one. */
  private static final String CUES = "czkBn1";

  private final Words words;
  private final int offset;
  private final int[] starts;
  private final int[] ends;
  private final StringBuilder kinds = new StringBuilder();

  /**
   * Reads a sentence.
   *
   * @param names what the finder of names found in the body
   */
  Wording(String body, int from, int to, NameKinds names) {
    words = Words.of(body.substring(from, to));
    offset = from;
    starts = new int[words.size()];
    ends = new int[words.size()];
    int i = 0;
    while (i < words.size()) {
      int next = i + 1;
      while (next < words.size() && words.isJoined(next)) {
        next++;
      }
      next = guerre(i, next);
      add(i, next, names);
      i = next;
    }
  }

  /** One letter for each word. */
  String kinds() {
    return kinds.toString();
  }

  /** Where a word starts in the body. */
  int start(int unit) {
    return starts[unit];
  }

  /** Where a word ends in the body. */
  int end(int unit) {
    return ends[unit];
  }

  /** The first word that starts here in the body or later. */
  int from(int at) {
    int unit = 0;
    while (unit < kinds.length() && starts[unit] < at) {
      unit++;
    }
    return unit;
  }

  /** Runs of capitalised words that no finder knows to be somebody. */
  List<Span> strangers() {
    List<Span> strangers = new ArrayList<>();
    Matcher run = STRANGER.matcher(kinds);
    while (run.find()) {
      strangers.add(new Span(starts[run.start()], ends[run.end() - 1]));
    }
    return strangers;
  }

  /** Runs of capitalised words and the small words between them, known or not. */
  List<Span> runs() {
    List<Span> runs = new ArrayList<>();
    Matcher run = RUN.matcher(kinds);
    while (run.find()) {
      runs.add(new Span(starts[run.start()], ends[run.end() - 1]));
    }
    return runs;
  }

  /** "Nom de guerre" is one word, and so is "call sign". */
  private int guerre(int i, int next) {
    for (int end = Math.min(words.size(), next + 2); end > next; end--) {
      if (TWO_WORDS.matcher(words.surface(i, end).toLowerCase(Locale.ROOT)).matches()) {
        return end;
      }
    }
    return next;
  }

  private void add(int i, int next, NameKinds names) {
    int unit = kinds.length();
    starts[unit] = offset + words.start(i);
    ends[unit] = offset + words.end(next - 1);
    kinds.append(kind(i, next, names));
  }

  private char kind(int i, int next, NameKinds names) {
    String surface = words.surface(i, next);
    String small = surface.toLowerCase(Locale.ROOT);
    if (next - i > 1 && !words.isJoined(i + 1)) {
      return 'n';
    }
    char known = WordKinds.of(small);
    if (words.isPunctuation(i) || words.isPossessive(i)) {
      return known;
    }
    boolean first = kinds.isEmpty() && WordKinds.isKnown(small);
    boolean cue = !words.isCapitalised(i) && CUES.indexOf(known) >= 0;
    if (known == WordKinds.PEOPLE || first || cue) {
      return known;
    }
    char named = names.kind(offset + words.start(i));
    if (named != WordKinds.OTHER) {
      return named;
    }
    boolean capital = words.isCapitalised(i) || surface.chars().anyMatch(Character::isUpperCase);
    if (capital && !small.equals("aka")) {
      return WordKinds.CAPITAL;
    }
    return Character.isDigit(surface.charAt(0)) ? WordKinds.NUMBER : known;
  }
}
