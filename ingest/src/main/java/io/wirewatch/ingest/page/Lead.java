package io.wirewatch.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the lead that stands apart from the text, between the headline and it: what the page itself
 * gives as its description, or what its makers call lead, intro or standfirst.
 */
final class Lead {
  private static final Set<String> NAMES =
      Set.of(
          "lead",
          "lede",
          "intro",
          "introduction",
          "standfirst",
          "vorspann",
          "chapo",
          "entradilla",
          "bajada",
          "dek",
          "sottotitolo",
          "ingress",
          "anleser",
          "einleitung",
          "lid",
          "abstract");
  private static final int LEAST = 60;
  private static final int COMPARED = 50;
  private static final int NEAR = 15;

  private Lead() {}

  /**
   * The lead.
   *
   * @param all blocks of the page, furniture too: leads often stand in the header
   * @param first the first block of the text
   */
  static Optional<String> of(Look look, List<Block> all, Block first) {
    int end = all.indexOf(first);
    String description =
        key(look.meta().first("og:description", "description", "twitter:description").orElse(""));
    for (int i = end - 1; i >= 0 && i >= end - NEAR; i--) {
      Block block = all.get(i);
      if (block.weight() < LEAST || block.linkShare() > 0.2 || Phrases.speaksOfSite(block)) {
        continue;
      }
      String own = key(block.text());
      boolean described = own.length() == COMPARED && own.equals(description);
      if (described || isNamed(block.holder())) {
        return Optional.of(block.text());
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(Element holder) {
    Element parent = holder.parent();
    return Furniture.isCalled(holder, NAMES)
        || (parent != null && Furniture.isCalled(parent, NAMES));
  }

  private static String key(String text) {
    String letters = text.replaceAll("(?U)[^\\p{L}\\p{Nd}]+", "");
    return letters.length() > COMPARED ? letters.substring(0, COMPARED) : letters;
  }
}
