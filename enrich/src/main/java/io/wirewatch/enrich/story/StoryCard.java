package io.wirewatch.enrich.story;

import java.time.Instant;

/**
 * What the story step remembers of one article while it is in the window: about one kilobyte,
 * enough to compare it with any later article.
 *
 * @param seq its place in the order of assignment
 * @param articleId the article
 * @param version its version
 * @param storyId the story it was put into
 * @param duplicateOf first article of its copy group; absent for an original
 * @param origin the independent origin it counts for
 * @param sourceId its source
 * @param at when it was observed; the window runs over this time
 * @param published when its source says it was published
 * @param terms what it is about
 * @param sketch its wording
 * @param marks what it names in any language
 * @param incident what it leads with; once it has a story, what the story leads with
 * @param mass what its terms weighed when it arrived; absent until then, and in cards of before
 */
public record StoryCard(
    long seq,
    String articleId,
    int version,
    String storyId,
    String duplicateOf,
    String origin,
    String sourceId,
    Instant at,
    Instant published,
    Terms terms,
    Sketch sketch,
    Marks marks,
    Incident incident,
    Mass mass) {

  /** The card with what was decided about it. */
  StoryCard decided(long number, String story, String original, String countsFor, Incident leads) {
    return new StoryCard(
        number, articleId, version, story, original, countsFor, sourceId, at, published, terms,
        sketch, marks, leads, mass);
  }

  /** The card of a later version: an edit never moves an article, so only the number changes. */
  StoryCard edited(int newer) {
    return new StoryCard(
        seq,
        articleId,
        newer,
        storyId,
        duplicateOf,
        origin,
        sourceId,
        at,
        published,
        terms,
        sketch,
        marks,
        incident,
        mass);
  }

  /** The card with what its terms weigh. */
  StoryCard weighed(Mass weighed) {
    return new StoryCard(
        seq,
        articleId,
        version,
        storyId,
        duplicateOf,
        origin,
        sourceId,
        at,
        published,
        terms,
        sketch,
        marks,
        incident,
        weighed);
  }

  /** The card after its story went into another. */
  StoryCard moved(String story) {
    return decided(seq, story, duplicateOf, origin, incident);
  }

  /** The first article of the copy group: itself for an original. */
  String original() {
    return duplicateOf == null ? articleId : duplicateOf;
  }
}
