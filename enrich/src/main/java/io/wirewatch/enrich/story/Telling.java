package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.enrich.facts.EventDates;
import io.wirewatch.enrich.facts.EventDates.Days;
import io.wirewatch.enrich.topics.Passage;
import io.wirewatch.enrich.topics.Reading;
import io.wirewatch.enrich.topics.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How title and lead tell of an occurrence. A first report says in its main clause that somebody
 * was killed or something blew up; a later one puts that into a subordinate clause ("the man who
 * killed two", "a day after a bomb", "over the killing") or tells what followed.
 */
final class Telling {
  private static final int SECOND_FRONT = 320;

  /** Where the main clause ends. */
  private static final Cue SUBORDINATE =
      Cue.words(
          "(?:a|one|two|three|four|five|six|several|\\d+) (?:days?|weeks?)"
              + " (?:after|earlier)|(?:hours|days|weeks|a day|a week) after|after|since|over(?! the"
              + " weekend)|who|which|whose|in which|following|despite|amid"
              + "|(?<!\\bsaid |\\bsays |\\bsay |\\bclaimed |\\breported |\\bannounced )that");

  private static final Pattern DAYS_AFTER =
      Pattern.compile(
          "\\b(a|one|two|three|four|five|six|\\d) days? (?:after|earlier)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Cue SOON_AFTER = Cue.words("(?:hours?|minutes|days?) after");

  private static final Map<String, Integer> NUMBERS =
      Map.of("a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6);

  /** A day beside one of these is when somebody spoke. */
  private static final Set<String> SPEECH =
      Set.of(
          "said",
          "says",
          "told",
          "announced",
          "reported",
          "claimed",
          "confirmed",
          "added",
          "denied",
          "accused",
          "warned",
          "vowed",
          "condemned",
          "named",
          "released",
          "arrested",
          "charged",
          "detained",
          "filed",
          "convicted",
          "presented",
          "discovered");

  private final String language;
  private final String title;
  private final List<Passage> passages;
  private final LocalDate published;
  private final String lead;

  /** Whether the main clause of title and lead tells of an occurrence. */
  private final boolean titleTells;

  private final boolean leadTells;

  private Telling(Article article, String language, LocalDate published) {
    this.language = language;
    this.title = article.text("title");
    this.published = published;
    String body = article.text("body");
    String front = body.substring(0, Math.min(900, body.length()));
    this.passages = Reading.of(title, null, front).passages();
    this.lead = lead(passages);
    this.titleTells = !isNative() && IncidentCues.tells(main(title));
    this.leadTells = !isNative() && IncidentCues.tells(main(lead));
  }

  static Telling of(Article article, String language, LocalDate published) {
    return new Telling(article, language, published);
  }

  /** Whether it tells that something happened, as news. */
  boolean fresh() {
    if (isNative()) {
      return IncidentCues.holds(language, "event", title + " " + lead);
    }
    return titleTells || leadTells;
  }

  /** Whether it tells what followed something that happened. */
  boolean aftermath() {
    if (isNative()) {
      return IncidentCues.holds(language, "aftermath", title)
          || IncidentCues.holds(language, "later", lead);
    }
    if (IncidentCues.onlyFollows(title) || IncidentCues.onlyFollows(lead)) {
      return true;
    }
    return !titleTells
        && (IncidentCues.mayFollow(main(title)) || IncidentCues.mayFollow(main(lead)));
  }

  /** Whether it calls what happened another, a second or a fresh one. */
  boolean another() {
    if (isNative()) {
      return IncidentCues.holds(language, "another", title + " " + lead);
    }
    if (IncidentCues.tellsAnother(title + ". " + secondFront())) {
      return true;
    }
    boolean soonAfter = SOON_AFTER.in(title + ". " + lead);
    return soonAfter && titleTells && leadTells;
  }

  /** The deed of the title; a capture or a threat counts only where no attack is told beside it. */
  Deed deed() {
    if (isNative()) {
      return nativeDeed();
    }
    String main = main(title);
    boolean deadly = IncidentCues.isLethal(main);
    boolean caught = !deadly && IncidentCues.tellsOfCapture(main);
    if (caught || !deadly && IncidentCues.tellsOfThreat(main)) {
      boolean tied = IncidentCues.ties(title + ". " + lead);
      return tied ? Deed.UNTOLD : caught ? Deed.CAPTURE : Deed.THREAT;
    }
    return fresh() && !aftermath() ? Deed.STRIKE : Deed.UNTOLD;
  }

  private Deed nativeDeed() {
    boolean struck = IncidentCues.holds(language, "event", title + " " + lead);
    boolean caught = IncidentCues.holds(language, "capture", title);
    boolean threat = IncidentCues.holds(language, "threat", title);
    if (caught || threat) {
      return struck ? Deed.UNTOLD : caught ? Deed.CAPTURE : Deed.THREAT;
    }
    return struck && !aftermath() ? Deed.STRIKE : Deed.UNTOLD;
  }

  /** The day on which it happened, as far as title and first sentences say. */
  int day() {
    for (Passage passage : passages) {
      if (passage.ordinal() > 2) {
        break;
      }
      Integer day = isNative() ? nativeDay(passage) : day(passage);
      if (day != null) {
        return day;
      }
    }
    return Incident.UNKNOWN;
  }

  private Integer nativeDay(Passage passage) {
    boolean tells = IncidentCues.holds(language, "event", passage.text());
    Days days = tells ? EventDates.find(passage, published) : null;
    return days != null && days.single() ? epoch(days) : null;
  }

  private Integer day(Passage passage) {
    String text = passage.text();
    String main = main(text);
    boolean tells = IncidentCues.tells(main);
    Matcher after = DAYS_AFTER.matcher(text);
    int from = passage.start();
    Integer spoken = null;
    for (int i = 0; i < passage.words().size(); i++) {
      Word word = passage.words().get(i);
      Days days = EventDates.at(passage, i, published);
      if (days == null || !days.single() || EventDates.isRelative(passage, i)) {
        continue;
      }
      boolean inMain = word.start() - from < main.length();
      if (tells && inMain && !isSpoken(passage, i)) {
        return epoch(days);
      }
      if (isPossessive(passage, i)
          || !inMain && !isSpoken(passage, i) && IncidentCues.tells(text)) {
        return epoch(days);
      }
      spoken = spoken == null ? Integer.valueOf(epoch(days)) : spoken;
    }
    if (!tells && spoken != null && after.find()) {
      String number = after.group(1).toLowerCase(Locale.ROOT);
      return spoken - NUMBERS.getOrDefault(number, Character.digit(number.charAt(0), 10));
    }
    return null;
  }

  /** {@code said on Monday}, {@code told reporters late on Monday}, {@code on Monday said}. */
  private static boolean isSpoken(Passage passage, int at) {
    List<Word> words = passage.words();
    for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
      if (SPEECH.contains(words.get(i).form())) {
        return true;
      }
    }
    return at + 1 < words.size() && SPEECH.contains(words.get(at + 1).form());
  }

  private static boolean isPossessive(Passage passage, int at) {
    int end = passage.words().get(at).end();
    String source = passage.source();
    return end + 1 < source.length()
        && (source.charAt(end) == '\'' || source.charAt(end) == '’')
        && source.charAt(end + 1) == 's';
  }

  private static int epoch(Days days) {
    return (int) days.from().toEpochDay();
  }

  private static String lead(List<Passage> passages) {
    return passages.stream()
        .filter(p -> !p.isTitle() && p.ordinal() == 0)
        .findFirst()
        .map(Passage::text)
        .orElse("");
  }

  private String secondFront() {
    StringBuilder front = new StringBuilder();
    passages.stream()
        .filter(p -> !p.isTitle() && p.ordinal() < 2)
        .forEach(p -> front.append(p.text()).append(' '));
    return front.substring(0, Math.min(SECOND_FRONT, front.length()));
  }

  private static String main(String sentence) {
    int at = SUBORDINATE.start(sentence, 1);
    while (at >= 0) {
      int end = withoutComma(sentence, at);
      if (end > 0) {
        return sentence.substring(0, end);
      }
      at = SUBORDINATE.start(sentence, at + 1);
    }
    return sentence;
  }

  /** Where the clause before a place ends, and its comma with it. */
  private static int withoutComma(String sentence, int at) {
    int before = at;
    while (before > 0 && Character.isWhitespace(sentence.charAt(before - 1))) {
      before--;
    }
    return before > 0 && sentence.charAt(before - 1) == ',' ? before - 1 : at;
  }

  private boolean isNative() {
    return language != null && IncidentCues.knows(language);
  }
}
