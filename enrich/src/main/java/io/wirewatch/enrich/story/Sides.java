package io.wirewatch.enrich.story;

import io.wirewatch.contracts.article.Claim;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.story.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts the claims and figures of a story by the side that stands behind them, so that two
 * capitals' accounts of one event lie next to each other.
 */
final class Sides {
  private static final int MOST_PER_SIDE = 12;
  private static final int MOST_SIDES = 12;
  private static final String UNKNOWN = "unknown";

  private Sides() {}

  /** The sides after one more article. */
  static List<Side> add(List<Side> sides, EnrichedArticle enriched) {
    Map<String, Side> more = new LinkedHashMap<>();
    for (Claim claim : enriched.claims()) {
      put(more, new Side(claim.side() == null ? UNKNOWN : claim.side(), List.of(claim), List.of()));
    }
    for (Fact fact : enriched.facts()) {
      put(more, new Side(sideOf(fact, enriched), List.of(), List.of(fact)));
    }
    return join(sides, List.copyOf(more.values()));
  }

  /** Both together; what was said first stays. */
  static List<Side> join(List<Side> a, List<Side> b) {
    Map<String, Side> all = new LinkedHashMap<>();
    a.forEach(side -> put(all, side));
    b.forEach(side -> put(all, side));
    return all.values().stream().limit(MOST_SIDES).toList();
  }

  private static void put(Map<String, Side> sides, Side side) {
    sides.merge(side.side(), side, Sides::plus);
  }

  private static Side plus(Side a, Side b) {
    List<Claim> claims = new ArrayList<>(a.claims());
    for (Claim claim : b.claims()) {
      boolean said =
          claims.stream().anyMatch(c -> c.evidence().text().equals(claim.evidence().text()));
      if (!said && claims.size() < MOST_PER_SIDE) {
        claims.add(claim);
      }
    }
    List<Fact> facts = new ArrayList<>(a.facts());
    for (Fact fact : b.facts()) {
      boolean stated = facts.stream().anyMatch(f -> Figures.words(f).equals(Figures.words(fact)));
      if (!stated && facts.size() < MOST_PER_SIDE) {
        facts.add(fact);
      }
    }
    return new Side(a.side(), claims, facts);
  }

  /**
   * The side of the claim whose sentence holds the figure; else the country of the source, whose
   * own word it is.
   */
  private static String sideOf(Fact fact, EnrichedArticle enriched) {
    for (Claim claim : enriched.claims()) {
      boolean holds =
          fact.evidence() != null
              && claim.evidence().field().equals(fact.evidence().field())
              && claim.evidence().start() <= fact.evidence().start()
              && claim.evidence().end() >= fact.evidence().end();
      if (holds && claim.side() != null) {
        return claim.side();
      }
    }
    SourceRef source = enriched.source();
    return source == null || source.country() == null ? UNKNOWN : source.country();
  }
}
