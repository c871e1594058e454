package io.wirewatch.query.match;

import io.wirewatch.contracts.alert.Why;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Node;
import io.wirewatch.query.language.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a query matches an article or does not, part by part.
 *
 * @param part the part of the query, in canonical form
 * @param met whether the article meets it
 * @param why what met it; absent for groups and for what is not met
 * @param parts the parts of a group
 */
public record Explanation(String part, boolean met, Why why, List<Explanation> parts) {

  public Explanation {
    parts = List.copyOf(parts);
  }

  /** Explains {@code query} on {@code document}. */
  public static Explanation of(Query query, ArticleDocument document, Features features) {
    Evaluation evaluation = new Evaluation(document);
    return explain(query.root(), evaluation, features);
  }

  private static Explanation explain(Node node, Evaluation evaluation, Features features) {
    List<Explanation> parts = new ArrayList<>();
    if (node instanceof Node.All all) {
      all.parts().forEach(part -> parts.add(explain(part, evaluation, features)));
      return group(node, parts.stream().allMatch(Explanation::met), parts);
    }
    if (node instanceof Node.Any any) {
      any.parts().forEach(part -> parts.add(explain(part, evaluation, features)));
      return group(node, parts.stream().anyMatch(Explanation::met), parts);
    }
    if (node instanceof Node.Not negated) {
      parts.add(explain(negated.part(), evaluation, features));
      return group(node, !parts.get(0).met(), parts);
    }
    String clause = node.toString();
    Query.Span whole = new Query.Span(0, clause.length());
    StoredQuery query = Compiler.compile("", clause, node, List.of(whole), features);
    boolean met = evaluation.matches(query);
    Why why = met ? new Evidence(evaluation).why(clause, evaluation.hit()) : null;
    return new Explanation(clause, met, why, List.of());
  }

  private static Explanation group(Node node, boolean met, List<Explanation> parts) {
    return new Explanation(node.toString(), met, null, parts);
  }

  /** The smallest parts whose failure made the whole fail; empty where the whole is met. */
  public List<String> failures() {
    List<String> failed = new ArrayList<>();
    failures(failed);
    return failed;
  }

  private void failures(List<String> into) {
    if (met) {
      return;
    }
    boolean negation = parts.size() == 1;
    if (parts.isEmpty() || negation) {
      into.add(part);
    } else {
      parts.forEach(part -> part.failures(into));
    }
  }
}
