package io.wirewatch.alerting.match;

import io.wirewatch.query.language.Clause;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.language.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query without what it asks about the story: whatever the story becomes, an article that does
 * not meet the rest never meets the whole.
 */
final class Relaxation {
  private static final Set<Field> OF_STORIES =
      Set.of(Field.STORY_SIZE, Field.ORIGINS, Field.SEVERITY);

  private Relaxation() {}

  /** Whether a query asks about the story. */
  static boolean concerns(Node node) {
    return node.clauses().stream().anyMatch(clause -> OF_STORIES.contains(clause.field()));
  }

  /** The rest of a query; empty where every article meets the rest. */
  static Optional<Node> of(Node node) {
    if (node instanceof Node.All all) {
      List<Node> rest = new ArrayList<>();
      all.parts().forEach(part -> of(part).ifPresent(rest::add));
      return rest.isEmpty() ? Optional.empty() : Optional.of(Node.all(rest));
    }
    if (node instanceof Node.Any any) {
      List<Node> rest = new ArrayList<>();
      any.parts().forEach(part -> of(part).ifPresent(rest::add));
      boolean all = rest.size() < any.parts().size();
      return all ? Optional.empty() : Optional.of(Node.any(rest));
    }
    if (node instanceof Clause clause) {
      return OF_STORIES.contains(clause.field()) ? Optional.empty() : Optional.of(clause);
    }
    return concerns(node) ? Optional.empty() : Optional.of(node);
  }
}
