package io.wirewatch.ingest.date;

import io.wirewatch.ingest.date.DateTokens.Kind;
import io.wirewatch.ingest.date.DateTokens.Token;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows months, weekdays and halves of the day by name, in the languages of the sources. */
final class CalendarNames {
  /** Languages whose names come from the Unicode CLDR tables of the JDK. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "de", "es", "it", "pt", "nl", "ru", "uk", "be", "pl", "cs", "sk", "hu", "el",
          "tr", "az", "ar", "ar-LB", "fa", "fa-AF", "ur", "ps", "hi", "bn", "ta", "te", "mr", "gu",
          "pa", "ne", "si", "zh", "ja", "ko", "vi", "th", "id", "ms", "sv", "da", "nb", "nn", "fi",
          "et", "lv", "lt", "ro", "bg", "sr", "sr-Latn", "hr", "bs", "sl", "mk", "sq", "he", "ka",
          "hy", "uz", "uz-Cyrl", "kk", "ky", "tg", "tk", "mn", "am", "so", "sw", "ha", "ku", "ca",
          "eu", "gl", "is", "ga", "cy", "my", "km", "lo", "de-AT", "ml", "kn", "or", "as", "iw");

  /** Spellings that feeds use and the tables lack. */
  private static final Map<String, Integer> FURTHER_MONTHS =
      Map.ofEntries(
          Map.entry("sept", 9),
          Map.entry("अक्टूबर", 10),
          Map.entry("mrz", 3),
          Map.entry("maerz", 3),
          Map.entry("avr", 4),
          Map.entry("juil", 7),
          Map.entry("aout", 8),
          Map.entry("fev", 2),
          Map.entry("set", 9),
          Map.entry("juin", 6),
          Map.entry("jui", 6),
          Map.entry("fevr", 2),
          Map.entry("ott", 10),
          Map.entry("sett", 9),
          Map.entry("lugl", 7),
          Map.entry("giu", 6),
          Map.entry("jul", 7),
          Map.entry("ene", 1),
          Map.entry("ago", 8),
          Map.entry("dic", 12),
          Map.entry("dez", 12),
          Map.entry("abr", 4),
          Map.entry("مئی", 5),
          Map.entry("اگست", 8),
          Map.entry("جولاي", 7),
          Map.entry("januar", 1),
          Map.entry("okt", 10),
          Map.entry("авг", 8),
          Map.entry("сент", 9),
          Map.entry("нояб", 11),
          Map.entry("mart", 3),
          Map.entry("ιαν", 1),
          Map.entry("φεβ", 2),
          Map.entry("μαρ", 3),
          Map.entry("απρ", 4),
          Map.entry("μαι", 5),
          Map.entry("ιουν", 6),
          Map.entry("ιουλ", 7),
          Map.entry("αυγ", 8),
          Map.entry("σεπ", 9),
          Map.entry("οκτ", 10),
          Map.entry("νοε", 11),
          Map.entry("δεκ", 12),
          Map.entry("majus", 5),
          Map.entry("marc", 3),
          Map.entry("januari", 1),
          Map.entry("augusztus", 8),
          Map.entry("szept", 9),
          Map.entry("febuary", 2),
          Map.entry("febrayo", 2),
          Map.entry("פברואר", 2),
          Map.entry("בינואר", 1),
          Map.entry("בפברואר", 2),
          Map.entry("במרץ", 3),
          Map.entry("באפריל", 4),
          Map.entry("במאי", 5),
          Map.entry("ביוני", 6),
          Map.entry("ביולי", 7),
          Map.entry("באוגוסט", 8),
          Map.entry("בספטמבר", 9),
          Map.entry("באוקטובר", 10),
          Map.entry("בנובמבר", 11),
          Map.entry("בדצמבר", 12));

