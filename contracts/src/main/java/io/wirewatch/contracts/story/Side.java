package io.wirewatch.contracts.story;

import io.wirewatch.contracts.article.Claim;
import io.wirewatch.contracts.article.Fact;
import java.util.List;

/**
 * What one side of a story says.
 *
 * @param side ISO country, group id or {@code other}
 * @param claims its claims
 * @param facts its figures
 */
public record Side(String side, List<Claim> claims, List<Fact> facts) {

  public Side {
    claims = claims == null ? List.of() : List.copyOf(claims);
    facts = facts == null ? List.of() : List.copyOf(facts);
  }
}
