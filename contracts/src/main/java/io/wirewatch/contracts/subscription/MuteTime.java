package io.wirewatch.contracts.subscription;

import io.wirewatch.contracts.article.SeverityLevel;
import java.util.List;

/**
 * A time of the week in which alerts are held.
 *
 * @param days mon to sun
 * @param from HH:mm
 * @param to HH:mm; before {@code from} it ends on the next day
 * @param zone IANA zone
 * @param except this level and above are not held
 */
public record MuteTime(
    List<String> days, String from, String to, String zone, SeverityLevel except) {

  public MuteTime {
    days = days == null ? List.of() : List.copyOf(days);
  }
}
