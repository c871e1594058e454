package io.wirewatch.query.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the items between two parentheses by their operators, and refuses AND and OR side by side.
 */
final class Joining {
  private final Operator implicit;
  private final List<Query.Warning> warnings;

  Joining(Operator implicit, List<Query.Warning> warnings) {
    this.implicit = implicit;
    this.warnings = warnings;
  }

  enum Operator {
    AND,
    OR
  }

  enum Sign {
    NONE,
    REQUIRED,
    PROHIBITED
  }

  /**
   * One item.
   *
   * @param operator written before it; null where none was
   * @param operatorAt where the operator, or else the item, stands
   * @param sign {@code +}, {@code -} or NOT before it
   * @param at where the item stands
   * @param node its meaning
   */
  record Item(Operator operator, int operatorAt, Sign sign, int at, Node node) {}

  Node join(List<Item> items) {
    Operator operator = operator(items);
    boolean written = items.stream().anyMatch(item -> item.operator() != null);
    if (operator == Operator.AND) {
      return Node.all(items.stream().map(Joining::signed).toList());
    }
    return written ? anyAsWritten(items) : optional(items);
  }

  /** The one operator of the group: every gap between two items must agree. */
  private Operator operator(List<Item> items) {
    Operator first = null;
    for (Item item : items.subList(1, items.size())) {
      Operator here = item.operator() == null ? implicit : item.operator();
      if (first == null) {
        first = here;
      } else if (here != first) {
        String found =
            item.operator() == null
                ? "a space, which means " + here + " here, after " + first
                : here + " after " + first;
        throw new Refusal(
            QueryError.Kind.MIXED_OPERATORS,
            item.operatorAt(),
            found,
            "parentheses around one of them, as in (a AND b) OR c",
            null);
      }
    }
    return first == null ? implicit : first;
  }

  private static Node signed(Item item) {
    return item.sign() == Sign.PROHIBITED ? Node.not(item.node()) : item.node();
  }

  private static Node anyAsWritten(List<Item> items) {
    for (Item item : items.subList(1, items.size())) {
      if (item.operator() == null && item.sign() == Sign.PROHIBITED) {
        // "a OR b -c" in a field's parentheses: whoever writes it means "but not c".
        throw new Refusal(
            QueryError.Kind.MIXED_OPERATORS,
            item.at(),
            "an exclusion beside OR",
            "parentheses around the alternatives, as in (a OR b) -c",
            null);
      }
    }
    for (Item item : items) {
      if (item.sign() == Sign.REQUIRED) {
        throw Refusal.syntax(item.at(), "\"+\" beside OR", "AND, or no +");
      }
    }
    return Node.any(items.stream().map(Joining::signed).toList());
  }

  /** A group without operators: some must be, some must not, of the others one suffices. */
  private Node optional(List<Item> items) {
    List<Node> parts = new ArrayList<>();
    List<Node> optional = new ArrayList<>();
    for (Item item : items) {
      if (item.sign() == Sign.NONE) {
        optional.add(item.node());
      } else {
        parts.add(signed(item));
      }
    }
    boolean required = items.stream().anyMatch(item -> item.sign() == Sign.REQUIRED);
    if (!required && !optional.isEmpty()) {
      parts.add(0, Node.any(optional));
    } else if (required && !optional.isEmpty()) {
      warnings.add(
          new Query.Warning(
              items.get(0).at() + 1, "beside a + the clauses without one change nothing"));
    }
    return Node.all(parts);
  }
}
