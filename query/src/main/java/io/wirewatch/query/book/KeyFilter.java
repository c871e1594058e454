package io.wirewatch.query.book;

/**
 * Says of most keys that nobody filed that nobody did, for one look into memory instead of four: an
 * immutable snapshot of one bit for each key, in pages of which a change copies one.
 *
 * <p>An article asks for thousands of keys, of which few are filed. A key that was removed keeps
 * its bit: that costs looks in vain, never matches, and ends when the book is filed anew.
 */
final class KeyFilter {
  static final KeyFilter EMPTY = new KeyFilter(new long[1 << 11][]);

  /** A page of 64 longs holds 4,096 bits; all pages hold 8 million. */
  private static final int PAGE_BITS = 12;

  private static final int PAGES_SHIFT = Long.SIZE - 11;

  private final long[][] pages;

  private KeyFilter(long[][] pages) {
    this.pages = pages;
  }

  /** Whether {@code key} may be filed. */
  boolean mayHold(long key) {
    long[] page = pages[(int) (key >>> PAGES_SHIFT)];
    return page != null && (page[word(key)] >>> key & 1) != 0;
  }

  private static int word(long key) {
    return (int) (key >>> 6) & (1 << PAGE_BITS - 6) - 1;
  }

  Edit edit() {
    return new Edit(pages.clone());
  }

  /** A series of changes that becomes one new snapshot; used by one thread. */
  static final class Edit {
    private final long[][] pages;
    private final boolean[] own;

    private Edit(long[][] pages) {
      this.pages = pages;
      this.own = new boolean[pages.length];
    }

    void add(long key) {
      int number = (int) (key >>> PAGES_SHIFT);
      if (!own[number]) {
        pages[number] =
            pages[number] == null ? new long[1 << PAGE_BITS - 6] : pages[number].clone();
        own[number] = true;
      }
      pages[number][word(key)] |= 1L << key;
    }

    KeyFilter done() {
      return new KeyFilter(pages);
    }
  }
}
