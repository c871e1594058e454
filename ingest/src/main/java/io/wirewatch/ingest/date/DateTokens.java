package io.wirewatch.ingest.date;

import java.text.Normalizer;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a date text into tokens that each have one meaning. */
final class DateTokens {
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})[:h](\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,9})\\d*)?)?");
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?(?![\\d:])");
  private static final Pattern REGION = Pattern.compile("[a-z]+(?:/[a-z_+-]+\\d*)+");

  /** "14時05分", "14시 05분". */
  private static final Pattern ASIAN_CLOCK = Pattern.compile("(\\d{1,2})[時时시] ?(\\d{1,2})[分분]");

  /** "14.05 Uhr", "kl. 14.05": with dots it is a clock only beside a word that says so. */
  private static final Pattern KLO =
      Pattern.compile("(\\bkl(?:o|ockan)?\\.? \\d{1,2})\\.(?=\\d{2}\\b)");

  private static final Pattern UHR = Pattern.compile("(\\d{1,2})\\.(?=\\d{2} uhr\\b)");

  /** What Java writes behind an offset: "[Asia/Karachi]". */
  private static final Pattern JAVA_ZONE = Pattern.compile("(?<=[z\\d])\\[[a-z_/+-]+\\d*\\]$");

  private static final String ASIAN_HOURS = "時时시";
  private static final int BASIC_DAY = 8;
  private static final Pattern BASIC =
      Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})t(\\d{2}):?(\\d{2}):?(\\d{2})(z|[+-].*)$");
  private static final Set<String> FILLERS =
      Set.of(
          """
          t at on of de del du le la les los a à um den der uhr kl klo o g r в г о st nd rd th
          er to 年 月 日 时 時 분 년 월 일 시 초 published updated posted ngày lúc date alle ore às as em
          klockan kello year hrs h kell saat pukul jam ساعت को बजे ob u ve v
          tháng năm gada оны сарын د
          """
              .strip()
              .split("\\s+"));

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private DateTokens(String text) {
    this.text = text;
  }

  enum Kind {
    NUMBER,
    MONTH,
    SOLAR_MONTH,
    WEEKDAY,
    TIME,
    HALF_DAY,
    ZONE,
    FILLER
  }

  /**
   * One token.
   *
   * @param value of a number, month (1–12) half of the day (1 after noon), or days to add to a time
   *     (1 for 24:00)
   * @param digits written digits of a number
   * @param before the character before a number
   */
  record Token(Kind kind, int value, int digits, char before, LocalTime time, ZoneId zone) {
    static Token of(Kind kind, int value) {
      return new Token(kind, value, 0, ' ', null, null);
    }
  }

  /** Lower case, western digits, comments dropped, one blank between words. */
  static String plain(String text) {
    String folded =
        Normalizer.normalize(withoutComments(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    folded
        .codePoints()
        .forEach(
            c -> {
              int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
              if (digit >= 0) {
                out.append((char) ('0' + digit));
              } else if (c == 0x2212 || c == 0x2013) {
                out.append('-');
              } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isMark(c)) {
                out.append(' ');
              } else {
                out.appendCodePoint(c);
              }
            });
    return respelt(out.toString().strip());
  }

  /**
   * Clocks and groups in the one spelling that is cut into tokens. Most texts need none of it, and
   * pages hold thousands: each form is looked for by its sign first.
   */
  private static String respelt(String text) {
    String spelt = text;
    if (ASIAN_HOURS.chars().anyMatch(hour -> text.indexOf(hour) >= 0)) {
      spelt = ASIAN_CLOCK.matcher(spelt).replaceAll("$1:$2");
    }
    if (spelt.contains("kl") || spelt.contains("uhr")) {
      spelt = UHR.matcher(KLO.matcher(spelt).replaceAll("$1:")).replaceAll("$1:");
    }
    if (spelt.endsWith("]")) {
      spelt = JAVA_ZONE.matcher(spelt).replaceFirst("");
    }
    return spelt.indexOf('t') == BASIC_DAY
        ? BASIC.matcher(spelt).replaceFirst("$1-$2-$3t$4:$5:$6$7")
        : spelt;
  }

  private static boolean isMark(int c) {
    return c == 0x200E || c == 0x200F || c == 0x061C || c == 0xFEFF;
  }

  /** RFC 822 comments: nested parentheses with backslash escapes. */
  private static String withoutComments(String text) {
    if (text.indexOf('(') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && depth > 0) {
        i++;
      } else if (c == '(') {
        depth++;
        out.append(' ');
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The tokens of a plain text; empty where one has no meaning in a date. */
  static Optional<List<Token>> of(String plain) {
    DateTokens reading = new DateTokens(plain);
    return reading.readAll() ? Optional.of(reading.tokens) : Optional.empty();
  }

  private boolean readAll() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        if (!timeOrNumber()) {
          return false;
        }
      } else if ((c == '+' || c == '-') && hasTime() && offset()) {
        continue;
      } else if (Character.isLetter(c)) {
        if (!word()) {
          return false;
        }
      } else if (" ,;./-|:·،–'’".indexOf(c) >= 0) {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean hasTime() {
    return tokens.stream().anyMatch(t -> t.kind() == Kind.TIME);
  }

  private boolean timeOrNumber() {
    Matcher time = TIME.matcher(text).region(at, text.length());
    if (time.lookingAt()) {
      return clock(time);
    }
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    int digits = at - start;
    if (digits > 4) {
      return false;
    }
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    int value = Integer.parseInt(text.substring(start, at));
    tokens.add(new Token(Kind.NUMBER, value, digits, before, null, null));
    return true;
  }

  private boolean clock(Matcher time) {
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    at = time.end();
    boolean midnight = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !midnight) || minute > 59 || second > 59) {
      return false;
    }
    String fraction = time.group(4);
    int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    LocalTime value = LocalTime.of(midnight ? 0 : hour, minute, second, nanos);
    tokens.add(new Token(Kind.TIME, midnight ? 1 : 0, 0, ' ', value, null));
    return true;
  }

  private boolean offset() {
    Matcher offset = OFFSET.matcher(text).region(at, text.length());
    if (!offset.lookingAt()) {
      return false;
    }
    Optional<ZoneId> zone =
        ZoneNames.offset(offset.group(1).charAt(0), offset.group(2), offset.group(3));
    zone.ifPresent(z -> zone(z, offset.end()));
    return zone.isPresent();
  }

  private void zone(ZoneId zone, int end) {
    tokens.add(new Token(Kind.ZONE, 0, 0, ' ', null, zone));
    at = end;
  }

  private boolean word() {
    Matcher region = REGION.matcher(text).region(at, text.length());
    if (region.lookingAt()) {
      Optional<ZoneId> named = ZoneNames.region(region.group());
      if (named.isPresent()) {
        zone(named.get(), region.end());
        return true;
      }
    }
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at).replace(".", "");
    Optional<Token> meaning = meaning(word);
    if (meaning.isEmpty()) {
      meaning = withNextWord(word);
    }
    if (meaning.isEmpty() || (word.equals("t") && at == text.length())) {
      return false;
    }
    tokens.add(meaning.get());
    return true;
  }

  /** Dots inside a word belong to it ("a.m.", "sept.", "d.c."). */
  private boolean isWordPart(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == '\u200c'
        || c == '॰'
        || (c == '.' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
  }

  /** Levantine month names have two words. */
  private Optional<Token> withNextWord(String word) {
    int next = at;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    int end = next;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    Optional<Token> both = meaning(word + " " + text.substring(next, end));
    if (both.isPresent()) {
      at = end;
    }
    return both;
  }

  private Optional<Token> meaning(String word) {
    Optional<Token> english = CalendarNames.english(word);
    if (english.isPresent()) {
      return english;
    }
    if (!tokens.isEmpty()) {
      Optional<ZoneId> zone = ZoneNames.abbreviation(word);
      if (zone.isPresent() && hasTime()) {
        return Optional.of(new Token(Kind.ZONE, 0, 0, ' ', null, zone.get()));
      }
    }
    if (FILLERS.contains(word)) {
      return Optional.of(Token.of(Kind.FILLER, 0));
    }
    return CalendarNames.anyLanguage(word);
  }
}
