package io.wirewatch.ingest.page;

import io.wirewatch.ingest.page.Clearing.Trusted;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Finds the text of the article in a page.
 *
 * <p>The page is cut into blocks without its furniture. Each block speaks for or against its place:
 * a sentence for, a list of links against. The element whose blocks speak loudest holds the
 * article; in it, the stretch that speaks loudest is the text.
 */
final class ArticleBody {
  private static final double TOO_LITTLE = 0.15;
  private static final double NAMED = 2.5;
  private static final int MOST_AGAINST = 250;

  /** In what is named as the text, what interrupts it counts less. */
  private static final int MOST_AGAINST_IN_TEXT = 120;

  private ArticleBody() {}

  /** The text, paragraphs parted by a blank line; empty where the page holds none. */
  static String of(Look look, String title) {
    Element root = look.document().body();
    Furniture furniture = look.furniture();
    List<Block> all = look.blocks();
    int headline = look.headline(title);
    Clearing clearing =
        new Clearing(furniture, root, all.isEmpty() ? null : all.get(headline).holder());
    List<Block> likely = clearing.without(all, Trusted.CERTAIN, 1);
    List<Block> stretch = stretch(furniture, clearing.without(likely, Trusted.ALL, 1), root);
    // Where the names mislead, nearly everything is called furniture: then only what is small is,
    // and if that is still too much, nothing.
    for (double trust = 0.25; voice(stretch) < voice(likely) * TOO_LITTLE; trust -= 0.25) {
      stretch = stretch(furniture, clearing.without(likely, Trusted.ALL, trust), root);
      if (trust <= 0) {
        break;
      }
    }
    if (stretch.isEmpty()) {
      return "";
    }
    List<String> paragraphs = new ArrayList<>(new Paragraphs(title, stretch).kept());
    Lead.of(look, headline, stretch.get(0))
        .filter(lead -> !paragraphs.contains(lead))
        .ifPresent(lead -> paragraphs.add(0, lead));
    return String.join("\n\n", paragraphs);
  }

  private static int voice(List<Block> blocks) {
    return blocks.stream().mapToInt(b -> Math.max(0, b.voice())).sum();
  }

  private static List<Block> stretch(Furniture furniture, List<Block> blocks, Element root) {
    Element holder = holder(furniture, blocks, root);
    int against = furniture.part(holder).holdsOnlyText() ? MOST_AGAINST_IN_TEXT : MOST_AGAINST;
    return loudest(blocks.stream().filter(b -> isInside(b.holder(), holder)).toList(), against);
  }

  /** The element whose blocks speak loudest; the deepest of equals. */
  private static Element holder(Furniture furniture, List<Block> blocks, Element root) {
    Map<Element, Integer> sums = sums(blocks, root);
    Element best = root;
    int most = Integer.MIN_VALUE;
    int depth = 0;
    for (Map.Entry<Element, Integer> sum : sums.entrySet()) {
      int voice = sum.getValue();
      if (voice > 0 && furniture.part(sum.getKey()).holdsText()) {
        voice = (int) (voice * NAMED);
      }
      int d = voice < most ? 0 : depth(sum.getKey());
      if (voice > most || (voice == most && d > depth)) {
        best = sum.getKey();
        most = voice;
        depth = d;
      }
    }
    return best;
  }

  /** What all blocks inside an element say, for each that holds some. */
  private static Map<Element, Integer> sums(List<Block> blocks, Element root) {
    Map<Element, Integer> sums = new IdentityHashMap<>();
    // Paragraphs stand side by side: what a roof's children say goes up from it in one.
    Map<Element, Integer> roofs = new IdentityHashMap<>();
    for (Block block : blocks) {
      sums.merge(block.holder(), block.voice(), Integer::sum);
      if (block.holder() != root) {
        roofs.merge(block.holder().parent(), block.voice(), Integer::sum);
      }
    }
    roofs.forEach(
        (roof, voice) -> {
          for (Element e = roof; e != null; e = e == root ? null : e.parent()) {
            sums.merge(e, voice, Integer::sum);
          }
        });
    return sums;
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Element e = element.parent(); e != null; e = e.parent()) {
      depth++;
    }
    return depth;
  }

  private static boolean isInside(Element element, Element holder) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == holder) {
        return true;
      }
    }
    return false;
  }

  /**
   * The stretch of blocks with the greatest sum. A list in the midst of an article, however long,
   * counts against it only so far.
   */
  private static List<Block> loudest(List<Block> blocks, int mostAgainst) {
    int from = 0;
    int to = 0;
    int start = 0;
    int sum = 0;
    int most = 0;
    int against = 0;
    for (int i = 0; i < blocks.size(); i++) {
      int voice = blocks.get(i).voice();
      int counted = voice >= 0 ? voice : -Math.min(-voice, mostAgainst - against);
      against = voice > 0 ? 0 : against - Math.min(0, counted);
      sum += counted;
      if (sum <= 0) {
        sum = 0;
        start = i + 1;
      } else if (sum >= most) {
        most = sum;
        from = start;
        to = i + 1;
      }
    }
    return from == to ? List.of() : withSiblings(blocks, from, to);
  }

  /** Short lines beside the first and last paragraph, under the same roof, belong to them. */
  private static List<Block> withSiblings(List<Block> blocks, int from, int to) {
    int start = from;
    int end = to;
    while (start > 0 && isSibling(blocks.get(start - 1), blocks.get(from))) {
      start--;
    }
    while (end < blocks.size() && isSibling(blocks.get(end), blocks.get(to - 1))) {
      end++;
    }
    return blocks.subList(start, end);
  }

  private static boolean isSibling(Block block, Block paragraph) {
    return block.kind() == Block.Kind.PARAGRAPH
        && block.holder().parent() == paragraph.holder().parent()
        && block.linkShare() < 0.3
        && !block.isTeaser();
  }
}
