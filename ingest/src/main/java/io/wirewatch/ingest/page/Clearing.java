package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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

  private static final double MOST = 0.4;
  private static final double MOST_IN_LARGE = 0.9;

  /** Which names are taken for those of furniture. */
  enum Trusted {
    /** Those that mean furniture even on pages whose other names mislead. */
    CERTAIN,
    ALL;

    boolean isFurniture(Part part) {
      return this == CERTAIN ? part.isCertain() : part.isFurniture();
    }
  }

  /**
   * What stands above a block.
   *
   * @param furniture the names of furniture among it
   * @param isText whether some of it is named as the text
   */
  private record Above(List<String> furniture, boolean isText) {

    Above and(Part part, boolean isFurniture) {
      boolean isNew = isFurniture && !furniture.contains(part.key());
      if (!isNew && (isText || !part.holdsOnlyText())) {
        return this;
      }
      List<String> all = furniture;
      if (isNew) {
        all = new ArrayList<>(furniture);
        all.add(part.key());
      }
      return new Above(all, isText || part.holdsOnlyText());
    }
  }

  private static final Above NOTHING = new Above(List.of(), false);

  private final Furniture furniture;
  private final Element root;
  private final Element headline;
  private final Map<Trusted, Map<Element, Above>> above = new EnumMap<>(Trusted.class);

  Clearing(Furniture furniture, Element root, Element headline) {
    this.furniture = furniture;
    this.root = root;
    this.headline = headline;
  }

  /**
   * The blocks outside furniture.
   *
   * @param trust in names, from 1 down to 0: how much of the largest share furniture may have
   */
  List<Block> without(List<Block> blocks, Trusted names, double trust) {
    Shares shares = shares(blocks, names);
    Set<String> headed = new HashSet<>();
    for (Element e = headline; e != null && e != root; e = e.parent()) {
      String key = furniture.part(e).key();
      if (shares.said.getOrDefault(key, 0) > shares.whole * HEADED) {
        headed.add(key);
      }
    }
    Predicate<Element> dropping =
        e -> {
          Part part = furniture.part(e);
          return names.isFurniture(part)
              && !headed.contains(part.key())
              && (shares.isSmall(part, trust) || (trust == 1 && shares.textIsElsewhere(part)));
        };
    Map<Element, Boolean> dropped = new IdentityHashMap<>();
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

    void add(Above roofs, int voice) {
      whole += voice;
      text += roofs.isText ? voice : 0;
      for (String name : roofs.furniture) {
        said.merge(name, voice, Integer::sum);
        named.merge(name, roofs.isText ? voice : 0, Integer::sum);
      }
    }

    /** What stands in the named text itself, as behind a paywall, is judged by its share alone. */
    boolean textIsElsewhere(Part part) {
      int inPart = said.get(part.key());
      int inText = named.get(part.key());
      int elsewhere = text - inText;
      return inText * 2 < inPart && elsewhere >= NAMED_TEXT && elsewhere >= inPart * NAMED_SHARE;
    }

    /** What holds more than a certain share of the page is no furniture, whatever its name. */
    boolean isSmall(Part part, double trust) {
      return said.get(part.key()) <= whole * (part.isLarge() ? MOST_IN_LARGE : MOST) * trust;
    }
  }

  private Shares shares(List<Block> blocks, Trusted names) {
    Map<Element, Above> known = above.computeIfAbsent(names, n -> new IdentityHashMap<>());
    // What stands side by side has the same above it, and is added up first.
    Map<Above, Integer> sums = new IdentityHashMap<>();
    for (Block block : blocks) {
      sums.merge(above(block.holder(), names, known), Math.max(0, block.voice()), Integer::sum);
    }
    Shares shares = new Shares();
    sums.forEach(shares::add);
    return shares;
  }

  /** Learned once for each element, from the one above it. */
  private Above above(Element element, Trusted names, Map<Element, Above> known) {
    if (element == null || element == root) {
      return NOTHING;
    }
    Above found = known.get(element);
    if (found == null) {
      Part part = furniture.part(element);
      found = above(element.parent(), names, known).and(part, names.isFurniture(part));
      known.put(element, found);
    }
    return found;
  }

  private boolean isDropped(
      Element element, Map<Element, Boolean> dropped, Predicate<Element> dropping) {
    if (element == null || element == root || Furniture.isQuotedPost(element)) {
      return false;
    }
    Boolean known = dropped.get(element);
    if (known == null) {
      known = isDropped(element.parent(), dropped, dropping) || dropping.test(element);
      dropped.put(element, known);
    }
    return known;
  }
}
