package io.wirewatch.query.book;

import io.wirewatch.query.document.ArticleDocument;
import io.wirewatch.query.document.WordHash;
import io.wirewatch.query.language.Features;
import io.wirewatch.query.language.Query;
import io.wirewatch.query.match.Matcher;
import io.wirewatch.query.match.StoredQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * An immutable snapshot of stored queries, indexed by their rarest mandatory parts. A change gives
 * a new snapshot in microseconds; an article is matched against exactly one.
 */
public final class QueryBook {
  /** The key of those queries that must be run against every article. */
  private static final Key ALWAYS = new Key(Key.WORD, WordHash.key(Key.SORTS << 8, 0));

  /** Queries that are read together. */
  private static final int BLOCK = 16;

  private final Features features;
  private final Frequencies frequencies;
  private final Slots slots;
  private final PostingTable byId;
  private final PostingTable byKey;
  private final KeyFilter filter;
  private final Census census;
  private final FreeSlot free;
  private final int size;

  private QueryBook(
      Features features,
      Frequencies frequencies,
      Slots slots,
      PostingTable byId,
      PostingTable byKey,
      KeyFilter filter,
      Census census,
      FreeSlot free,
      int size) {
    this.features = features;
    this.frequencies = frequencies;
    this.slots = slots;
    this.byId = byId;
    this.byKey = byKey;
    this.filter = filter;
    this.census = census;
    this.free = free;
    this.size = size;
  }

  /** A slot to be used again, and the rest of them. */
  private record FreeSlot(int slot, FreeSlot rest) {}

  /** A book without queries; {@code features} are the geometries that its queries may name. */
  public static QueryBook empty(Features features) {
    return empty(features, Frequencies.builtIn());
  }

  /** A book without queries that will file by these frequencies. */
  public static QueryBook empty(Features features, Frequencies frequencies) {
    return new QueryBook(
        features,
        frequencies,
        Slots.EMPTY,
        PostingTable.EMPTY,
        PostingTable.EMPTY,
        KeyFilter.EMPTY,
        Census.EMPTY,
        null,
        0);
  }

  /** This book with a query added, or replaced where the id is taken. */
  public QueryBook with(String id, Query query) {
    return edit().put(id, query).done();
  }

  /** This book with many queries added or replaced. */
  public QueryBook withAll(Map<String, Query> queries) {
    Edit edit = edit();
    queries.forEach(edit::put);
    return edit.done();
  }

  /** This book without a query; the same queries where there is none of that id. */
  public QueryBook without(String id) {
    return edit().remove(id).done();
  }

  /** The same queries, filed anew by other frequencies: costs as much as registering them. */
  public QueryBook refiled(Frequencies better) {
    Edit edit = empty(features, better).edit();
    forEach(edit::put);
    return edit.done();
  }

  /** Starts a series of changes. */
  public Edit edit() {
    return new Edit(this);
  }

  /** How many queries it holds. */
  public int size() {
    return size;
  }

  /** The query of an id. */
  public Optional<StoredQuery> query(String id) {
    int slot = slotOf(id);
    return slot < 0 ? Optional.empty() : Optional.of(slots.get(slot));
  }

  private void forEach(Consumer<StoredQuery> queries) {
    for (int slot = 0; slot < slots.length(); slot++) {
      StoredQuery query = slots.get(slot);
      if (query != null) {
        queries.accept(query);
      }
    }
  }

  /** Matches an article against all queries; one that fails never stops the rest. */
  public MatchReport match(ArticleDocument document) {
    return match(document, null);
  }

  /** Like {@link #match(ArticleDocument)}, and notes the queries that take long. */
  public MatchReport match(ArticleDocument document, SlowLog slowLog) {
    int[] candidates = candidates(document);
    Matcher matcher = new Matcher(document);
    List<MatchReport.Match> matches = new ArrayList<>();
    List<MatchReport.Failure> errors = new ArrayList<>();
    StoredQuery[] block = new StoredQuery[BLOCK];
    long before = slowLog == null ? 0 : slowLog.now();
    for (int from = 0; from < candidates.length; from += BLOCK) {
      int count = Math.min(BLOCK, candidates.length - from);
      read(candidates, from, count, block, matcher);
      for (int i = 0; i < count; i++) {
        StoredQuery query = block[i];
        try {
          if (matcher.matches(query)) {
            matches.add(new MatchReport.Match(query.id(), matcher.evidence(query)));
          }
        } catch (RuntimeException | StackOverflowError e) {
          errors.add(new MatchReport.Failure(query.id(), e.toString()));
        }
        if (slowLog != null) {
          long now = slowLog.now();
          slowLog.note(query.id(), document.enriched().article().id(), now - before);
          before = now;
        }
      }
    }
    return new MatchReport(
        matches, errors, size, candidates.length, candidates.length - errors.size());
  }

