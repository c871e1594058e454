package io.wirewatch.enrich.names.model;

import io.wirewatch.contracts.article.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Labels of words in BILOU form: outside, or one of begin, inside, last and unit of a type. */
public final class Label {
  /** Outside of any name. */
  public static final int OUTSIDE = 0;

  private static final String[] TYPES = {"PER", "ORG", "LOC", "MISC"};
  private static final char[] POSITIONS = {'B', 'I', 'L', 'U'};

  /** How many labels there are. */
  public static final int COUNT = 1 + TYPES.length * POSITIONS.length;

  private static final boolean[][] FOLLOWS = new boolean[COUNT][COUNT];
  private static final int[][] AFTER = new int[COUNT][];
  private static final int[][] LAST_AFTER = new int[COUNT][];

  static {
    for (int before = 0; before < COUNT; before++) {
      for (int label = 0; label < COUNT; label++) {
        FOLLOWS[before][label] = isOpen(before) ? continues(before, label) : !isInside(label);
      }
      boolean[] follows = FOLLOWS[before];
      AFTER[before] = IntStream.range(0, COUNT).filter(label -> follows[label]).toArray();
      LAST_AFTER[before] = IntStream.of(AFTER[before]).filter(label -> !isOpen(label)).toArray();
    }
  }

  private Label() {}

  /** The name of a label, such as {@code B-PER}. */
  public static String name(int label) {
    return label == OUTSIDE ? "O" : POSITIONS[(label - 1) % 4] + "-" + TYPES[(label - 1) / 4];
  }

  /** The label of a name; -1 where it is none. */
  public static int of(String name) {
    for (int label = 0; label < COUNT; label++) {
      if (name(label).equals(name)) {
        return label;
      }
    }
    return -1;
  }

  /** Whether one label may stand after another. */
  public static boolean follows(int before, int label) {
    return FOLLOWS[before][label];
  }

  /** The labels that may stand after another, in the middle or at the end of a sentence. */
  static int[] after(int before, boolean last) {
    return last ? LAST_AFTER[before] : AFTER[before];
  }

  /** Whether a name that has this label goes on after it. */
  public static boolean leavesOpen(int label) {
    return isOpen(label);
  }

  private static boolean isOpen(int label) {
    return label != OUTSIDE && (label - 1) % 4 < 2;
  }

  private static boolean isInside(int label) {
    return label != OUTSIDE && ((label - 1) % 4 == 1 || (label - 1) % 4 == 2);
  }

  private static boolean continues(int before, int label) {
    return isInside(label) && type(before) == type(label);
  }

  /** Number of the type of a label; -1 outside. */
  static int type(int label) {
    return label == OUTSIDE ? -1 : (label - 1) / 4;
  }

  /** What a type's number stands for; {@code null} for what no entity is made of. */
  public static EntityType entityType(int type) {
    return switch (type) {
      case 0 -> EntityType.PERSON;
      case 1 -> EntityType.ORGANIZATION;
      case 2 -> EntityType.LOCATION;
      default -> null;
    };
  }

  /** A run of tokens with a type's number. */
  public record Run(int from, int to, int type) {}

  /** The names that a sequence of labels spells. */
  public static List<Run> runs(int[] labels, int length) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < length; i++) {
      int position = labels[i] == OUTSIDE ? -1 : (labels[i] - 1) % 4;
      if (position == 0 || position == 3) {
        from = i;
      }
      if (position >= 2) {
        runs.add(new Run(from, i + 1, type(labels[i])));
      }
    }
    return runs;
  }

  /** The labels that BIO labels stand for. */
  public static int[] fromBio(List<String> bio) {
    int[] labels = new int[bio.size()];
    int i = 0;
    while (i < labels.length) {
      int type = typeOf(bio.get(i));
      int end = i + 1;
      while (type >= 0
          && end < labels.length
          && bio.get(end).startsWith("I-")
          && typeOf(bio.get(end)) == type) {
        end++;
      }
      for (int k = i; type >= 0 && k < end; k++) {
        int position = end - i == 1 ? 3 : k == i ? 0 : k == end - 1 ? 2 : 1;
        labels[k] = 1 + type * 4 + position;
      }
      i = end;
    }
    return labels;
  }

  private static int typeOf(String bio) {
    for (int t = 0; t < TYPES.length; t++) {
      if (bio.length() > 2 && bio.substring(2).equals(TYPES[t])) {
        return t;
      }
    }
    return -1;
  }
}
