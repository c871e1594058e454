package io.wirewatch.query.book;

import io.wirewatch.query.language.Field;

/** Parts the values of a number into few stretches, under which ranges are filed. */
final class Buckets {
  private static final int SEVERITY_STEP = 5;
  private static final int SEVERITY_STEPS = 20;
  private static final int POWERS = 31;

  private Buckets() {}

  /** Whether ranges over the field are filed at all; dates reach too far. */
  static boolean cover(Field field) {
    return field.kind() == Field.Kind.NUMBER;
  }

  /** The stretch that holds a value: steps of five for severity, powers of two for counts. */
  static int of(Field field, long value) {
    if (field == Field.SEVERITY) {
      return (int) Math.max(0, Math.min(SEVERITY_STEPS, value / SEVERITY_STEP));
    }
    return value <= 0 ? 0 : Math.min(POWERS, Long.SIZE - Long.numberOfLeadingZeros(value));
  }

  /** Roughly the share of articles whose value lies at or above a stretch's lower end. */
  static double shareFrom(Field field, int bucket) {
    if (field == Field.SEVERITY) {
      return 1 - (double) bucket / (SEVERITY_STEPS + 1);
    }
    return Math.pow(0.75, bucket);
  }
}
