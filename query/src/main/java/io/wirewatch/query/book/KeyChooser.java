package io.wirewatch.query.book;

import io.wirewatch.query.document.WordHash;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.match.FuzzyWord;
import io.wirewatch.query.match.StoredQuery;
import io.wirewatch.query.match.WordTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the keys under which a query is filed: those of its rarest mandatory part.
 *
 * <p>Of a conjunction the rarest part suffices, of a disjunction every part is needed, a negation
 * gives nothing. A query that gives nothing at all is run against every article.
 */
final class KeyChooser {
  private static final Field[] FIELDS = Field.values();
  private static final int MOST_FACETS = 32;

  private final StoredQuery query;
  private final Frequencies frequencies;

  private KeyChooser(StoredQuery query, Frequencies frequencies) {
    this.query = query;
    this.frequencies = frequencies;
  }

  /** The keys; empty where the query must be run against every article. */
  static Set<Key> choose(StoredQuery query, Frequencies frequencies) {
    return new KeyChooser(query, frequencies).choose(0).map(Choice::keys).orElse(Set.of());
  }

  /**
   * A second condition, beside those that a query is filed under: the rarest of a conjunction's
   * words and short lists of alternatives, or of a sloppy phrase's words.
   */
  static int guard(StoredQuery query, Set<Key> filed, Frequencies frequencies) {
    KeyChooser chooser = new KeyChooser(query, frequencies);
    Choice best = null;
    for (Choice choice : chooser.conditions(0, new ArrayList<>())) {
      boolean rarer = best == null || choice.share() < best.share();
      if (rarer && !choice.keys().equals(filed)) {
        best = choice;
      }
    }
    if (best == null) {
      return Guards.NONE;
    }
    List<Key> keys = List.copyOf(best.keys());
    return Guards.of(keys.get(0).hash(), keys.get(keys.size() - 1).hash());
  }

  /** Conditions of one or two keys, each of which an article must meet. */
  private List<Choice> conditions(int at, List<Choice> into) {
    switch (query.operation(at)) {
      case StoredQuery.ALL -> {
        for (int part = at + 1; part < query.end(at); part = query.end(part)) {
          conditions(part, into);
        }
      }
      case StoredQuery.WORD -> choose(at).ifPresent(into::add);
      case StoredQuery.SLOPPY, StoredQuery.REPEATED -> {
        for (int i = at + 2; i < query.end(at); i++) {
          word(query.space(at), query.operand(i)).ifPresent(into::add);
        }
      }
      case StoredQuery.ANY -> {
        if (isPairOfWords(at)) {
          union(at).ifPresent(into::add);
        }
      }
      default -> {
        // Too many alternatives, or keys that say nothing of the words.
      }
    }
    return into;
  }

  private boolean isPairOfWords(int at) {
    int words = 0;
    for (int part = at + 1; part < query.end(at); part = query.end(part)) {
      words += query.operation(part) == StoredQuery.WORD ? 1 : 3;
    }
    return words == 2;
  }

  /** Keys, and roughly the share of articles that ask for one of them. */
  private record Choice(Set<Key> keys, double share) {
    static Optional<Choice> of(int sort, long hash, double share) {
      return Optional.of(new Choice(Set.of(new Key(sort, hash)), share));
    }
  }

  private Optional<Choice> choose(int at) {
    return switch (query.operation(at)) {
      case StoredQuery.ALL -> rarest(at);
      case StoredQuery.ANY -> union(at);
      case StoredQuery.NOT -> Optional.empty();
      case StoredQuery.WORD -> word(query.space(at), query.operand(at + 1));
      case StoredQuery.PHRASE -> rarestPair(at);
      case StoredQuery.SLOPPY, StoredQuery.REPEATED -> rarestWord(at);
      case StoredQuery.PATTERN -> prefix(at);
      case StoredQuery.FUZZY -> rests(at);
      case StoredQuery.RANGE -> buckets(at);
      default -> cells(at);
    };
  }

  private Optional<Choice> rarest(int at) {
    Optional<Choice> best = facets(at);
    for (int part = at + 1; part < query.end(at); part = query.end(part)) {
      Optional<Choice> choice = choose(part);
      boolean better =
          choice.isPresent() && (best.isEmpty() || choice.get().share() < best.get().share());
      best = better ? choice : best;
    }
    return best;
  }

  private Optional<Choice> union(int at) {
    Set<Key> keys = new LinkedHashSet<>();
    double share = 0;
    for (int part = at + 1; part < query.end(at); part = query.end(part)) {
      Optional<Choice> choice = choose(part);
      if (choice.isEmpty()) {
        return choice;
      }
      keys.addAll(choice.get().keys());
      share += choice.get().share();
    }
    return Optional.of(new Choice(keys, share));
  }

  private Optional<Choice> word(int space, long word) {
    int asked = asked(space);
    return Choice.of(Key.WORD, Key.word(asked, word), frequencies.share(asked, word));
  }

