package io.wirewatch.alerting.ledger;

import io.wirewatch.alerting.decide.AlertId;
import io.wirewatch.alerting.match.StoryValues;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Parsed;
import io.wirewatch.query.language.Query;
import io.wirewatch.query.language.QueryLanguage;
import io.wirewatch.query.match.StoredQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Recomputes what an alert claims from the records that it rests on.
 *
 * @param result {@code equal}, {@code differs} or {@code unverifiable}
 * @param fields what differs, or what is missing
 * @param unchecked records whose enrichment could not be checked, with the models that differ here
 */
public record Verification(Result result, List<String> fields, List<String> unchecked) {

  /** How it ended. */
  public enum Result {
    EQUAL,
    DIFFERS,
    UNVERIFIABLE
  }

  public Verification {
    fields = List.copyOf(fields);
    unchecked = List.copyOf(unchecked);
  }

  /**
   * Verifies an alert.
   *
   * @param records the enriched records that it lists, by version id, as found in the log
   * @param enrichment enriches a record's article anew; empty where enrichment is not to be checked
   */
  public static Verification of(
      Alert alert,
      Map<String, EnrichedArticle> records,
      QueryLanguage language,
      Optional<UnaryOperator<EnrichedArticle>> enrichment) {
    List<String> missing = new ArrayList<>();
    List<String> differs = new ArrayList<>();
    List<String> unchecked = new ArrayList<>();
    Parsed parsed = language.parse(alert.subscription().query());
    if (!(parsed instanceof Query query)) {
      return new Verification(
          Result.UNVERIFIABLE, List.of("subscription.query"), List.of("enrichment"));
    }
    StoredQuery stored = StoredQuery.of(query, language.features());
    for (AlertArticle listed : alert.articles()) {
      String version = listed.id() + ":" + listed.version();
      EnrichedArticle record = records.get(version);
      if (record == null) {
        missing.add("articles." + version);
      } else {
        compare(alert, listed, record, stored, differs);
        if (alias(alert, listed).isPresent()) {
          unchecked.add("enrichment." + version + " [alias]"); // It is of before the alias.
        } else {
          enrichment.ifPresent(
              again -> enrichment(record, again.apply(record), differs, unchecked));
        }
      }
    }
    compareId(alert, differs, missing);
    if (enrichment.isEmpty()) {
      unchecked.add("enrichment");
    }
    if (!differs.isEmpty()) {
      return new Verification(Result.DIFFERS, differs, unchecked);
    }
    return missing.isEmpty()
        ? new Verification(Result.EQUAL, List.of(), unchecked)
        : new Verification(Result.UNVERIFIABLE, missing, unchecked);
  }

  /** The alias, learnt afterwards, by which alone a listed article met the query. */
  public static Optional<String> alias(Alert alert, AlertArticle listed) {
    return alert.changes().stream()
        .filter(change -> AlertChange.ALIAS.equals(change.change()))
        .filter(change -> listed.id().equals(change.articleId()))
        .map(AlertChange::to)
        .findFirst();
  }

  private static void compare(
      Alert alert,
      AlertArticle listed,
      EnrichedArticle record,
      StoredQuery query,
      List<String> differs) {
    String version = listed.id() + ":" + listed.version();
    ArticleDocument document = documentOf(alert, record, query);
    boolean takenBack =
        alert.changes().stream()
            .anyMatch(
                change ->
                    change.change().equals("query") && listed.id().equals(change.articleId()));
    if (query.matches(document) == takenBack) {
      differs.add("match." + version);
    }
    List<Why> evidence = query.evidence(document);
    for (Why why : alert.why()) {
      if (listed.id().equals(why.articleId()) && !evidence.contains(why)) {
        differs.add("why." + version + "." + why.clause());
      }
    }
    Article article = record.article();
    if (!Objects.equals(listed.title(), article.title())) {
      differs.add("articles." + version + ".title");
    }
    if (!Objects.equals(listed.url(), article.url())) {
      differs.add("articles." + version + ".url");
    }
  }

  /** As it was written, or as it read when its story had grown to what the alert says. */
  private static ArticleDocument documentOf(
      Alert alert, EnrichedArticle record, StoredQuery query) {
    ArticleDocument written = ArticleDocument.of(record);
    if (query.matches(written) || alert.story() == null || record.story() == null) {
      return written;
    }
    StoryValues grown =
        new StoryValues(alert.story().size(), alert.story().origins(), alert.severity());
    ArticleDocument then = ArticleDocument.of(grown.of(record.story(), record));
    return query.matches(then) ? then : written;
  }

  /** Other models give other records, which says nothing of this one. */
  private static void enrichment(
      EnrichedArticle record, EnrichedArticle again, List<String> differs, List<String> unchecked) {
    Map<String, String> then = artefacts(record);
    Map<String, String> here = artefacts(again);
    List<String> other = new ArrayList<>();
    Set<String> names = new TreeSet<>(then.keySet());
    names.addAll(here.keySet());
    for (String name : names) {
      if (!Objects.equals(then.get(name), here.get(name))) {
        other.add(name);
      }
    }
    if (then.isEmpty() || !other.isEmpty()) {
      unchecked.add("enrichment." + record.article().versionId() + " " + other);
    } else {
      compare(record, again, differs);
    }
  }

  private static Map<String, String> artefacts(EnrichedArticle record) {
    return record.provenance() == null ? Map.of() : record.provenance().artefacts();
  }

  /** Story assignment is read, not recomputed; times of steps are no claim. */
  private static void compare(EnrichedArticle record, EnrichedArticle again, List<String> differs) {
    String version = record.article().versionId();
    differs(differs, version + ".language", record.language(), again.language());
    differs(differs, version + ".entities", record.entities(), again.entities());
    differs(differs, version + ".places", record.places(), again.places());
    differs(differs, version + ".countries", record.countries(), again.countries());
    differs(differs, version + ".topics", record.topics(), again.topics());
    differs(differs, version + ".severity", record.severity(), again.severity());
    differs(differs, version + ".facts", record.facts(), again.facts());
    differs(differs, version + ".claims", record.claims(), again.claims());
  }

  private static void differs(List<String> differs, String field, Object stored, Object again) {
    if (!Objects.equals(stored, again)) {
      differs.add("enrichment." + field);
    }
  }

  private static void compareId(Alert alert, List<String> differs, List<String> missing) {
    if (alert.cause() == null) {
      missing.add("cause");
      return;
    }
    String story =
        alert.story() == null || alert.kind() == AlertKind.DIGEST ? null : alert.story().id();
    String id =
        AlertId.of(
            alert.subscription().id(),
            alert.subscription().generation(),
            story,
            alert.kind(),
            alert.cause());
    if (!id.equals(alert.id())) {
      differs.add("id");
    }
  }
}
