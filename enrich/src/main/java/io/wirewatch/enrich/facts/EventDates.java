package io.wirewatch.enrich.facts;

import io.wirewatch.enrich.text.Folding;
import io.wirewatch.enrich.topics.Passage;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/**
 * Resolves the days that a sentence names against the day of publication: news tells of the newest
 * Sunday, and of the newest 29 October, that has begun.
 */
public final class EventDates {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();
  private static final Map<String, Integer> BACK = new HashMap<>();

  /**
   * Days that these languages write small. Capitalised they are names: Santo Domingo, Carlos Lunes.
   */
  private static final Map<String, DayOfWeek> SMALL_DAYS = new HashMap<>();

  /** Persian and Pashto count from Saturday, and may write the number as a word of its own. */
  private static final Map<String, Integer> SATURDAY_AND =
      Map.of("یک", 1, "يک", 1, "دو", 2, "سه", 3, "چهار", 4, "چار", 4, "پنج", 5);

  static {
    String[] months = {
      "january jan",
      "february feb",
      "march mar",
      "april apr",
      "may",
      "june jun",
      "july jul",
      "august aug",
      "september sep sept",
      "october oct",
      "november nov",
      "december dec"
    };
    for (int i = 0; i < months.length; i++) {
      for (String name : months[i].split(" ")) {
        MONTHS.put(name, i + 1);
      }
    }
    String[] days = {
      "monday mon पير پیر सोमवार الاثنين الاثنین понедельник دوشنبه دوشنبې",
      "tuesday tue dienstag вівторок منگل मंगलवार الثلاثاء вторник سهشنبه سهشنبې",
      "wednesday wed mittwoch середу середа بدھ بده बुधवार الاربعاء среду среда چهارشنبه چهارشنبې چارشنبې",
      "thursday thu donnerstag جمعرات गुरुवार الخميس الخمیس четверг बृहस्पतिवार پنجشنبه پنجشنبې",
      "friday fri freitag جمعہ جمعه جمعے جمعې शुक्रवार الجمعة الجمعه пятницу пятница",
      "saturday sat samstag sonnabend суботу субота ہفتہ هفته शनिवार السبت субботу суббота شنبه شنبې",
      "sunday sun sonntag неділю неділя اتوار रविवार الاحد воскресенье یکشنبه یکشنبې"
    };
    for (int i = 0; i < days.length; i++) {
      for (String name : days[i].split(" ")) {
        DAYS.put(Folding.fold(name), DayOfWeek.of(i + 1));
      }
    }
    String[] small = {
      "lunes lundi lunedi",
      "martes mardi martedi",
      "miercoles mercredi mercoledi",
      "jueves jeudi giovedi",
      "viernes vendredi venerdi",
      "sabado samedi sabato",
      "domingo dimanche domenica"
    };
    for (int i = 0; i < small.length; i++) {
      for (String name : small[i].split(" ")) {
        SMALL_DAYS.put(name, DayOfWeek.of(i + 1));
      }
    }
    for (String yesterday : "ayer anoche hier ieri ontem gestern вчора".split(" ")) {
      BACK.put(yesterday, 1);
    }
    for (String today : "hoy oggi hoje heute сьогодні".split(" ")) {
      BACK.put(Folding.fold(today), 0);
    }
    BACK.put("today", 0);
    BACK.put("tonight", 0);
    BACK.put("yesterday", 1);
    BACK.put("overnight", 0);
    BACK.put("آج", 0);
    BACK.put("نن", 0);
    BACK.put("امروز", 0);
    BACK.put("اليوم", 0);
    BACK.put("आज", 0);
    BACK.put("сегодня", 0);
    BACK.put("پرون", 1);
    BACK.put("دیروز", 1);
    BACK.put("امس", 1);
    BACK.put("вчера", 1);
  }

  private EventDates() {}

  /**
   * Days from the first to the last, both included.
   *
   * @param from first
   * @param to last
   */
  public record Days(LocalDate from, LocalDate to) {
    /** Whether it is one day. */
    public boolean single() {
      return from.equals(to);
    }
  }

  /** The days that the sentence names first; null where it names none. */
  public static Days find(Passage passage, LocalDate published) {
    if (published == null) {
      return null;
    }
    for (int i = 0; i < passage.words().size(); i++) {
      Days days = at(passage, i, published);
      if (days != null) {
        return days;
      }
    }
    return null;
  }

  /** Whether the word names a day by its distance only, as {@code yesterday} does. */
  public static boolean isRelative(Passage passage, int at) {
    return BACK.containsKey(form(passage, at));
  }

  /** The days that the sentence names from that word on; null where it names none there. */
  public static Days at(Passage passage, int at, LocalDate published) {
    String form = form(passage, at);
    Integer month = MONTHS.get(form);
    if (month != null && passage.words().get(at).capital()) {
      return month(passage, at, month, published);
    }
    DayOfWeek day = DAYS.get(form);
    if (day == null && !passage.words().get(at).capital()) {
      day = SMALL_DAYS.get(form);
    }
    if (day == DayOfWeek.SATURDAY) {
      day = day.plus(SATURDAY_AND.getOrDefault(form(passage, at - 1), 0));
    }
    if (day != null) {
      boolean last = form(passage, at - 1).equals("last");
      LocalDate found =
          published.with(
              last ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
      return new Days(found, found);
    }
    Integer back = BACK.get(form);
    if (back != null) {
      return new Days(published.minusDays(back), published.minusDays(back));
    }
    if (form.equals("week") && form(passage, at - 1).equals("last")) {
      LocalDate monday =
          published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
      return new Days(monday, monday.plusDays(6));
    }
    return null;
  }

  /** "October 29", "29 October 2025", "earlier in October". */
  private static Days month(Passage passage, int at, int month, LocalDate published) {
    Integer before = number(passage, at - 1);
    Integer after = number(passage, at + 1);
    Integer day =
        before != null && before <= 31 ? before : after != null && after <= 31 ? after : null;
    Integer year = year(passage, at + (after != null && after <= 31 ? 2 : 1));
    try {
      if (day == null) {
        String lead = form(passage, at - 1);
        boolean told =
            lead.equals("in")
                || lead.equals("earlier")
                || lead.equals("early")
                || lead.equals("late")
                || lead.equals("last")
                || lead.equals("mid");
        return told ? whole(year, month, published) : null;
      }
      LocalDate found = LocalDate.of(year == null ? published.getYear() : year, month, day);
      if (year == null && found.isAfter(published)) {
        found = found.minusYears(1);
      }
      return new Days(found, found);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Days whole(Integer year, int month, LocalDate published) {
    LocalDate first = LocalDate.of(year == null ? published.getYear() : year, month, 1);
    if (year == null && first.isAfter(published)) {
      first = first.minusYears(1);
    }
    LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
    return new Days(first, last.isAfter(published) ? published : last);
  }

  private static Integer number(Passage passage, int at) {
    String form = form(passage, at).replaceFirst("(?<=\\d)(st|nd|rd|th)$", "");
    return form.matches("\\d{1,2}") ? Integer.valueOf(form) : null;
  }

  private static Integer year(Passage passage, int at) {
    String form = form(passage, at);
    return form.matches("(19|20)\\d\\d") ? Integer.valueOf(form) : null;
  }

  private static String form(Passage passage, int at) {
    return at >= 0 && at < passage.words().size() ? passage.words().get(at).form() : "";
  }
}
