package io.wirewatch.query.language;

import io.wirewatch.query.language.Joining.Operator;
import io.wirewatch.query.language.Joining.Sign;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one query by recursive descent; used once. */
final class Parser {
  private static final Set<String> LOWER_OPERATORS = Set.of("and", "or", "not");
  private static final Pattern QUOTED_WILDCARD = Pattern.compile("[*]|\\w[?]\\w");

  private final String text;
  private final Lexer lexer;
  private final Values values;
  private final Points points;
  private final Bounds bounds;
  private final List<Query.Warning> warnings = new ArrayList<>();
  private final Map<Clause, Query.Span> spans = new IdentityHashMap<>();
  private int clauses;

  Parser(String text, Values values, Points points, Bounds bounds) {
    this.text = text;
    this.lexer = new Lexer(text);
    this.values = values;
    this.points = points;
    this.bounds = bounds;
  }

  /** Where we are: the field of the group around us, if any, and how deep. */
  private record Scope(Field group, int depth) {
    Operator implicit() {
      return group == null ? Operator.AND : Operator.OR;
    }

    Scope deeper(Field field) {
      return new Scope(field, depth + 1);
    }
  }

  Query query() {
    if (text.length() > bounds.length()) {
      throw Refusal.costly(
          bounds.length(), text.length() + " characters", "at most " + bounds.length());
    }
    if (lexer.atEnd()) {
      throw new Refusal(QueryError.Kind.EMPTY, 0, "nothing", "a clause to search for", null);
    }
    Node root = sequence(new Scope(null, 0));
    if (!lexer.atEnd()) {
      throw Refusal.syntax(lexer.at(), lexer.found(), "an opening parenthesis before it");
    }
    if (root.matchesNothingness()) {
      warnings.add(new Query.Warning(1, "this matches every article but those it names"));
    }
    return new Query(text, root, root.clauses().stream().map(spans::get).toList(), warnings);
  }

  private Node sequence(Scope scope) {
    List<Joining.Item> items = new ArrayList<>();
    while (!lexer.atEnd() && lexer.peek() != ')') {
      items.add(item(scope, items.isEmpty()));
    }
    if (items.isEmpty()) {
      throw Refusal.syntax(lexer.at(), lexer.found(), "a clause");
    }
    return new Joining(scope.implicit(), warnings).join(items);
  }

  private Joining.Item item(Scope scope, boolean first) {
    lexer.peek();
    int operatorAt = lexer.at();
    Operator operator = operator();
    if (operator != null && (first || lexer.atEnd() || lexer.peek() == ')')) {
      throw Refusal.syntax(operatorAt, operator.name(), "a clause on both sides of it");
    }
    lexer.peek();
    int at = lexer.at();
    Sign sign = sign();
    Node node = primary(scope);
    return new Joining.Item(operator, operatorAt, sign, at, node);
  }

  private Operator operator() {
    if (lexer.takeWord("AND")) {
      return Operator.AND;
    }
    return lexer.takeWord("OR") ? Operator.OR : null;
  }

  private Sign sign() {
    Sign sign = Sign.NONE;
    boolean more = true;
    while (more) {
      char c = lexer.peek();
      int at = lexer.at();
      if (c == '+' || c == '-') {
        lexer.skip();
        if (Lexer.isSpace(lexer.here()) || lexer.atEnd()) {
          throw Refusal.syntax(at, "\"" + c + "\" alone", "a clause right after it");
        }
        sign = c == '-' ? opposite(sign) : Sign.REQUIRED;
      } else if (lexer.takeWord("NOT")) {
        sign = opposite(sign);
      } else {
        more = false;
      }
    }
    return sign;
  }

  private static Sign opposite(Sign sign) {
    return sign == Sign.PROHIBITED ? Sign.NONE : Sign.PROHIBITED;
  }

  private Node primary(Scope scope) {
    char c = lexer.peek();
    if (c == '(') {
      return group(scope.deeper(scope.group()));
    }
    if (c == '[' || c == '{') {
      return range(fieldOf(scope));
    }
    refuseForeign(c);
    int start = lexer.at();
    Lexer.Value value = lexer.value(scope.group() != null);
    if (!value.quoted() && lexer.here() == ':') {
      return fielded(scope, value);
    }
    refuseOtherField(scope, value);
    if (LOWER_OPERATORS.contains(value.text()) && !value.quoted() && scope.group() == null) {
      warnings.add(
          new Query.Warning(
              start + 1, "\"" + value.text() + "\" is searched as a word; operators are capital"));
    }
    if (isOperator(value)) {
      throw Refusal.syntax(start, value.text(), "a clause");
    }
    return clause(fieldOf(scope), value);
  }

  private static void refuseOtherField(Scope scope, Lexer.Value value) {
    int colon = value.text().indexOf(':');
    boolean bare = scope.group() != null && !value.quoted() && !value.escaped() && colon > 0;
    if (bare && Field.named(value.text().substring(0, colon)).isPresent()) {
      throw Refusal.syntax(
          value.start(),
          Refusal.quoted(value.text().substring(0, colon + 1)),
          "no other field within the parentheses of " + scope.group().queryName());
    }
  }

