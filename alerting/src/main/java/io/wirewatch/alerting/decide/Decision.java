package io.wirewatch.alerting.decide;

import java.util.List;

/**
 * Everything that one decision changes; nothing has happened until the caller writes it down.
 *
 * @param verdicts what becomes of the matches
 * @param stories story memories to keep
 * @param forgotten keys of story memories to drop
 * @param subscription subscription memory to keep; absent where unchanged
 * @param dues what to do later
 */
public record Decision(
    List<Verdict> verdicts,
    List<StoryMemory> stories,
    List<String> forgotten,
    SubscriptionMemory subscription,
    List<Due> dues) {

  /** Nothing to do. */
  public static final Decision NOTHING =
      new Decision(List.of(), List.of(), List.of(), null, List.of());

  public Decision {
    verdicts = List.copyOf(verdicts);
    stories = List.copyOf(stories);
    forgotten = List.copyOf(forgotten);
    dues = List.copyOf(dues);
  }
}
