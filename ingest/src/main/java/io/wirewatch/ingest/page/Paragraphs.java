package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Picks from a stretch of blocks those that belong to the article. */
final class Paragraphs {
  private static final int SHORT = 40;
  private static final double MAIN_PART = 0.6;

  private final String title;
  private final List<Block> stretch;

  Paragraphs(String title, List<Block> stretch) {
    this.title = title;
    this.stretch = stretch;
  }

  List<String> kept() {
    Map<String, Integer> last = new HashMap<>();
    int all = 0;
    for (int i = 0; i < stretch.size(); i++) {
      last.put(stretch.get(i).text(), i);
      all += stretch.get(i).weight();
    }
    List<String> kept = new ArrayList<>();
    int read = 0;
    for (int i = 0; i < stretch.size(); i++) {
      Block block = stretch.get(i);
      boolean late = read > all * MAIN_PART;
      read += block.weight();
      if (late && Phrases.endsArticle(block)) {
        break;
      }
      boolean again = block.weight() > SHORT && last.get(block.text()) != i;
      boolean aside = (late || i < 2) && Phrases.speaksOfSite(block);
      if (!again
          && !aside
          && !block.text().equalsIgnoreCase(title)
          && isText(block)
          && !isIdleHeading(i)) {
        kept.add(block.text());
      }
    }
    return kept;
  }

  /** A heading belongs to the text only where text follows it. */
  private boolean isIdleHeading(int at) {
    if (stretch.get(at).kind() != Block.Kind.HEADING) {
      return false;
    }
    for (int i = at + 1; i < stretch.size(); i++) {
      Block next = stretch.get(i);
      if (next.kind() != Block.Kind.HEADING) {
        return !isText(next);
      }
    }
    return true;
  }

  private static boolean isText(Block block) {
    return !block.isTeaser()
        && block.linkShare() <= (block.weight() < 120 ? 0.5 : 0.8)
        && !Phrases.isInsert(block);
  }
}
