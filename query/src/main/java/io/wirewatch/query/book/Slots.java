package io.wirewatch.query.book;

import java.util.Arrays;

/** The stored queries by number: an immutable snapshot in pages, of which a change copies one. */
final class Slots {
  static final Slots EMPTY = new Slots(new Stored[0][], 0);

  private static final int BITS = 8;
  private static final int PAGE = 1 << BITS;

  private final Stored[][] pages;
  private final int length;

  private Slots(Stored[][] pages, int length) {
    this.pages = pages;
    this.length = length;
  }

  /** The query in a slot; null where the slot is free. */
  Stored get(int slot) {
    return pages[slot >>> BITS][slot & PAGE - 1];
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
    private Stored[][] pages;
    private boolean[] own;
    private int length;

    private Edit(Stored[][] pages, int length) {
      this.pages = pages;
      this.own = new boolean[pages.length];
      this.length = length;
    }

    Stored get(int slot) {
      return pages[slot >>> BITS][slot & PAGE - 1];
    }

    int append() {
      return length++;
    }

    void set(int slot, Stored stored) {
      int page = slot >>> BITS;
      if (page >= pages.length) {
        int more = Math.max(page + 1, pages.length + pages.length / 2);
        pages = Arrays.copyOf(pages, more);
        own = Arrays.copyOf(own, more);
      }
      if (!own[page]) {
        pages[page] = pages[page] == null ? new Stored[PAGE] : pages[page].clone();
        own[page] = true;
      }
      pages[page][slot & PAGE - 1] = stored;
    }

    /** The snapshot; the edit is spent. */
    Slots done() {
      Slots snapshot = new Slots(pages, length);
      pages = null;
      return snapshot;
    }
  }
}
