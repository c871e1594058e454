package io.wirewatch.query.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a tree as a query that parses to an equal tree. */
final class Printer {
  private static final String SPECIAL = "()[]{}:^~*?\\";
  private static final String SPECIAL_IN_FRONT = "+-!/&|<>=";
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "TO");

  private Printer() {}

  static String print(Node node) {
    if (node instanceof Node.All all) {
      return joined(all.parts(), " AND ");
    }
    if (node instanceof Node.Any any) {
      return joined(any.parts(), " OR ");
    }
    if (node instanceof Node.Not negated) {
      return "NOT " + nested(negated.part());
    }
    return clause((Clause) node);
  }

  private static String joined(List<Node> parts, String operator) {
    return parts.stream().map(Printer::nested).collect(Collectors.joining(operator));
  }

  private static String nested(Node part) {
    boolean group = part instanceof Node.All || part instanceof Node.Any;
    return group ? "(" + print(part) + ")" : print(part);
  }

  private static String clause(Clause clause) {
    String field = clause.field() == Field.TEXT ? "" : clause.field().queryName() + ":";
    if (clause instanceof Clause.Words words) {
      return field + value(words.text(), words.slop());
    }
    if (clause instanceof Clause.Pattern pattern) {
      return field + escaped(pattern.pattern(), "*?");
    }
    if (clause instanceof Clause.Fuzzy fuzzy) {
      return field + escaped(fuzzy.word(), "") + "~" + fuzzy.edits();
    }
    if (clause instanceof Clause.Range range) {
      return field + range(range);
    }
    if (clause instanceof Clause.NearPoint near) {
      return field
          + '"'
          + plain(near.lat())
          + ","
          + plain(near.lon())
          + ","
          + plain(near.km())
          + '"';
    }
    Clause.NearFeature near = (Clause.NearFeature) clause;
    return field + '"' + near.feature() + "," + plain(near.km()) + '"';
  }

  /** Without an exponent, which the language does not read. */
  private static String plain(double number) {
    return BigDecimal.valueOf(number).toPlainString();
  }

  private static String value(String text, int slop) {
    boolean plain =
        slop == 0
            && !OPERATORS.contains(text)
            && SPECIAL_IN_FRONT.indexOf(text.charAt(0)) < 0
            && text.chars().noneMatch(c -> Lexer.isSpace((char) c) || isSpecial((char) c));
    if (plain) {
      return text;
    }
    StringBuilder quoted = new StringBuilder(text.length() + 4).append('"');
    for (char c : text.toCharArray()) {
      if (c == '\\' || Lexer.isQuote(c)) {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    quoted.append('"');
    return slop == 0 ? quoted.toString() : quoted.append('~').append(slop).toString();
  }

  private static boolean isSpecial(char c) {
    return SPECIAL.indexOf(c) >= 0 || Lexer.isQuote(c);
  }

  private static String escaped(String word, String except) {
    StringBuilder out = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean special = isSpecial(c) || i == 0 && SPECIAL_IN_FRONT.indexOf(c) >= 0;
      if (special && except.indexOf(c) < 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static String range(Clause.Range range) {
    if (range.from() == range.to() && range.field().kind() == Field.Kind.NUMBER) {
      return Long.toString(range.from());
    }
    return "["
        + bound(range.field(), range.from())
        + " TO "
        + bound(range.field(), range.to())
        + "]";
  }

  private static String bound(Field field, long value) {
    if (value == Long.MIN_VALUE || value == Long.MAX_VALUE) {
      return "*";
    }
    return field.kind() == Field.Kind.DATE
        ? Instant.ofEpochMilli(value).toString()
        : Long.toString(value);
  }
}