  private static boolean isOperator(Lexer.Value value) {
    return value.is("AND") || value.is("OR") || value.is("NOT");
  }

  private static Field fieldOf(Scope scope) {
    return scope.group() == null ? Field.TEXT : scope.group();
  }

  /** Marks of other query languages, so that nobody searches for them by mistake. */
  private void refuseForeign(char c) {
    if (c == '!') {
      throw Refusal.syntax(lexer.at(), lexer.found(), "NOT");
    }
    if (c == '/') {
      throw Refusal.syntax(lexer.at(), lexer.found(), "a word; there are no regular expressions");
    }
    if (text.startsWith("&&", lexer.at()) || text.startsWith("||", lexer.at())) {
      throw Refusal.syntax(lexer.at(), lexer.found(), c == '&' ? "AND" : "OR");
    }
  }

  private Node group(Scope inside) {
    int open = lexer.at();
    if (inside.depth() > bounds.depth()) {
      throw Refusal.costly(open, inside.depth() + " open parentheses", "at most " + bounds.depth());
    }
    lexer.skip();
    Node node = sequence(inside);
    if (lexer.peek() != ')') {
      throw Refusal.syntax(
          lexer.at(), lexer.found(), "the parenthesis that closes column " + (open + 1));
    }
    lexer.skip();
    boost();
    return node;
  }

  private Node fielded(Scope scope, Lexer.Value name) {
    Field field =
        Field.named(name.text())
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        name.start(),
                        name.text(),
                        "a field before the colon (or quotation marks around all)",
                        Nearest.to(name.text(), Field.names())));
    lexer.skip();
    return switch (lexer.peek()) {
      case '(' -> group(scope.deeper(field));
      case '[', '{' -> range(field);
      case ')', '\0' ->
          throw Refusal.syntax(lexer.at(), lexer.found(), "a value of " + field.queryName());
      default -> {
        if (field.isAnalysed()) {
          refuseForeign(lexer.peek());
        }
        yield clause(field, lexer.value(true), name.start());
      }
    };
  }

  private Clause clause(Field field, Lexer.Value value) {
    return clause(field, value, value.start());
  }

  private Clause clause(Field field, Lexer.Value value, int start) {
    warnOfQuotedWildcard(field, value);
    boolean tilde = lexer.take('~');
    String number = tilde ? lexer.number() : "";
    Clause clause;
    if (value.wildcards()) {
      if (tilde) {
        throw Refusal.syntax(value.end(), "\"~\" after a wildcard", "one or the other");
      }
      clause = values.pattern(field, value);
    } else if (tilde) {
      clause =
          value.quoted() ? values.sloppy(field, value, number) : values.fuzzy(field, value, number);
    } else {
      clause = values.plain(field, value);
    }
    int end = lexer.at();
    boost();
    return counted(clause, start, end);
  }

  /** A mark at the end of a quoted sentence is none; one within or after a word may be meant so. */
  private void warnOfQuotedWildcard(Field field, Lexer.Value value) {
    if (value.quoted() && field.isAnalysed() && QUOTED_WILDCARD.matcher(value.text()).find()) {
      warnings.add(
          new Query.Warning(
              value.start() + 1,
              "within quotation marks * and ? are no wildcards: they are skipped"));
    }
  }

  private Clause range(Field field) {
    int start = lexer.at();
    if (field.kind() != Field.Kind.NUMBER && field.kind() != Field.Kind.DATE) {
      throw Refusal.value(start, "a range", "a word: " + field.queryName() + " has no order");
    }
    boolean lowIn = lexer.take('[');
    if (!lowIn) {
      lexer.take('{');
    }
    Lexer.Value low = lexer.value(true);
    if (!lexer.takeWord("TO")) {
      throw Refusal.syntax(lexer.at(), lexer.found(), "TO between the bounds of a range");
    }
    Lexer.Value high = lexer.value(true);
    char close = lexer.peek();
    if (close != ']' && close != '}') {
      throw Refusal.syntax(lexer.at(), lexer.found(), "] or } at the end of a range");
    }
    lexer.skip();
    Clause clause = points.range(field, low, lowIn, high, close == ']');
    int end = lexer.at();
    boost();
    return counted(clause, start, end);
  }

  /** Boosts are Lucene's; a standing query has no score to raise. */
  private void boost() {
    int at = lexer.at();
    if (lexer.take('^') && lexer.number().isEmpty()) {
      throw Refusal.syntax(at, "\"^\"", "a number after it");
    }
  }

  private Clause counted(Clause clause, int start, int end) {
    clauses += clause.field().searched().size();
    if (clauses > bounds.clauses()) {
      throw Refusal.costly(
          start,
          "more than " + bounds.clauses() + " clauses",
          "at most " + bounds.clauses() + ", a clause of text counting three");
    }
    spans.put(clause, new Query.Span(start, end));
    return clause;
  }
}
