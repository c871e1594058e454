package io.wirewatch.enrich.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Decides which story a new article belongs to, from its neighbours alone.
 *
 * @param storyId the story; absent where it opens one
 * @param similarity to the articles of that story, or to the nearest story where none is near
 *     enough
 * @param copyOf the article that it reprints; absent for an original
 * @param leads what the story leads with; absent where it opens one
 * @param bridged another story that it resembles so much that the two are one; absent for none
 */
record StoryChoice(
    String storyId, double similarity, StoryCard copyOf, Incident leads, String bridged) {
  /** Containment of wording from which a text is a copy of another. */
  private static final double COPY = 0.5;

  /** Containment from which it is one even where it names another day: two reports may be alike. */
  private static final double SURE_COPY = 0.85;

  /** A text of fewer shingles is no copy of anything: too short to tell. */
  private static final int SHORTEST_COPY = 12;

  /** Score from which an article joins a story while the window is small. */
  private static final double SAME_STORY = 0.165;

  /** What more is asked of it for each e-fold of the window: chance finds more likeness there. */
  private static final double PER_FOLD = 0.02;

  private static final double FOLD_FROM = 1_500;

  /** The most that is asked. */
  private static final double STRICTEST = 0.36;

  /** Likeness across languages counts by this factor, for it rests on fewer, surer signs. */
  private static final double ACROSS = 0.7;

  /**
   * Likeness counts by this factor where one tells of an attack and the other of a capture or a
   * threat: one group, its places and who speaks of it are alike in all of them.
   */
  private static final double OTHER_DEED = 0.5;

  /** Likewise in a language whose common words nobody listed: all that is shared seems rare. */
  private static final double UNLISTED = 0.5;

  /**
   * Likeness of a notice to a report of its own publisher counts by this: it is about one of them.
   */
  private static final double OWN_REPORT = 1.5;

  /** Likeness to two stories at once from which the two are one. */
  private static final double BRIDGE = 0.6;

  /**
   * How much the likeness of other stories counts against: where many stories are about the same
   * people and matters, more is asked of the one that is chosen.
   */
  private static final double CROWD = 0.5;

  private static final int CROWD_SIZE = 5;

  /**
   * How much the nearest articles of a story count together, against the nearest alone: one report
   * that strays must not draw others after it.
   */
  private static final double TOGETHER = 0.3;

  private static final int NEAREST = 3;

  /**
   * Decides.
   *
   * @param notice whether the article puts right or takes back an earlier report
   * @param neighbours most alike first
   * @param window articles in the window
   * @param members how many articles a story has
   */
  static StoryChoice among(
      StoryCard probe,
      boolean notice,
      List<Neighbour> neighbours,
      int window,
      ToIntFunction<String> members) {
    Neighbour copied = copied(probe, neighbours);
    if (copied != null) {
      StoryCard card = copied.card();
      return new StoryChoice(card.storyId(), copied.containment(), card, card.incident(), null);
    }
    Map<String, Candidate> stories = new LinkedHashMap<>();
    for (Neighbour n : neighbours) {
      Candidate candidate =
          stories.computeIfAbsent(n.card().storyId(), id -> new Candidate(n.card()));
      boolean ofIts = notice && Objects.equals(probe.sourceId(), n.card().sourceId());
      candidate.add(score(probe, n.card(), ofIts ? OWN_REPORT * n.likeness() : n.likeness()));
    }
    stories.forEach((id, c) -> c.among(members.applyAsInt(id)));
    Candidate best = best(stories, c -> true);
    if (best == null) {
      return new StoryChoice(null, 0, null, null, null);
    }
    Candidate same = best(stories, c -> !isOther(probe, c.card));
    if (same == null || same.likeness - CROWD * crowd(stories, same) < asked(window)) {
      return new StoryChoice(null, best.nearest, null, null, null);
    }
    return new StoryChoice(
        same.card.storyId(), same.nearest, null, same.card.incident(), bridged(stories, same));
  }

  private static Candidate best(Map<String, Candidate> stories, Predicate<Candidate> fit) {
    Candidate best = null;
    for (Candidate c : stories.values()) {
      best = fit.test(c) && (best == null || c.likeness > best.likeness) ? c : best;
    }
    return best;
  }

  private static boolean isOther(StoryCard probe, StoryCard of) {
    return probe.incident().isOtherThan(of.incident(), probe.marks(), of.marks());
  }

  private static double asked(int window) {
    return Math.min(STRICTEST, SAME_STORY + PER_FOLD * StrictMath.log(1 + window / FOLD_FROM));
  }

  private static double score(StoryCard probe, StoryCard card, double likeness) {
    double score = likeness;
    if (!probe.marks().sameLanguage(card.marks())) {
      score *= ACROSS;
    } else if (!Background.lists(probe.marks().language())) {
      score *= UNLISTED;
    }
    return probe.incident().isOfOtherDeedThan(card.incident()) ? OTHER_DEED * score : score;
  }

  private static Neighbour copied(StoryCard probe, List<Neighbour> neighbours) {
    Neighbour copied = null;
    for (Neighbour n : neighbours) {
      boolean longEnough =
          Math.min(probe.sketch().size(), n.card().sketch().size()) >= SHORTEST_COPY;
      if (longEnough
          && n.containment() >= COPY
          && (n.containment() >= SURE_COPY || !isOther(probe, n.card()))
          && (copied == null || n.containment() > copied.containment())) {
        copied = n;
      }
    }
    return copied;
  }

  private static double crowd(Map<String, Candidate> stories, Candidate best) {
    double sum =
        stories.values().stream()
            .filter(c -> c != best)
            .mapToDouble(c -> -c.nearest)
            .sorted()
            .limit(CROWD_SIZE)
            .sum();
    return -sum / CROWD_SIZE;
  }

  private static String bridged(Map<String, Candidate> stories, Candidate best) {
    if (best.nearest < BRIDGE) {
      return null;
    }
    for (Candidate c : stories.values()) {
      boolean apart = isOther(c.card, best.card) || isOther(best.card, c.card);
      if (c != best && c.nearest >= BRIDGE && !apart) {
        return c.card.storyId();
      }
    }
    return null;
  }

  /** A story that the article may belong to, with its nearest article. */
  private static final class Candidate {
    private final StoryCard card;
    private double nearest;
    private double sum;
    private int counted;
    private double likeness;

    Candidate(StoryCard nearestCard) {
      card = nearestCard;
    }

    /** Takes one of its articles, the most alike first. */
    void add(double score) {
      nearest = Math.max(nearest, score);
      sum += counted++ < NEAREST ? score : 0;
    }

    /** Weighs the nearest against the nearest few, as many as the story has. */
    void among(int members) {
      int few = Math.max(1, Math.min(NEAREST, members));
      likeness = (1 - TOGETHER) * nearest + TOGETHER * sum / few;
    }
  }
}
