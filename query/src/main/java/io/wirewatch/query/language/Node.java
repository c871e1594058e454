package io.wirewatch.query.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A parsed query, or a part of one.
 *
 * <p>Trees are normal by construction when made with {@link #all}, {@link #any} and {@link #not}:
 * no nesting of the same operator, no group of one, no double negation. The printed form of such a
 * tree parses to an equal tree.
 */
public sealed interface Node permits Node.All, Node.Any, Node.Not, Clause {

  /** Every part must match. */
  record All(List<Node> parts) implements Node {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** At least one part must match. */
  record Any(List<Node> parts) implements Node {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** The part must not match. */
  record Not(Node part) implements Node {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** The conjunction of {@code parts}, flattened. */
  static Node all(List<Node> parts) {
    List<Node> flat = new ArrayList<>();
    for (Node part : parts) {
      if (part instanceof All all) {
        flat.addAll(all.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new All(flat);
  }

  /** The disjunction of {@code parts}, flattened. */
  static Node any(List<Node> parts) {
    List<Node> flat = new ArrayList<>();
    for (Node part : parts) {
      if (part instanceof Any any) {
        flat.addAll(any.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new Any(flat);
  }

  /** The negation of {@code part}; of a negation, its part. */
  static Node not(Node part) {
    return part instanceof Not negated ? negated.part() : new Not(part);
  }

  /** Whether an article that holds nothing at all would match: "all but" queries. */
  default boolean matchesNothingness() {
    if (this instanceof All all) {
      return all.parts().stream().allMatch(Node::matchesNothingness);
    }
    if (this instanceof Any any) {
      return any.parts().stream().anyMatch(Node::matchesNothingness);
    }
    return this instanceof Not negated && !negated.part().matchesNothingness();
  }

  /** The clauses below, from left to right. */
  default List<Clause> clauses() {
    List<Clause> found = new ArrayList<>();
    collect(this, found);
    return found;
  }

  private static void collect(Node node, List<Clause> into) {
    if (node instanceof All all) {
      all.parts().forEach(part -> collect(part, into));
    } else if (node instanceof Any any) {
      any.parts().forEach(part -> collect(part, into));
    } else if (node instanceof Not negated) {
      collect(negated.part(), into);
    } else if (node instanceof Clause clause) {
      into.add(clause);
    }
  }
}