  /** A title's words are asked for alone: they are far rarer than those of the whole text. */
  private static int asked(int space) {
    return space == WordHash.space(Field.TITLE) ? space : Key.group(space);
  }

  private Optional<Choice> rarestPair(int at) {
    int group = Key.group(query.space(at));
    Optional<Choice> best = Optional.empty();
    for (int i = at + 1; i + 1 < query.end(at); i++) {
      long word = query.operand(i);
      long following = query.operand(i + 1);
      double share =
          0.2 * Math.min(frequencies.share(group, word), frequencies.share(group, following));
      if (best.isEmpty() || share < best.get().share()) {
        best = Choice.of(Key.PAIR, Key.pair(group, word, following), share);
      }
    }
    return best;
  }

  private Optional<Choice> rarestWord(int at) {
    Optional<Choice> best = Optional.empty();
    for (int i = at + 2; i < query.end(at); i++) {
      Optional<Choice> choice = word(query.space(at), query.operand(i));
      if (best.isEmpty() || choice.orElseThrow().share() < best.get().share()) {
        best = choice;
      }
    }
    return best;
  }

  private Optional<Choice> prefix(int at) {
    int group = Key.group(query.space(at));
    String prefix = ((WordTest) query.constant(at + 1)).prefix();
    long hash = Key.prefix(prefix.length(), group, WordHash.of(prefix));
    return Choice.of(Key.PREFIX + prefix.length(), hash, Math.pow(0.45, prefix.length() - 1));
  }

  private Optional<Choice> rests(int at) {
    int group = Key.group(query.space(at));
    FuzzyWord word = FuzzyWord.of(query, at);
    Set<Key> keys = new LinkedHashSet<>();
    Deletions.forEach(
        word.letters(),
        word.edits(),
        (left, hash) -> {
          int sort = Key.rest(word.edits(), left);
          keys.add(new Key(sort, Key.edited(sort, group, hash)));
        });
    return Optional.of(new Choice(keys, 0.01 * word.edits()));
  }

  private Optional<Choice> buckets(int at) {
    Field field = FIELDS[query.space(at)];
    if (!Buckets.cover(field)) {
      return Optional.empty();
    }
    int from = Buckets.of(field, query.operand(at + 1));
    int to = Buckets.of(field, query.operand(at + 2));
    Set<Key> keys = new LinkedHashSet<>();
    for (int bucket = from; bucket <= to; bucket++) {
      keys.add(new Key(Key.BUCKET, Key.bucket(query.space(at), bucket)));
    }
    double share = Buckets.shareFrom(field, from) - 0.9 * Buckets.shareFrom(field, to + 1);
    return Optional.of(new Choice(keys, share));
  }

  private Optional<Choice> cells(int at) {
    Set<Key> cells;
    if (query.operation(at) == StoredQuery.NEAR_POINT) {
      cells =
          Cells.around(
              Double.longBitsToDouble(query.operand(at + 1)),
              Double.longBitsToDouble(query.operand(at + 2)),
              Double.longBitsToDouble(query.operand(at + 3)));
    } else {
      Features.Geometry geometry = (Features.Geometry) query.constant(at + 1);
      cells = Cells.along(geometry, Double.longBitsToDouble(query.operand(at + 2)));
    }
    int size = cells.iterator().next().sort() - Key.CELL;
    return Optional.of(new Choice(cells, Math.min(1, cells.size() * Cells.share(size))));
  }

  /** Countries and topics of one conjunction, asked for together. */
  private Optional<Choice> facets(int at) {
    List<Long> countries = new ArrayList<>();
    List<Long> topics = new ArrayList<>();
    for (int part = at + 1; part < query.end(at); part = query.end(part)) {
      if (countries.isEmpty()) {
        values(part, Field.COUNTRY, countries);
      }
      if (topics.isEmpty()) {
        values(part, Field.TOPIC, topics);
      }
    }
    int pairs = countries.size() * topics.size();
    if (pairs == 0 || pairs > MOST_FACETS) {
      return Optional.empty();
    }
    Set<Key> keys = new LinkedHashSet<>();
    double share = 0;
    for (long country : countries) {
      for (long topic : topics) {
        keys.add(new Key(Key.FACETS, Key.facets(country, topic)));
        share +=
            frequencies.share(WordHash.space(Field.COUNTRY), country)
                * frequencies.share(WordHash.space(Field.TOPIC), topic);
      }
    }
    return Optional.of(new Choice(keys, share));
  }

  /** The whole values that a part asks of one field: one, or a list of alternatives. */
  private void values(int at, Field field, List<Long> into) {
    int operation = query.operation(at);
    if (operation == StoredQuery.WORD && query.space(at) == WordHash.space(field)) {
      into.add(query.operand(at + 1));
    } else if (operation == StoredQuery.ANY) {
      for (int part = at + 1; part < query.end(at); part = query.end(part)) {
        boolean one =
            query.operation(part) == StoredQuery.WORD && query.space(part) == WordHash.space(field);
        if (!one) {
          into.clear();
          return;
        }
        into.add(query.operand(part + 1));
      }
    }
  }
}
