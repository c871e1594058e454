package io.wirewatch.ingest.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What every reader of a page looks at.
 *
 * @param document the parsed page, not to be changed
 * @param roster its elements that are asked for
 * @param meta its meta elements
 * @param data its structured data
 * @param url where it came from; empty where unknown
 * @param furniture what its elements are
 * @param blocks its text in order, furniture too
 */
record Look(
    Document document,
    Roster roster,
    MetaTags meta,
    StructuredData data,
    String url,
    Furniture furniture,
    List<Block> blocks) {

  /**
   * Where the headline stands among the blocks: the heading that is the title, else the line that
   * is, else the first heading.
   */
  int headline(String title) {
    int heading = -1;
    int line = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean isHeading = block.kind() == Block.Kind.HEADING;
      if (title != null && isHeading && block.text().contains(title)) {
        return i;
      }
      if (line < 0 && block.text().equals(title)) {
        line = i;
      }
      if (heading < 0 && isHeading && isFirstLevel(block.holder())) {
        heading = i;
      }
    }
    return Math.max(line >= 0 ? line : heading, 0);
  }

  /** What stands beside the article whose headline is this block. */
  Surroundings around(int headline) {
    return new Surroundings(blocks.isEmpty() ? null : blocks.get(headline).holder());
  }

  private static boolean isFirstLevel(Element holder) {
    return holder.normalName().equals("h1");
  }
}
