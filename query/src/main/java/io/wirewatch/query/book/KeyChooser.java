package io.wirewatch.query.book;

import io.wirewatch.query.document.WordHash;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Field;
import io.wirewatch.query.match.Program;
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

  private final Program program;
  private final Frequencies frequencies;

  private KeyChooser(Program program, Frequencies frequencies) {
    this.program = program;
    this.frequencies = frequencies;
  }

  /** The keys; empty where the query must be run against every article. */
  static Set<Key> choose(Program program, Frequencies frequencies) {
    return new KeyChooser(program, frequencies).choose(0).map(Choice::keys).orElse(Set.of());
  }

  /** Keys, and roughly the share of articles that ask for one of them. */
  private record Choice(Set<Key> keys, double share) {
    static Optional<Choice> of(int sort, long hash, double share) {
      return Optional.of(new Choice(Set.of(new Key(sort, hash)), share));
    }
  }

  private Optional<Choice> choose(int at) {
    return switch (program.operation(at)) {
      case Program.ALL -> rarest(at);
      case Program.ANY -> union(at);
      case Program.NOT -> Optional.empty();
      case Program.WORD -> word(program.space(at), program.operand(at + 1));
      case Program.PHRASE -> rarestPair(at);
      case Program.SLOPPY, Program.REPEATED -> rarestWord(at);
      case Program.PATTERN, Program.FUZZY -> tested(at);
      case Program.RANGE -> buckets(at);
      default -> cells(at);
    };
  }

  private Optional<Choice> rarest(int at) {
    Optional<Choice> best = facets(at);
    for (int part = at + 1; part < program.end(at); part = program.end(part)) {
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
    for (int part = at + 1; part < program.end(at); part = program.end(part)) {
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
    int group = Key.group(program.space(at));
    Optional<Choice> best = Optional.empty();
    for (int i = at + 1; i + 1 < program.end(at); i++) {
      long word = program.operand(i);
      long following = program.operand(i + 1);
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
    for (int i = at + 2; i < program.end(at); i++) {
      Optional<Choice> choice = word(program.space(at), program.operand(i));
      if (best.isEmpty() || choice.orElseThrow().share() < best.get().share()) {
        best = choice;
      }
    }
    return best;
  }

  private Optional<Choice> tested(int at) {
    int group = Key.group(program.space(at));
    WordTest test = (WordTest) program.constant(at + 1);
    if (test instanceof WordTest.Near near) {
      int sort = near.edits() == 1 ? Key.ONE_EDIT : Key.TWO_EDITS;
      Set<Key> keys = new LinkedHashSet<>();
      Deletions.forEach(
          near.letters(),
          near.edits(),
          hash -> keys.add(new Key(sort, Key.edited(sort, group, hash))));
      return Optional.of(new Choice(keys, 0.01 * near.edits()));
    }
    String prefix = test.prefix();
    long hash = Key.prefix(prefix.length(), group, WordHash.of(prefix));
    return Choice.of(Key.PREFIX + prefix.length(), hash, Math.pow(0.45, prefix.length() - 1));
  }

  private Optional<Choice> buckets(int at) {
    Field field = FIELDS[program.space(at)];
    if (!Buckets.cover(field)) {
      return Optional.empty();
    }
    int from = Buckets.of(field, program.operand(at + 1));
    int to = Buckets.of(field, program.operand(at + 2));
    Set<Key> keys = new LinkedHashSet<>();
    for (int bucket = from; bucket <= to; bucket++) {
      keys.add(new Key(Key.BUCKET, Key.bucket(program.space(at), bucket)));
    }
    double share = Buckets.shareFrom(field, from) - 0.9 * Buckets.shareFrom(field, to + 1);
    return Optional.of(new Choice(keys, share));
  }

  private Optional<Choice> cells(int at) {
    Set<Key> cells;
    if (program.operation(at) == Program.NEAR_POINT) {
      cells =
          Cells.around(
              Double.longBitsToDouble(program.operand(at + 1)),
              Double.longBitsToDouble(program.operand(at + 2)),
              Double.longBitsToDouble(program.operand(at + 3)));
    } else {
      Features.Geometry geometry = (Features.Geometry) program.constant(at + 1);
      cells = Cells.along(geometry, Double.longBitsToDouble(program.operand(at + 2)));
    }
    int size = cells.iterator().next().sort() - Key.CELL;
    return Optional.of(new Choice(cells, Math.min(1, cells.size() * Cells.share(size))));
  }

  /** Countries and topics of one conjunction, asked for together. */
  private Optional<Choice> facets(int at) {
    List<Long> countries = new ArrayList<>();
    List<Long> topics = new ArrayList<>();
    for (int part = at + 1; part < program.end(at); part = program.end(part)) {
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
    int operation = program.operation(at);
    if (operation == Program.WORD && program.space(at) == WordHash.space(field)) {
      into.add(program.operand(at + 1));
    } else if (operation == Program.ANY) {
      for (int part = at + 1; part < program.end(at); part = program.end(part)) {
        boolean one =
            program.operation(part) == Program.WORD && program.space(part) == WordHash.space(field);
        if (!one) {
          into.clear();
          return;
        }
        into.add(program.operand(part + 1));
      }
    }
  }
}
