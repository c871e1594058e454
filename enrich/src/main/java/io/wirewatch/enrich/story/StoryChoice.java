package io.wirewatch.enrich.story;

import java.util.List;

/**
 * Decides which story a new article belongs to, from its neighbours alone.
 *
 * @param storyId the story; absent where it opens one
 * @param similarity to the nearest article of that story, or to the nearest of all where none is
 *     near enough
 * @param copyOf the article that it reprints; absent for an original
 */
record StoryChoice(String storyId, double similarity, StoryCard copyOf) {
  /** Containment of wording from which a text is a copy of another. */
  private static final double COPY = 0.5;

  /** A text of fewer shingles is no copy of anything: too short to tell. */
  private static final int SHORTEST_COPY = 12;

  private static final double SAME_STORY = 0.28;

  static StoryChoice among(StoryCard probe, List<Neighbour> neighbours) {
    Neighbour copied = null;
    for (Neighbour n : neighbours) {
      boolean longEnough =
          Math.min(probe.sketch().size(), n.card().sketch().size()) >= SHORTEST_COPY;
      if (longEnough
          && n.containment() >= COPY
          && (copied == null || n.containment() > copied.containment())) {
        copied = n;
      }
    }
    if (copied != null) {
      return new StoryChoice(copied.card().storyId(), copied.containment(), copied.card());
    }
    if (neighbours.isEmpty()) {
      return new StoryChoice(null, 0, null);
    }
    Neighbour best = neighbours.get(0);
    return new StoryChoice(
        best.cosine() >= SAME_STORY ? best.card().storyId() : null, best.cosine(), null);
  }
}
