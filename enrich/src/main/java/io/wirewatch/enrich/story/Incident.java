package io.wirewatch.enrich.story;

import java.util.Arrays;

/**
 * The single occurrence that an article leads with, as far as it says: enough to tell a second
 * attack in the same town from a later report of the first.
 *
 * @param told epoch day of publication
 * @param day epoch day of the occurrence; {@link #UNKNOWN} where none is said
 * @param place hashed id of the first place finer than a province; {@link #UNKNOWN} where none is
 * @param person hashed id of the person whom the title names; {@link #UNKNOWN} where none is
 * @param killed the first number of killed; {@link #UNKNOWN} where none is
 * @param fresh whether title or lead tell of an attack, accident or disaster as news
 * @param another whether title or lead call it another, second or fresh one
 * @param aftermath whether title or lead tell what followed an earlier one
 * @param deed what kind of deed the title tells of
 */
public record Incident(
    int told,
    int day,
    int place,
    int person,
    int killed,
    boolean fresh,
    boolean another,
    boolean aftermath,
    Deed deed) {
  static final int UNKNOWN = Integer.MIN_VALUE;

  /** Reports that name so many of the same people tell of one occurrence with two tolls. */
  private static final int ACQUAINTED = 2;

  static final Incident NONE =
      new Incident(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, false, false, false, Deed.UNTOLD);

  /**
   * Whether a new report tells of another occurrence than a story does. Two capitals give one event
   * different figures and places: where they name the same people, only another day parts them.
   *
   * @param story what the story's own articles lead with
   * @param mine all that the new report names
   * @param theirs all that the nearest article of the story names
   */
  boolean isOtherThan(Incident story, Marks mine, Marks theirs) {
    boolean one = person != UNKNOWN && person == story.person;
    if (!fresh || aftermath || one) {
      return false;
    }
    boolean dated = day != UNKNOWN && story.day != UNKNOWN;
    int apart = dated ? Math.abs(day - story.day) : reportsApart(story);
    boolean counted = differ(killed, story.killed);
    boolean elsewhere =
        differ(place, story.place)
            && !names(mine.places(), story.place)
            && !names(theirs.places(), place);
    int known = Marks.shared(mine.people(), theirs.people());
    if (!story.fresh) { // What was said of an attack may come before the news of it.
      return counted && elsewhere && known == 0;
    }
    if (another && !story.another) {
      return counted || dated && apart > 0;
    }
    boolean nextDay = apart > (dated ? 0 : 1) && known < ACQUAINTED;
    return dated && apart > 1 || counted && (nextDay || elsewhere && known == 0);
  }

  /** Whether a group's raid, the capture of one of its men, or its threat are told of. */
  boolean isOfOtherDeedThan(Incident story) {
    boolean oneToll = killed != UNKNOWN && killed == story.killed;
    return deed.isOtherThan(story.deed) && !oneToll;
  }

  /** Whether both tell of an occurrence as news, or both of what followed one, or neither. */
  boolean isOfOneSort(Incident other) {
    return fresh == other.fresh && aftermath == other.aftermath;
  }

  /** Days between the reports, where one does not say on which day it happened. */
  private int reportsApart(Incident story) {
    return told == UNKNOWN || story.told == UNKNOWN ? 0 : Math.abs(told - story.told);
  }

  /** What a story leads with after one more report of it. */
  Incident joinedBy(Incident report) {
    Incident dated = fresh || !report.fresh ? this : report;
    return new Incident(
        dated.told == UNKNOWN ? report.told : dated.told,
        dated.day == UNKNOWN ? report.day : dated.day,
        place == UNKNOWN ? report.place : place,
        person == UNKNOWN ? report.person : person,
        killed == UNKNOWN ? report.killed : killed,
        dated.fresh,
        dated.another,
        dated.aftermath,
        deed == Deed.UNTOLD ? report.deed : deed);
  }

  private static boolean names(int[] marks, int mark) {
    return Arrays.binarySearch(marks, mark) >= 0;
  }

  private static boolean differ(int a, int b) {
    return a != UNKNOWN && b != UNKNOWN && a != b;
  }
}
