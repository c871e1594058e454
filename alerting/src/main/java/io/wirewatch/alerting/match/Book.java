package io.wirewatch.alerting.match;

import io.wirewatch.alerting.subscription.Defaults;
import io.wirewatch.contracts.alert.Why;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.ledger.SummaryError;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.query.book.MatchReport;
import io.wirewatch.query.book.QueryBook;
import io.wirewatch.query.book.SlowLog;
import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.language.Parsed;
import io.wirewatch.query.language.Query;
import io.wirewatch.query.language.QueryError;
import io.wirewatch.query.language.QueryLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One version of all subscriptions. Immutable: an article is held against exactly one book. */
public final class Book {
  /** Evidence kept of one match. */
  private static final int MOST_WHY = 8;

  /** What an alias can change: the text stays what it is. */
  private static final Set<Field> NAMES = Set.of(Field.ENTITY, Field.PERSON, Field.ORGANIZATION);

  private final QueryLanguage language;
  private final long offset;
  private final Map<String, Subscription> subscriptions;
  private final Map<String, QueryError> refused;
  private final QueryBook queries;
  private final StoryQueries ofStories;
  private final Set<String> ofNames;

  private Book(
      QueryLanguage language,
      long offset,
      Map<String, Subscription> subscriptions,
      Map<String, QueryError> refused,
      QueryBook queries,
      StoryQueries ofStories,
      Set<String> ofNames) {
    this.language = language;
    this.offset = offset;
    this.subscriptions = subscriptions;
    this.refused = refused;
    this.queries = queries;
    this.ofStories = ofStories;
    this.ofNames = ofNames;
  }

  /** A book without subscriptions. */
  public static Book empty(QueryLanguage language) {
    return new Book(
        language,
        0,
        Map.of(),
        Map.of(),
        QueryBook.empty(language.features()),
        StoryQueries.none(language),
        Set.of());
  }

  /**
   * The next version of the book.
   *
   * @param changes new subscriptions by id; a null ends one
   * @param newOffset the offset behind the last of the changes
   */
  public Book changed(Map<String, Subscription> changes, long newOffset) {
    Map<String, Subscription> all = new HashMap<>(subscriptions);
    Map<String, QueryError> bad = new TreeMap<>(refused);
    Map<String, Query> added = new HashMap<>();
    Set<String> names = new HashSet<>(ofNames);
    names.removeAll(changes.keySet());
    QueryBook next = queries;
    for (Map.Entry<String, Subscription> change : changes.entrySet()) {
      String id = change.getKey();
      bad.remove(id);
      if (change.getValue() == null) {
        all.remove(id);
        next = next.without(id);
        continue;
      }
      Subscription one = Defaults.appliedTo(change.getValue());
      all.put(id, one);
      Parsed parsed = language.parse(one.query() == null ? "" : one.query());
      if (parsed instanceof Query query) {
        added.put(id, query);
        if (query.root().clauses().stream().anyMatch(clause -> NAMES.contains(clause.field()))) {
          names.add(id);
        }
      } else {
        bad.put(id, (QueryError) parsed);
        next = next.without(id);
      }
    }
    return new Book(
        language,
        newOffset,
        all,
        bad,
        next.withAll(added),
        ofStories.changed(changes.keySet(), added),
        names);
  }

  /** The version: the first offset of the subscriptions topic that is not in it. */
  public long offset() {
    return offset;
  }

  /** How many subscriptions it holds, also those whose query is refused. */
  public int size() {
    return subscriptions.size();
  }

  /** A subscription by id. */
  public Optional<Subscription> subscription(String id) {
    return Optional.ofNullable(subscriptions.get(id));
  }

  /** All subscriptions by id. */
  public Map<String, Subscription> subscriptions() {
    return Map.copyOf(subscriptions);
  }

  /** Everybody who has a subscription. */
  public Set<String> subscribers() {
    Set<String> all = new TreeSet<>();
    subscriptions.values().forEach(one -> all.add(one.subscriber()));
    return all;
  }

  /** Subscriptions whose query cannot be read, with the reason; they match nothing. */
  public Map<String, QueryError> refused() {
    return Map.copyOf(refused);
  }

  /** Holds an article against all subscriptions; a query that fails hurts only itself. */
  public Findings match(EnrichedArticle enriched) {
    return match(ArticleDocument.of(enriched), null);
  }

  /** Likewise of an article that is analysed already, and notes the queries that take long. */
  public Findings match(ArticleDocument document, SlowLog slow) {
    MatchReport report = queries.match(document, slow);
    List<Findings.Met> met = new ArrayList<>();
    for (MatchReport.Match match : report.matches()) {
      List<Why> why = match.why().stream().limit(MOST_WHY).toList();
      met.add(new Findings.Met(subscriptions.get(match.queryId()), why));
    }
    List<SummaryError> errors = new ArrayList<>();
    report.errors().forEach(one -> errors.add(new SummaryError(one.queryId(), one.message())));
    refused.forEach((id, error) -> errors.add(new SummaryError(id, error.message())));
    return new Findings(met, errors, report.candidates());
  }

  /**
   * How old an article may be that meets a query for names; empty where no query asks for any.
   *
   * @param most where a subscription sets no bound
   */
  public Optional<Duration> namesWithin(Duration most) {
    return ofNames.stream()
        .map(id -> subscriptions.get(id).maxAge())
        .map(age -> age == null || age.compareTo(most) > 0 ? most : age)
        .max(Comparator.naturalOrder());
  }

  /** Whether any query asks about the story of an article. */
  boolean asksAboutStories() {
    return !ofStories.isEmpty();
  }

  /** Subscriptions that an article does not meet, but would if its story were another one. */
  List<Subscription> hoped(ArticleDocument document, Findings findings) {
    Set<String> met = new HashSet<>();
    findings.met().forEach(one -> met.add(one.subscription().id()));
    return ofStories.hoped(document).stream()
        .filter(id -> !met.contains(id))
        .map(subscriptions::get)
        .toList();
  }

  /** Holds a watched article against one subscription that asks about stories. */
  Optional<StoryWatch.Rematch> rematch(
      String id, Watched watched, Readings readings, Growth growth) {
    return ofStories
        .meets(id, readings, growth)
        .map(
            grown ->
                new StoryWatch.Rematch(
                    grown.article(),
                    watched,
                    new Findings.Met(
                        subscriptions.get(id), grown.why().stream().limit(MOST_WHY).toList())));
  }
}
