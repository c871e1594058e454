package io.wirewatch.alerting.subscription;

import io.wirewatch.contracts.wire.WireName;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the single values of a subscription; {@link IllegalArgumentException} says in the reader's
 * words what is wrong with one.
 */
final class Scalars {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@/,<>\"]+@[^\\s@/,<>\"]+");

  private Scalars() {}

  /** Whether a text can name a subscription, a subscriber or an endpoint. */
  static boolean isName(String text) {
    return ID.matcher(text).matches();
  }

  static String name(String text) {
    if (!isName(text)) {
      throw new IllegalArgumentException(notAName(text));
    }
    return text;
  }

  static String notAName(String text) {
    return "'" + text + "' is no name; expected lower-case letters, digits, '.', '_' or '-'";
  }

  static String endpoint(String text) {
    if ("log".equals(text)) {
      throw new IllegalArgumentException("the endpoint 'log' is the terminal; write {log: true}");
    }
    return name(text);
  }

  static String address(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is no e-mail address");
    }
    return text;
  }

  static Boolean yes(String text) {
    if (!"true".equals(text)) {
      throw new IllegalArgumentException("'log' can only be true; leave it out otherwise");
    }
    return Boolean.TRUE;
  }

  static int positive(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, with the same words.
    }
    throw new IllegalArgumentException("'" + text + "' must be a whole number from 1");
  }

  /** A time of day such as 22:00. */
  static String timeOfDay(String text) {
    try {
      return LocalTime.parse(text).toString();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no time of day; expected HH:mm in quotes, such as \"22:00\"");
    }
  }

  static String zone(String text) {
    try {
      return ZoneId.of(text).getId();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no time zone; did you mean '"
              + Nearest.to(text, ZoneId.getAvailableZoneIds())
              + "'?");
    }
  }

  static String oneOf(String what, String text, List<String> known) {
    if (!known.contains(text)) {
      throw new IllegalArgumentException(
          "'" + text + "' is no " + what + "; expected " + String.join(", ", known));
    }
    return text;
  }

  static <E extends Enum<E> & WireName> E constant(String what, String text, E[] values) {
    for (E value : values) {
      if (value.wireName().equalsIgnoreCase(text) && !"UNKNOWN".equals(value.name())) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is no "
            + what
            + "; expected "
            + Arrays.stream(values)
                .filter(value -> !"UNKNOWN".equals(value.name()))
                .map(WireName::wireName)
                .collect(Collectors.joining(", ")));
  }
}