  /** Months of the solar calendar as Iran, Afghanistan in Dari and in Pashto call them. */
  private static final List<String> SOLAR_MONTHS =
      List.of(
          "فروردین حمل وری",
          "اردیبهشت ثور غویی",
          "خرداد جوزا غبرگولی",
          "تیر سرطان چنګاښ",
          "مرداد اسد زمری",
          "شهریور سنبله وږی",
          "مهر میزان تله",
          "آبان عقرب لړم",
          "آذر قوس لیندۍ",
          "دی جدی مرغومی",
          "بهمن دلو سلواغه",
          "اسفند حوت کب");

  private static final Map<String, Integer> HALF_DAYS =
      Map.ofEntries(
          Map.entry("am", 0),
          Map.entry("pm", 1),
          Map.entry("오전", 0),
          Map.entry("오후", 1),
          Map.entry("上午", 0),
          Map.entry("下午", 1),
          Map.entry("午前", 0),
          Map.entry("午後", 1),
          Map.entry("ص", 0),
          Map.entry("م", 1),
          Map.entry("πμ", 0),
          Map.entry("μμ", 1));

  private static final String NO_LETTERS = ".\u200c॰\u093C\u09BC\u0A3C";

  private static final Map<String, Token> ENGLISH = new HashMap<>();

  static {
    HALF_DAYS.forEach((name, value) -> ENGLISH.put(name, Token.of(Kind.HALF_DAY, value)));
    addNames(ENGLISH, Locale.ENGLISH);
    for (String day : List.of("tues", "wednes", "thur", "thurs", "wedn")) {
      ENGLISH.put(day, Token.of(Kind.WEEKDAY, 0));
    }
    ENGLISH.put("sept", Token.of(Kind.MONTH, 9));
  }

  private CalendarNames() {}

  static Optional<Token> english(String word) {
    return Optional.ofNullable(ENGLISH.get(word));
  }

  static Optional<Token> anyLanguage(String word) {
    return Optional.ofNullable(World.NAMES.get(fold(word)));
  }

  /**
   * Accents fall only where they are separable from Latin, Greek and Cyrillic letters; of Indian
   * letters the dot that some leave out, and of Bengali the length of its i.
   */
  private static String fold(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if ((c < 0x300 || c > 0x36F) && NO_LETTERS.indexOf(c) < 0) {
        out.append(c == '\u09C0' ? '\u09BF' : c);
      }
    }
    return out.toString().strip();
  }

  private static void addNames(Map<String, Token> names, Locale locale) {
    for (TextStyle style :
        List.of(
            TextStyle.FULL,
            TextStyle.FULL_STANDALONE,
            TextStyle.SHORT,
            TextStyle.SHORT_STANDALONE)) {
      for (Month month : Month.values()) {
        add(names, month.getDisplayName(style, locale), Token.of(Kind.MONTH, month.getValue()));
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        for (String part : day.getDisplayName(style, locale).split("[- ]")) {
          add(names, part, Token.of(Kind.WEEKDAY, 0));
        }
      }
    }
  }

  private static void add(Map<String, Token> names, String name, Token token) {
    String folded = fold(name);
    boolean number = folded.isEmpty() || Character.isDigit(folded.charAt(0));
    if (!number) {
      names.putIfAbsent(folded, token);
    }
  }

  /** Loaded with the first word that is not English: the tables take a tenth of a second. */
  private static final class World {
    static final Map<String, Token> NAMES = new HashMap<>();

    static {
      FURTHER_MONTHS.forEach((name, value) -> add(NAMES, name, Token.of(Kind.MONTH, value)));
      for (int month = 1; month <= SOLAR_MONTHS.size(); month++) {
        for (String name : SOLAR_MONTHS.get(month - 1).split(" ")) {
          add(NAMES, name, Token.of(Kind.SOLAR_MONTH, month));
        }
      }
      for (String language : LANGUAGES) {
        addNames(NAMES, Locale.forLanguageTag(language));
      }
    }
  }
}
