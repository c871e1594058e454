package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.alert.HeldArticle;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of one story for one subscription: one compact record.
 *
 * @param subscription the subscription, as the newest match had it
 * @param bookOffset version of the book of that match
 * @param story story id
 * @param headline title of the first article told, which keeps a mail thread together
 * @param status real, exercise or test, as told
 * @param revision of the last alert; 0 before the first
 * @param lastAlert id of the last alert
 * @param firedAt {@code observedAt} of the last alert's newest article
 * @param seenAt {@code observedAt} of the newest match
 * @param told what the subscriber knows
 * @param waiting what the next alert will tell
 * @param held what the next alert will list as held
 */
public record StoryMemory(
    Subscription subscription,
    long bookOffset,
    String story,
    String headline,
    Status status,
    int revision,
    String lastAlert,
    Instant firedAt,
    Instant seenAt,
    Told told,
    List<Pending> waiting,
    List<HeldArticle> held) {

  private static final int MOST_HELD = 100;

  /** Outlives the newest match by this, or by the subscription's maxAge where it is longer. */
  private static final Duration KEPT = Duration.ofDays(7);

  public StoryMemory {
    waiting = List.copyOf(waiting);
    held = List.copyOf(held);
  }

  /** Nothing told, nothing waiting. */
  static StoryMemory of(Match match) {
    return new StoryMemory(
        match.subscription(),
        match.bookOffset(),
        match.article().story().id(),
        null,
        null,
        0,
        null,
        null,
        match.article().observedAt(),
        Told.NOTHING,
        List.of(),
        List.of());
  }

  /** Key of the record: subscription and story. */
  public static String key(String subscription, String story) {
    return subscription + "/" + story;
  }

  /** Key of this record. */
  String key() {
    return key(subscription.id(), story);
  }

  /** When the story is forgotten, if no match comes any more. */
  Instant until() {
    Duration maxAge = subscription.maxAge();
    return seenAt.plus(maxAge == null || maxAge.compareTo(KEPT) < 0 ? KEPT : maxAge);
  }

  StoryMemory seen(Match match) {
    Instant at = match.article().observedAt();
    return new StoryMemory(
        match.subscription(),
        match.bookOffset(),
        story,
        headline,
        status,
        revision,
        lastAlert,
        firedAt,
        seenAt.isAfter(at) ? seenAt : at,
        told,
        waiting,
        held);
  }

  StoryMemory withWaiting(List<Pending> next) {
    return new StoryMemory(
        subscription,
        bookOffset,
        story,
        headline,
        status,
        revision,
        lastAlert,
        firedAt,
        seenAt,
        told,
        next,
        held);
  }

  /** Lists an article as held; the oldest fall out of a list that grows too long. */
  StoryMemory withHeld(HeldArticle article) {
    List<HeldArticle> next = new ArrayList<>(held);
    next.add(article);
    if (next.size() > MOST_HELD) {
      next.remove(0);
    }
    return new StoryMemory(
        subscription,
        bookOffset,
        story,
        headline,
        status,
        revision,
        lastAlert,
        firedAt,
        seenAt,
        told,
        waiting,
        next);
  }

  /** The same memory under another story's id. */
  StoryMemory renamed(String other) {
    return new StoryMemory(
        subscription,
        bookOffset,
        other,
        headline,
        status,
        revision,
        lastAlert,
        firedAt,
        seenAt,
        told,
        waiting,
        held);
  }

  /** This memory and that of a story whose articles came here. */
  StoryMemory joined(StoryMemory gone) {
    boolean first = revision > 0 || gone.revision() == 0;
    StoryMemory known = first ? this : gone;
    List<Pending> both = new ArrayList<>(waiting);
    both.addAll(gone.waiting());
    List<HeldArticle> heldBoth = new ArrayList<>(held);
    heldBoth.addAll(gone.held());
    return new StoryMemory(
        subscription,
        bookOffset,
        story,
        known.headline,
        known.status,
        Math.max(revision, gone.revision()),
        known.lastAlert,
        known.firedAt,
        seenAt.isAfter(gone.seenAt()) ? seenAt : gone.seenAt(),
        told.plus(gone.told()),
        both,
        heldBoth);
  }

  /** After an alert that told no article. */
  StoryMemory told(String alert, Instant at) {
    return new StoryMemory(
        subscription,
        bookOffset,
        story,
        headline,
        status,
        revision + 1,
        alert,
        firedAt.isAfter(at) ? firedAt : at,
        seenAt,
        told,
        waiting,
        List.of());
  }

  /** After an alert that told these articles: nothing waits, nothing is held. */
  StoryMemory fired(String alert, List<Pending> items) {
    Told known = told;
    Instant newest = firedAt;
    for (Pending item : items) {
      known = known.plus(item.article());
      Instant at = item.article().observedAt();
      newest = newest == null || at.isAfter(newest) ? at : newest;
    }
    return new StoryMemory(
        subscription,
        bookOffset,
        story,
        headline == null ? items.get(0).article().title() : headline,
        status == null ? items.get(0).article().status() : status,
        revision + 1,
        alert,
        newest,
        seenAt,
        known,
        List.of(),
        List.of());
  }
}
