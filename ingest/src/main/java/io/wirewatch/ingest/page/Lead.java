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

  /** Names of a lead only where it stands below the headline. */
  private static final Set<String> BELOW_HEADLINE =
      Set.of("teaser", "subtitle", "subheadline", "subline", "summary", "excerpt", "description");

  private static final int ROOFS = 3;
  private static final int FAR = 40;
  private static final int LEAST = 60;
  private static final int COMPARED = 50;
  private static final int NEAR = 15;

  private Lead() {}

  /**
   * The lead.
   *
   * @param headline where the headline stands among all blocks, furniture too: leads often stand in
   *     the header
   * @param first the first block of the text
   */
  static Optional<String> of(Look look, int headline, Block first) {
    List<Block> all = look.blocks();
    int end = all.indexOf(first);
    String description =
        key(look.meta().first("og:description", "description", "twitter:description").orElse(""));
    int start = headline < end && headline >= end - FAR ? headline : end - NEAR;
    for (int i = end - 1; i >= Math.max(0, start); i--) {
      Block block = all.get(i);
      if (block.weight() < LEAST || block.linkShare() > 0.2 || Phrases.speaksOfSite(block)) {
        continue;
      }
      String own = key(block.text());
      boolean described = own.length() == COMPARED && own.equals(description);
      if (described || isNamed(block.holder(), i > headline)) {
        return Optional.of(block.text());
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(Element holder, boolean belowHeadline) {
    Element e = holder;
    for (int i = 0; i < ROOFS && e != null; i++, e = e.parent()) {
      if (Naming.isCalled(e, NAMES)
          || (belowHeadline && i == 0 && Naming.isCalled(e, BELOW_HEADLINE))) {
        return true;
      }
    }
    return false;
  }

  private static String key(String text) {
    String letters = Words.letters(text);
    return letters.length() > COMPARED ? letters.substring(0, COMPARED) : letters;
  }
}
