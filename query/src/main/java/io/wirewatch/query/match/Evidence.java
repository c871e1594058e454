package io.wirewatch.query.match;

import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.Fact;
import io.wirewatch.contracts.article.FactKind;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.TopicTag;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.document.TermTable;
import io.wirewatch.query.language.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which words of the article met which clause of a query that matched.
 *
 * <p>Names, topics, figures and places on the map are shown where the article's text says them;
 * values that stand nowhere in the text are shown as themselves.
 */
final class Evidence {
  /** Clauses shown of one match; a list of a thousand names needs no more to convince. */
  static final int MOST = 20;

  private static final Field[] FIELDS = Field.values();
  private static final String[] PREFIXES =
      Arrays.stream(FIELDS).map(field -> field.queryName() + ":").toArray(String[]::new);

  private final Evaluation evaluation;
  private final Article article;
  private final TermTable terms;

  /** Many queries are met by the same words. */
  private final Map<Evaluation.Hit.InWords, Shown> inWords = new HashMap<>();

  Evidence(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.article = evaluation.document().enriched().article();
    this.terms = evaluation.document().terms();
  }

  /** The evidence of a match, in the order of the query's clauses. */
  List<Why> of(StoredQuery query) {
    List<Placed> found = new ArrayList<>();
    collect(query, 0, found);
    if (found.isEmpty()) {
      absent(query, 0, found);
    }
    if (found.size() == 1) {
      return List.of(found.get(0).why());
    }
    found.sort(Comparator.comparingInt(Placed::at));
    List<Why> whys = new ArrayList<>(found.size());
    found.forEach(placed -> whys.add(placed.why()));
    return whys;
  }

  private record Placed(int at, Why why) {}

  private void collect(StoredQuery query, int at, List<Placed> into) {
    int operation = query.operation(at);
    if (operation == StoredQuery.NOT || into.size() >= MOST) {
      return;
    }
    if (operation == StoredQuery.ALL || operation == StoredQuery.ANY) {
      for (int part = at + 1; part < query.end(at); part = query.end(part)) {
        // A part of a disjunction counts only as a whole; a clause is asked below in any case.
        boolean asked = operation == StoredQuery.ALL || query.operation(part) > StoredQuery.NOT;
        if (asked || evaluation.matches(query, part)) {
          collect(query, part, into);
        }
      }
    } else if (evaluation.matches(query, at)) {
      String clause = clause(query, at);
      into.add(new Placed(query.spanStart(at), why(clause, evaluation.hit())));
    }
  }

  /** A query that matches by what the article lacks shows what it lacks. */
  private void absent(StoredQuery query, int at, List<Placed> into) {
    int operation = query.operation(at);
    if (operation <= StoredQuery.NOT) {
      for (int part = at + 1; part < query.end(at); part = query.end(part)) {
        absent(query, part, into);
      }
    } else if (into.size() < MOST && !evaluation.matches(query, at)) {
      String clause = "NOT " + clause(query, at);
      String field = FIELDS[query.space(at) & 31].queryName();
      into.add(
          new Placed(
              query.spanStart(at), new Why(article.id(), clause, field, null, null, null, null)));
    }
  }

  /** The clause as written, with its field where that stands before a parenthesis. */
  private static String clause(StoredQuery query, int at) {
    String written = query.text().substring(query.spanStart(at), query.spanEnd(at));
    int field = query.space(at) & 31;
    String prefix = PREFIXES[field];
    boolean complete =
        FIELDS[field] == Field.TEXT || written.regionMatches(true, 0, prefix, 0, prefix.length());
    return complete ? written : prefix + written;
  }

  /** What to show for one clause and what met it. */
  Why why(String clause, Evaluation.Hit hit) {
    return shown(hit).why(article.id(), clause);
  }

  /** What is shown of the article, whatever the clause. */
  private record Shown(String field, Integer start, Integer end, String text, String snippet) {
    Why why(String articleId, String clause) {
      return new Why(articleId, clause, field, start, end, text, snippet);
    }
  }

  private Shown shown(Evaluation.Hit hit) {
    if (hit instanceof Evaluation.Hit.InNumber number) {
      return number(number);
    }
    if (hit instanceof Evaluation.Hit.OnMap map) {
      Place place = map.spot().place();
      return mentioned(Field.NEAR, place.name(), place.mentions());
    }
    return inWords.computeIfAbsent((Evaluation.Hit.InWords) hit, this::words);
  }

  private Shown words(Evaluation.Hit.InWords hit) {
    ArticleDocument.Value value = evaluation.document().values().get(terms.value(hit.firstToken()));
    if (value.origin() instanceof Entity entity) {
      return mentioned(value.field(), value.text(), entity.mentions());
    }
    if (value.origin() instanceof Place place) {
      return mentioned(value.field(), value.text(), place.mentions());
    }
    if (value.origin() instanceof TopicTag topic) {
      String said = topic.evidence().isEmpty() ? null : topic.evidence().get(0).text();
      return valued(value.field(), value.text(), said);
    }
    if (value.whole()) {
      return valued(value.field(), value.text(), null);
    }
    int start = terms.start(hit.firstToken());
    int end = Math.max(terms.end(hit.lastToken()), terms.end(hit.firstToken()));
    return spoken(value.field().queryName(), value.text(), start, end);
  }

  /** A name, shown by the mention that reads like it, else by its first. */
  private Shown mentioned(Field field, String name, List<Mention> mentions) {
    Mention shown = null;
    for (Mention mention : mentions) {
      boolean better = shown == null || !name.equals(shown.text()) && name.equals(mention.text());
      if (better && fits(mention.field(), mention.start(), mention.end())) {
        shown = mention;
      }
    }
    return shown == null
        ? valued(field, name, null)
        : spoken(shown.field(), article.text(shown.field()), shown.start(), shown.end());
  }

  private Shown number(Evaluation.Hit.InNumber hit) {
    if (hit.field() == Field.KILLED) {
      for (Fact fact : evaluation.document().enriched().facts()) {
        if (fact.kind() == FactKind.KILLED && gives(fact, hit.number()) && fits(fact)) {
          String text = article.text(fact.evidence().field());
          return spoken(
              fact.evidence().field(), text, fact.evidence().start(), fact.evidence().end());
        }
      }
    }
    String value =
        hit.field().kind() == Field.Kind.DATE
            ? Instant.ofEpochMilli(hit.number()).toString()
            : Long.toString(hit.number());
    return valued(hit.field(), value, hit.field() == Field.SEVERITY ? reason() : null);
  }

  private static boolean gives(Fact fact, long number) {
    return fact.min() != null && fact.min() == number || fact.max() != null && fact.max() == number;
  }

  private String reason() {
    var reasons = evaluation.document().enriched().severity().reasons();
    return reasons.isEmpty() ? null : reasons.get(0).what();
  }

  private boolean fits(Fact fact) {
    return fact.evidence() != null
        && fits(fact.evidence().field(), fact.evidence().start(), fact.evidence().end());
  }

  private boolean fits(String field, int start, int end) {
    boolean text = "title".equals(field) || "summary".equals(field) || "body".equals(field);
    return text && start >= 0 && start < end && end <= article.text(field).length();
  }

  private static Shown valued(Field field, String value, String said) {
    return new Shown(field.queryName(), null, null, value, said);
  }

  private static Shown spoken(String field, String text, int start, int end) {
    String snippet = Snippet.around(text, start, end);
    return new Shown(field, start, end, text.substring(start, end), snippet);
  }
}
