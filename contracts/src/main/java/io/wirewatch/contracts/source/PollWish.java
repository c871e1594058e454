package io.wirewatch.contracts.source;

import java.time.Duration;
import java.util.List;

/**
 * What a feed asks of those who poll it; it holds until another body says otherwise.
 *
 * @param atLeast least time between two polls
 * @param skipHours hours of the day, GMT, in which nobody should ask
 * @param skipDays days of the week, GMT, 1 for Monday, on which nobody should ask
 */
public record PollWish(Duration atLeast, List<Integer> skipHours, List<Integer> skipDays) {

  public PollWish {
    skipHours = skipHours == null ? List.of() : List.copyOf(skipHours);
    skipDays = skipDays == null ? List.of() : List.copyOf(skipDays);
  }
}
