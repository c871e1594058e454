package io.wirewatch.query.book;

import io.wirewatch.query.match.StoredQuery;
import java.util.Arrays;

/**
 * The stored queries and their guards by number: an immutable snapshot in pages, of which a change
 * copies one.
 */
final class Slots {
  static final Slots EMPTY = new Slots(new Page[0], 0);

  private static final int BITS = 8;
  private static final int PAGE = 1 << BITS;

  private final Page[] pages;
  private final int length;

  private Slots(Page[] pages, int length) {
    this.pages = pages;
    this.length = length;
  }

  private static final class Page {
    private final StoredQuery[] queries;
    private final int[] guards;

    Page(StoredQuery[] queries, int[] guards) {
      this.queries = queries;
      this.guards = guards;
    }

    Page copy() {
      return new Page(queries.clone(), guards.clone());
    }
  }

  /** The query in a slot; null where the slot is free. */
  StoredQuery get(int slot) {
    return pages[slot >>> BITS].queries[slot & PAGE - 1];
  }

  /** The guard of the query in a slot. */
  int guard(int slot) {
    return pages[slot >>> BITS].guards[slot & PAGE - 1];
  }

  /** One more than the highest slot ever used. */
  int length() {
    return length;
  }

  Edit edit() {
    return new Edit(pages.clone(), length);
  }

  /** A series of changes that becomes one new snapshot; used by one thread. */
  static final class Edit {
    private Page[] pages;
    private boolean[] own;
    private int length;

    private Edit(Page[] pages, int length) {
      this.pages = pages;
      this.own = new boolean[pages.length];
      this.length = length;
    }

    StoredQuery get(int slot) {
      return pages[slot >>> BITS].queries[slot & PAGE - 1];
    }

    int append() {
      return length++;
    }

    void set(int slot, StoredQuery query, int guard) {
      int number = slot >>> BITS;
      if (number >= pages.length) {
        int more = Math.max(number + 1, pages.length + pages.length / 2);
        pages = Arrays.copyOf(pages, more);
        own = Arrays.copyOf(own, more);
      }
      if (!own[number]) {
        Page shared = pages[number];
        pages[number] =
            shared == null ? new Page(new StoredQuery[PAGE], new int[PAGE]) : shared.copy();
        own[number] = true;
      }
      pages[number].queries[slot & PAGE - 1] = query;
      pages[number].guards[slot & PAGE - 1] = guard;
    }

    /** The snapshot; the edit is spent. */
    Slots done() {
      Slots snapshot = new Slots(pages, length);
      pages = null;
      return snapshot;
    }
  }
}
