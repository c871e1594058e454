package io.wirewatch.enrich.story;

import java.util.Arrays;

/**
 * The single occurrence that an article leads with, as far as it says: enough to tell a second
 * attack in the same town from a later report of the first.
 *
 * @param day epoch day; {@link #UNKNOWN} where none is said
 * @param place hashed id of the first place finer than a province; {@link #UNKNOWN} where none is
 * @param killed the first number of killed; {@link #UNKNOWN} where none is
 * @param violent whether the lead tells of an attack, accident or disaster
 * @param another whether title or lead call it another, second or fresh one
 * @param aftermath whether title or lead tell what followed an earlier one
 */
public record Incident(
    int day, int place, int killed, boolean violent, boolean another, boolean aftermath) {
  static final int UNKNOWN = Integer.MIN_VALUE;

  static final Incident NONE = new Incident(UNKNOWN, UNKNOWN, UNKNOWN, false, false, false);

  /**
   * Whether a new report tells of another occurrence than a story does. Two capitals give one event
   * different figures and places: where they name the same people, only another day parts them.
   *
   * @param story what the story's own articles lead with
   * @param mine all that the new report names
   * @param theirs all that the nearest article of the story names
   */
  boolean isOtherThan(Incident story, Marks mine, Marks theirs) {
    if (!violent || !story.violent || isAftermathOf(story, mine.days())) {
      return false;
    }
    int apart = day == UNKNOWN || story.day == UNKNOWN ? 0 : Math.abs(day - story.day);
    boolean elsewhere =
        differ(place, story.place)
            && !names(mine.places(), story.place)
            && !names(theirs.places(), place);
    boolean counted = differ(killed, story.killed);
    if (another && !story.another) {
      return apart > 0 || elsewhere || counted || day == UNKNOWN;
    }
    boolean strangers = Marks.shared(mine.entities(), theirs.entities()) == 0;
    return apart > 1 || apart == 1 && (elsewhere || counted) || elsewhere && counted && strangers;
  }

  /** What a story leads with after one more report of it. */
  Incident joinedBy(Incident report) {
    return new Incident(
        day == UNKNOWN ? report.day : day,
        place == UNKNOWN ? report.place : place,
        killed == UNKNOWN ? report.killed : killed,
        violent || report.violent,
        another,
        aftermath);
  }

  private boolean isAftermathOf(Incident story, int[] days) {
    if (!aftermath) {
      return false;
    }
    if (story.day == UNKNOWN || day == UNKNOWN) {
      return !another;
    }
    return names(days, CardMaker.day(story.day));
  }

  private static boolean names(int[] marks, int mark) {
    return Arrays.binarySearch(marks, mark) >= 0;
  }

  private static boolean differ(int a, int b) {
    return a != UNKNOWN && b != UNKNOWN && a != b;
  }
}
