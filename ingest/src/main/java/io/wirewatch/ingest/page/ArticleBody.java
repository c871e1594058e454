package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Finds the text of the article in a page.
 *
 * <p>The page is cut into blocks without its furniture. Each block speaks for or against its place:
 * a sentence for, a list of links against. The element whose blocks speak loudest holds the article;
 * in it, the stretch that speaks loudest is the text.
 */
final class ArticleBody {
  /** What holds this share of a page's voice is no furniture, whatever it is called. */
  private static final double TOO_MUCH_FOR_FURNITURE = 0.4;

  private static final double TOO_MUCH_FOR_LARGE_FURNITURE = 0.9;
  private static final double NAMED = 1.6;

  private ArticleBody() {}

  /** The text, paragraphs parted by a blank line; empty where the page holds none. */
  static String of(Look look) {
    Element root = look.document().body();
    Furniture furniture = new Furniture();
    List<Block> blocks = withoutFurniture(Blocks.of(root, furniture), root, furniture);
    Element holder = holder(blocks, root);
    List<Block> inside = blocks.stream().filter(b -> isInside(b.holder(), holder)).toList();
    List<String> paragraphs = new Paragraphs(look, loudest(inside)).kept();
    return String.join("\n\n", paragraphs);
  }

  private static List<Block> withoutFurniture(List<Block> blocks, Element root, Furniture furniture) {
    Map<Element, Integer> said = new HashMap<>();
    for (Block block : blocks) {
      int voice = Math.max(0, Voice.of(block));
      for (Element e = block.holder(); e != null; e = e == root ? null : e.parent()) {
        said.merge(e, voice, Integer::sum);
      }
    }
    int all = said.getOrDefault(root, 0);
    Predicate<Element> isFurniture =
        e ->
            furniture.is(e)
                && said.get(e)
                    <= all * (Furniture.isLarge(e) ? TOO_MUCH_FOR_LARGE_FURNITURE : TOO_MUCH_FOR_FURNITURE);
    Map<Element, Boolean> dropped = new HashMap<>();
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (!isDropped(block.holder(), root, dropped, isFurniture)) {
        kept.add(block);
      }
    }
    return kept;
  }

  private static boolean isDropped(
      Element element, Element root, Map<Element, Boolean> dropped, Predicate<Element> furniture) {
    if (element == null || element == root || Furniture.isQuotedPost(element)) {
      return false;
    }
    Boolean known = dropped.get(element);
    if (known == null) {
      known = isDropped(element.parent(), root, dropped, furniture) || furniture.test(element);
      dropped.put(element, known);
    }
    return known;
  }

  /** The element whose blocks speak loudest; the deepest of equals. */
  private static Element holder(List<Block> blocks, Element root) {
    Map<Element, Integer> sums = new HashMap<>();
    for (Block block : blocks) {
      int voice = Voice.of(block);
      for (Element e = block.holder(); e != null; e = e == root ? null : e.parent()) {
        sums.merge(e, voice, Integer::sum);
      }
    }
    Element best = root;
    int most = Integer.MIN_VALUE;
    int depth = 0;
    for (Map.Entry<Element, Integer> sum : sums.entrySet()) {
      int d = depth(sum.getKey());
      int voice = sum.getValue();
      if (voice > 0 && Furniture.holdsText(sum.getKey())) {
        voice = (int) (voice * NAMED);
      }
      if (voice > most || (voice == most && d > depth)) {
        best = sum.getKey();
        most = voice;
        depth = d;
      }
    }
    return best;
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

  /** The stretch of blocks with the greatest sum. */
  private static List<Block> loudest(List<Block> blocks) {
    int from = 0;
    int to = 0;
    int start = 0;
    int sum = 0;
    int most = 0;
    for (int i = 0; i < blocks.size(); i++) {
      sum += Voice.of(blocks.get(i));
      if (sum <= 0) {
        sum = 0;
        start = i + 1;
      } else if (sum >= most) {
        most = sum;
        from = start;
        to = i + 1;
      }
    }
    return new ArrayList<>(blocks.subList(from, to));
  }
}
