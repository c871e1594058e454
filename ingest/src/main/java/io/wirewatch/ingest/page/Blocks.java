package io.wirewatch.ingest.page;

import io.wirewatch.ingest.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts a page into blocks. */
final class Blocks {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> INLINE =
      PartNames.words(
          """
          a abbr acronym amp-link b bdi bdo big bold center-inline cite code data del dfn em
          em-text font g i img ins kbd mark nobr o:p pullquote q rp rt ruby s samp small span
          st1:place strike strong sub sup time tt u var wbr x
          """);
  private static final int MOST = 20_000;

  private final Furniture furniture;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;

  private Blocks(Furniture furniture) {
    this.furniture = furniture;
  }

  /** The blocks under an element, in order; furniture makes blocks of its own. */
  static List<Block> of(Element root, Furniture furniture) {
    Blocks reading = new Blocks(furniture);
    reading.inside(root, root, false);
    reading.end(root);
    return reading.blocks;
  }

  private void inside(Element element, Element holder, boolean inLink) {
    Node last = null;
    for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode words) {
        if (words.isBlank()) {
          append(" ", false);
          continue;
        }
        append(words.getWholeText(), inLink);
      } else if (node instanceof Element child) {
        child(child, holder, inLink, last);
      }
      last = node;
    }
  }

  private void child(Element child, Element holder, boolean inLink, Node before) {
    String tag = child.normalName();
    if (tag.equals("br")) {
      if (before instanceof Element b && b.normalName().equals("br")) {
        end(holder);
      } else {
        append(" ", false);
      }
      return;
    }
    if (blocks.size() >= MOST || Furniture.isSilent(child)) {
      return;
    }
    if (INLINE.contains(tag) && !holdsBlocks(child) && !furniture.part(child).isFurniture()) {
      inside(child, holder, inLink || tag.equals("a"));
      return;
    }
    end(holder);
    inside(child, child, inLink || tag.equals("a"));
    end(child);
  }

  private static boolean holdsBlocks(Element inline) {
    for (Node node = inline.firstChild(); node != null; node = node.nextSibling()) {
      String tag = node.normalName();
      if (tag.equals("p") || tag.equals("div") || tag.equals("ul") || HEADINGS.contains(tag)) {
        return true;
      }
    }
    return false;
  }

  private void append(String words, boolean inLink) {
    text.append(words);
    if (inLink) {
      linked += words.strip().length();
    }
  }

  private void end(Element holder) {
    if (text.length() > 0) {
      String line = PlainText.collapse(text.toString());
      if (!line.isEmpty()) {
        Block block = new Block(line, Math.min(linked, line.length()), kind(holder), holder);
        blocks.add(block.isTextInHeading() ? block.asParagraph() : block);
      }
      text.setLength(0);
      linked = 0;
    }
  }

  private static Block.Kind kind(Element holder) {
    String tag = holder.normalName();
    if (HEADINGS.contains(tag)) {
      return Block.Kind.HEADING;
    }
    return switch (tag) {
      case "p" -> inside(holder, "blockquote") ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH;
      case "pre" -> Block.Kind.PARAGRAPH;
      case "blockquote" -> Block.Kind.QUOTE;
      case "li", "dt", "dd" -> Block.Kind.LIST_ITEM;
      case "td", "th" -> Block.Kind.CELL;
      default -> Block.Kind.LOOSE;
    };
  }

  private static boolean inside(Element element, String tag) {
    Element parent = element.parent();
    return parent != null && parent.normalName().equals(tag);
  }
}
