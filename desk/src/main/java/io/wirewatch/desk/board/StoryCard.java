package io.wirewatch.desk.board;

import io.wirewatch.contracts.story.Story;
import java.time.Instant;
import java.util.List;

/**
 * A story and what is at hand of its articles.
 *
 * @param story the story
 * @param articles its articles, in the story's order
 */
public record StoryCard(Story story, List<Line> articles) {
  /**
   * One article of a story.
   *
   * @param id article
   * @param version its version
   * @param title its title
   * @param url its link
   * @param sourceId its source
   * @param source name of its source
   * @param reliability Admiralty A to F
   * @param publishedAt as claimed
   * @param originOf the independent origin that it counts for
   * @param duplicateOf first article of its copy group
   * @param held true where its text is at hand
   */
  public record Line(
      String id,
      int version,
      String title,
      String url,
      String sourceId,
      String source,
      String reliability,
      Instant publishedAt,
      String originOf,
      String duplicateOf,
      boolean held) {}
}
