package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Clears a page of its furniture by name, unless the name misleads: what holds too large a share of
 * the page, or the headline and much besides, is none whatever it is called.
 */
final class Clearing {
  /** An element that holds the headline and this share of the page is no furniture. */
  private static final double HEADED = 0.15;

  /** Text that is named as such outweighs a larger sidebar. */
  private static final int NAMED_TEXT = 300;

  private static final double NAMED_SHARE = 0.25;

  private final Element root;
  private final Element headline;

  Clearing(Element root, Element headline) {
    this.root = root;
    this.headline = headline;
  }

  /**
   * The blocks outside furniture.
   *
   * @param trust in names, from 1 down to 0: how much of the largest share furniture may have
   */
  List<Block> without(List<Block> blocks, Predicate<Element> furniture, double trust) {
    Shares shares = shares(blocks, furniture);
    Set<String> headed = new HashSet<>();
    for (Element e = headline; e != null && e != root; e = e.parent()) {
      if (shares.said.getOrDefault(Naming.key(e), 0) > shares.whole * HEADED) {
        headed.add(Naming.key(e));
      }
    }
    Predicate<Element> dropping =
        e -> {
          if (!furniture.test(e)) {
            return false;
          }
          String key = Naming.key(e);
          double said = shares.said.get(key);
          boolean small = said <= shares.whole * Furniture.mostShare(e) * trust;
          return !headed.contains(key) && (small || (trust == 1 && shares.textIsElsewhere(key)));
        };
    Map<Element, Boolean> dropped = new HashMap<>();
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (!isDropped(block.holder(), dropped, dropping)) {
        kept.add(block);
      }
    }
    return kept;
  }

  /** What all furniture of one name says, and how much of it is named as text. */
  private static final class Shares {
    private final Map<String, Integer> said = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private int whole;
    private int text;

    /** What stands in the named text itself, as behind a paywall, is judged by its share alone. */
    boolean textIsElsewhere(String key) {
      int inText = named.getOrDefault(key, 0);
      int elsewhere = text - inText;
      return inText * 2 < said.get(key)
          && elsewhere >= NAMED_TEXT
          && elsewhere >= said.get(key) * NAMED_SHARE;
    }
  }

  private Shares shares(List<Block> blocks, Predicate<Element> furniture) {
    Shares shares = new Shares();
    for (Block block : blocks) {
      int voice = Math.max(0, Voice.of(block));
      Set<String> names = new HashSet<>();
      boolean isText = false;
      for (Element e = block.holder(); e != null && e != root; e = e.parent()) {
        isText |= Furniture.holdsOnlyText(e);
        if (furniture.test(e)) {
          names.add(Naming.key(e));
        }
      }
      shares.whole += voice;
      shares.text += isText ? voice : 0;
      for (String name : names) {
        shares.said.merge(name, voice, Integer::sum);
        shares.named.merge(name, isText ? voice : 0, Integer::sum);
      }
    }
    return shares;
  }

  private boolean isDropped(
      Element element, Map<Element, Boolean> dropped, Predicate<Element> furniture) {
    if (element == null || element == root || Furniture.isQuotedPost(element)) {
      return false;
    }
    Boolean known = dropped.get(element);
    if (known == null) {
      known = isDropped(element.parent(), dropped, furniture) || furniture.test(element);
      dropped.put(element, known);
    }
    return known;
  }
}
