package io.wirewatch.contracts.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes durations as people write them: {@code 250ms}, {@code 0s}, {@code 5m}, {@code
 * 48h}, {@code 7d}, {@code 1h30m}.
 */
public final class DurationText {
  private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
  private static final Pattern WHOLE = Pattern.compile("(?:\\d{1,9}(?:ms|s|m|h|d))+");

  private DurationText() {}

  /**
   * Reads a duration.
   *
   * @throws IllegalArgumentException where the text is none, saying what was expected
   */
  public static Duration parse(String text) {
    String compact = text.strip();
    if (!WHOLE.matcher(compact).matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no duration; expected a number and a unit (ms, s, m, h, d) such as 15m or 1h30m");
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(compact);
    while (part.find()) {
      long n = Long.parseLong(part.group(1));
      sum =
          sum.plus(
              switch (part.group(2)) {
                case "ms" -> Duration.ofMillis(n);
                case "s" -> Duration.ofSeconds(n);
                case "m" -> Duration.ofMinutes(n);
                case "h" -> Duration.ofHours(n);
                default -> Duration.ofDays(n);
              });
    }
    return sum;
  }

  /** Writes a duration in its largest whole units; finer than a millisecond is cut. */
  public static String format(Duration duration) {
    long millis = duration.toMillis();
    if (millis == 0) {
      return "0s";
    }
    StringBuilder out = new StringBuilder();
    long rest = millis;
    for (Unit unit : Unit.values()) {
      long n = rest / unit.millis;
      if (n > 0) {
        out.append(n).append(unit.symbol);
        rest -= n * unit.millis;
      }
    }
    return out.toString();
  }

  private enum Unit {
    HOUR("h", 3_600_000),
    MINUTE("m", 60_000),
    SECOND("s", 1_000),
    MILLI("ms", 1);

    final String symbol;
    final long millis;

    Unit(String symbol, long millis) {
      this.symbol = symbol;
      this.millis = millis;
    }
  }

  static final class Writer extends JsonSerializer<Duration> {
    @Override
    public void serialize(Duration value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(format(value));
    }
  }

  static final class Reader extends JsonDeserializer<Duration> {
    @Override
    public Duration deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String text = in.getValueAsString();
      try {
        return parse(text == null ? "" : text);
      } catch (IllegalArgumentException e) {
        return (Duration)
            context.handleWeirdStringValue(Duration.class, text, "%s", e.getMessage());
      }
    }
  }
}
