package io.wirewatch.runtime.settings;

import io.wirewatch.contracts.wire.DurationText;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the text of a setting becomes a value, and the words for what is expected.
 *
 * @param expected what a good value looks like, as it completes "expected …"
 * @param reader turns text into a value; throws {@link RuntimeException} where it cannot
 * @param <T> type of the value
 */
public record ValueType<T>(String expected, Function<String, T> reader) {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(B|kB|MB|GB)?");

  /** Any text. */
  public static ValueType<String> text() {
    return new ValueType<>("text", Function.identity());
  }

  /** {@code true} or {@code false}. */
  public static ValueType<Boolean> flag() {
    return new ValueType<>(
        "true or false",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException();
            });
  }

  /** A whole number within bounds, both included. */
  public static ValueType<Integer> integer(int least, int most) {
    return new ValueType<>(
        "a whole number from " + least + " to " + most,
        text -> {
          int value = Integer.parseInt(text);
          if (value < least || value > most) {
            throw new IllegalArgumentException();
          }
          return value;
        });
  }

  /** A duration such as {@code 250ms}, {@code 5m} or {@code 1h30m}. */
  public static ValueType<Duration> duration() {
    return new ValueType<>("a duration such as 250ms, 30s, 5m, 48h or 7d", DurationText::parse);
  }

  /** A number of bytes such as {@code 512kB} or {@code 8MB}; a kB is 1024 bytes. */
  public static ValueType<Long> size() {
    return new ValueType<>(
        "a size such as 512kB or 8MB",
        text -> {
          Matcher matcher = SIZE.matcher(text);
          if (!matcher.matches()) {
            throw new IllegalArgumentException();
          }
          String unit = matcher.group(2) == null ? "B" : matcher.group(2);
          int shift =
              switch (unit) {
                case "kB" -> 10;
                case "MB" -> 20;
                case "GB" -> 30;
                default -> 0;
              };
          return Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << shift);
        });
  }

  /** An absolute http or https address. */
  public static ValueType<URI> httpUri() {
    return new ValueType<>(
        "an http or https address",
        text -> {
          URI uri = URI.create(text);
          boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
          if (!http || uri.getHost() == null) {
            throw new IllegalArgumentException();
          }
          return uri;
        });
  }

  /** A file or folder. */
  public static ValueType<Path> path() {
    return new ValueType<>("a path", Path::of);
  }

  /** A time zone. */
  public static ValueType<ZoneId> zone() {
    return new ValueType<>("a time zone such as Asia/Karachi or UTC", ZoneId::of);
  }

  /** One constant of an enum, written in lower case with hyphens. */
  public static <E extends Enum<E>> ValueType<E> oneOf(Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return new ValueType<>(
        "one of " + constants.stream().map(ValueType::spelling).collect(Collectors.joining(", ")),
        text ->
            constants.stream()
                .filter(constant -> spelling(constant).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  /** A type of the caller's own. */
  public static <T> ValueType<T> of(String expected, Function<String, T> reader) {
    return new ValueType<>(expected, reader);
  }

  /** Values parted by commas (in YAML also a list); the empty text is the empty list. */
  public ValueType<List<T>> list() {
    return new ValueType<>(
        "a list, each " + expected,
        text ->
            Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(reader)
                .toList());
  }

  /** The same, where it may be left out. */
  ValueType<Optional<T>> optional() {
    return new ValueType<>(
        expected, text -> text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text)));
  }

  private static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
