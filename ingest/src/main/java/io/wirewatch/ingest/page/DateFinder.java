package io.wirewatch.ingest.page;

import io.wirewatch.ingest.date.FeedDates;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the first date in running text, as its language writes dates, or in a link. */
final class DateFinder {
  private static final Pattern SHAPES =
      Pattern.compile(
          "(?U)(?<![\\p{Nd}/.-])(?:"
              + "\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2}(?:[T ]\\p{Nd}{2}:\\p{Nd}{2}(?::\\p{Nd}{2})?(?:Z|[+-]\\p{Nd}{2}:?\\p{Nd}{2})?)?"
              + "|\\p{Nd}{4}[/.]\\p{Nd}{1,2}[/.]\\p{Nd}{1,2}"
              + "|\\p{Nd}{4}\\s?[年년]\\s?\\p{Nd}{1,2}\\s?[月월]\\s?\\p{Nd}{1,2}\\s?[日일]"
              + "|\\p{Nd}{1,2}[./-]\\p{Nd}{1,2}[./-](?:\\p{Nd}{4}|\\p{Nd}{2})(?!\\p{Nd})"
              + "|\\p{Nd}{1,2}\\.\\s\\p{Nd}{1,2}\\.\\s\\p{Nd}{4}(?!\\p{Nd})"
              + "|\\p{Nd}{1,2}(?:(?:st|nd|rd|th|er|º|\\.)?,?\\s(?:de\\s)?|\\.)[\\p{L}\\p{M}]{3,12}\\.?,?\\s(?:de[l]?\\s)?\\p{Nd}{4}"
              + "|[\\p{L}\\p{M}]{3,12}\\.?\\s\\p{Nd}{1,2}(?:st|nd|rd|th)?,?\\s\\p{Nd}{4}"
              + ")");
  private static final List<Pattern> IN_LINK =
      List.of(
          Pattern.compile("/((?:19|20)\\d{2})[/-]?(\\d{2})[/-]?(\\d{2})(?=[/_.-]|$|[a-z])"),
          Pattern.compile("[/_-]((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?=[/_.-]|$)"),
          Pattern.compile("/((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})(?=/)"));
  private static final Pattern DAY_FIRST =
      Pattern.compile("[/_-](\\d{2})[-_.](\\d{2})[-_.]((?:19|20)\\d{2})(?=[/_.-]|$)");
  private static final int MOST = 20;

  /**
   * Who writes 03/05/2026 for the third of May: all but Americans and those who write like them.
   */
  private static final Pattern MONTH_FIRST = Pattern.compile("(?i)(?:en(?:-(?:us|ca|ph))?)?");

  private static final Pattern SLASHES =
      Pattern.compile("(?U)(\\p{Nd}{1,2})/(\\p{Nd}{1,2})/(\\p{Nd}{2,4})");

  private final boolean dayFirst;

  /** Finds dates in text of this language; empty where it is not known. */
  DateFinder(String language) {
    this.dayFirst = !MONTH_FIRST.matcher(language).matches();
  }

  /** The first date in the text that a page of the web may bear. */
  Optional<OffsetDateTime> inText(String text) {
    if (text.codePoints().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Matcher shape = SHAPES.matcher(text);
    for (int i = 0; i < MOST && shape.find(); i++) {
      String told = shape.group().replace("º", "");
      Matcher slashes = SLASHES.matcher(told);
      if (dayFirst && slashes.matches()) {
        told = slashes.replaceFirst("$1.$2.$3");
      }
      Optional<OffsetDateTime> date = FeedDates.zoned(told).filter(DateFinder::isPlausible);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The day that a link names in its path. */
  static Optional<OffsetDateTime> inLink(String link) {
    for (Pattern pattern : IN_LINK) {
      Matcher day = pattern.matcher(link);
      if (day.find()) {
        String date =
            "%s-%2s-%2s".formatted(day.group(1), day.group(2), day.group(3)).replace(' ', '0');
        Optional<OffsetDateTime> found = FeedDates.zoned(date).filter(DateFinder::isPlausible);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    Matcher day = DAY_FIRST.matcher(link);
    return day.find()
        ? FeedDates.zoned(day.group(3) + "-" + day.group(2) + "-" + day.group(1))
            .filter(DateFinder::isPlausible)
        : Optional.empty();
  }

  /** Pages of before 1995 are archives that describe their subject's date, not their own. */
  static boolean isPlausible(OffsetDateTime date) {
    int year = date.getYear();
    return year >= 1995 && year < 2100;
  }
}
