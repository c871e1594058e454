package io.wirewatch.alerting.ledger;

import io.wirewatch.contracts.article.LogPosition;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the stages have read, as committed after what went into them was read and before what
 * came out: only a record that its stage has not read yet may be without an outcome.
 */
public final class Progress {
  private final Map<String, Map<Integer, Long>> committed = new HashMap<>();
  private boolean decidingBehind;

  /** How far the readers of a topic came. */
  public Progress read(String topic, Map<Integer, Long> offsets) {
    committed.put(topic, Map.copyOf(offsets));
    return this;
  }

  /** Whether matches wait for their decision. */
  public Progress deciding(boolean behind) {
    decidingBehind = behind;
    return this;
  }

  boolean decidingBehind() {
    return decidingBehind;
  }

  /** Whether the record at a position is still to be read. */
  boolean unread(LogPosition at) {
    long next = committed.getOrDefault(at.topic(), Map.of()).getOrDefault(at.partition(), 0L);
    return at.offset() >= next;
  }
}
