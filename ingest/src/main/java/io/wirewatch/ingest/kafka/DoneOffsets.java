package io.wirewatch.ingest.kafka;

import java.util.Base64;
import java.util.BitSet;

/**
 * Remembers which records of a partition are done although they finish in any order.
 *
 * <p>A committed offset says only that all before it are done. Those done beyond it are kept as
 * bits in the commit's metadata, so that after a crash no page is fetched twice. Not thread-safe.
 */
final class DoneOffsets {
  /** A broker takes 4,096 characters of metadata, which hold 24,576 bits; fewer pages wait. */
  private static final int MOST_BEYOND = 4_000;

  private long low;
  private final BitSet beyond = new BitSet();

  private DoneOffsets(long low) {
    this.low = low;
  }

  /** What a commit says. */
  static DoneOffsets of(long committed, String metadata) {
    DoneOffsets done = new DoneOffsets(committed);
    if (metadata != null && !metadata.isEmpty()) {
      try {
        done.beyond.or(BitSet.valueOf(Base64.getDecoder().decode(metadata)));
      } catch (IllegalArgumentException e) {
        // Metadata of another writer: the offset alone holds, and some pages are fetched again.
        done.beyond.clear();
      }
    }
    done.advance();
    return done;
  }

  /** Whether the record is done. */
  boolean contains(long offset) {
    return offset < low || offset - low < Integer.MAX_VALUE && beyond.get((int) (offset - low));
  }

  /** Marks a record as done. */
  void add(long offset) {
    if (offset >= low) {
      beyond.set((int) (offset - low));
      advance();
    }
  }

  /** Marks offsets at which there is no record for us, such as the end of a transaction. */
  void addRange(long from, long to) {
    if (to > low) {
      beyond.set((int) (Math.max(from, low) - low), (int) (to - low));
      advance();
    }
  }

  /** Whether a record may be begun: one too far ahead could not be remembered. */
  boolean inReach(long offset) {
    return offset - low < MOST_BEYOND;
  }

  /** All before this offset are done. */
  long committed() {
    return low;
  }

  /** What is done beyond it. */
  String metadata() {
    return beyond.isEmpty() ? "" : Base64.getEncoder().encodeToString(beyond.toByteArray());
  }

  private void advance() {
    int run = beyond.nextClearBit(0);
    if (run > 0) {
      BitSet rest = beyond.get(run, Math.max(run, beyond.length()));
      beyond.clear();
      beyond.or(rest);
      low += run;
    }
  }
}