  /**
   * Reads some queries and the head of each before any is run: most lie in memory that no cache
   * holds, and waits that need nothing from one another pass side by side.
   */
  private void read(int[] candidates, int from, int count, StoredQuery[] into, Matcher matcher) {
    for (int i = 0; i < count; i++) {
      into[i] = slots.get(candidates[from + i]);
    }
    for (int i = 0; i < count; i++) {
      matcher.expect(into[i]);
    }
  }

  /** The slots that the index cannot rule out, each once. */
  private int[] candidates(ArticleDocument document) {
    SlotSet found = new SlotSet(slots.length());
    Guards guards = new Guards();
    PostingTable.Asking asking = byKey.asking(found);
    asking.accept(ALWAYS.hash());
    LongConsumer ask =
        key -> {
          if (filter.mayHold(key)) {
            asking.accept(key);
          }
        };
    new DocumentKeys(document, census, guards, ask).askAll();
    asking.finish();
    return found.toArray(slot -> guards.admit(slots.guard(slot)));
  }

  private static long idKey(String id) {
    return WordHash.key(0, WordHash.of(id));
  }

  private int slotOf(String id) {
    int[] found = {-1};
    byId.forEach(
        idKey(id),
        slot -> {
          if (slots.get(slot).id().equals(id)) {
            found[0] = slot;
          }
        });
    return found[0];
  }

  /** A series of changes that becomes one new snapshot; used by one thread, once. */
  public static final class Edit {
    private final QueryBook from;
    private final Slots.Edit slots;
    private final PostingTable.Edit byId;
    private final PostingTable.Edit byKey;
    private final KeyFilter.Edit filter;
    private final Census.Edit census;
    private FreeSlot free;
    private int size;

    private Edit(QueryBook from) {
      this.from = from;
      slots = from.slots.edit();
      byId = from.byId.edit();
      byKey = from.byKey.edit();
      filter = from.filter.edit();
      census = from.census.edit();
      free = from.free;
      size = from.size;
    }

    /** Adds a query, or replaces the one of this id. */
    public Edit put(String id, Query query) {
      return put(StoredQuery.of(id, query, from.features));
    }

    private Edit put(StoredQuery query) {
      remove(query.id());
      int slot = takeSlot();
      Set<Key> keys = keys(query);
      slots.set(slot, query, KeyChooser.guard(query, keys, from.frequencies));
      byId.add(idKey(query.id()), slot);
      for (Key key : keys) {
        byKey.add(key.hash(), slot);
        filter.add(key.hash());
        census.count(key.sort(), 1);
      }
      size++;
      return this;
    }

    /** Removes the query of an id, if there is one. */
    public Edit remove(String id) {
      int slot = slotOf(id);
      if (slot >= 0) {
        for (Key key : keys(slots.get(slot))) {
          byKey.remove(key.hash(), slot);
          census.count(key.sort(), -1);
        }
        byId.remove(idKey(id), slot);
        slots.set(slot, null, Guards.NONE);
        free = new FreeSlot(slot, free);
        size--;
      }
      return this;
    }

    private Set<Key> keys(StoredQuery query) {
      Set<Key> keys = KeyChooser.choose(query, from.frequencies);
      return keys.isEmpty() ? Set.of(ALWAYS) : keys;
    }

    private int takeSlot() {
      if (free == null) {
        return slots.append();
      }
      int slot = free.slot();
      free = free.rest();
      return slot;
    }

    private int slotOf(String id) {
      int[] found = {-1};
      byId.forEach(
          idKey(id),
          slot -> {
            if (slots.get(slot).id().equals(id)) {
              found[0] = slot;
            }
          });
      return found[0];
    }

    /** The new snapshot; the edit is spent. */
    public QueryBook done() {
      return new QueryBook(
          from.features,
          from.frequencies,
          slots.done(),
          byId.done(),
          byKey.done(),
          filter.done(),
          census.done(),
          free,
          size);
    }
  }
}
