package io.wirewatch.query.book;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/**
 * From a 64-bit key to the slots filed under it: an immutable snapshot by extendible hashing.
 *
 * <p>A directory of pages is chosen by the key's upper bits. A change copies one page and the
 * directory and leaves the rest shared, so an update costs microseconds however large the table; a
 * full page splits alone. Changes made in one {@link Edit} copy each page once.
 */
final class PostingTable {
  static final PostingTable EMPTY =
      new PostingTable(new PostingPage[] {new PostingPage(0, null)}, 0);

  private static final int FULL = 58;

  private final PostingPage[] directory;
  private final int depth;

  private PostingTable(PostingPage[] directory, int depth) {
    this.directory = directory;
    this.depth = depth;
  }

  /** Hands over every slot filed under {@code key}. */
  void forEach(long key, IntConsumer slots) {
    long stored = stored(key);
    directory[index(stored, depth)].forEach(stored, slots);
  }

  /** Asks for many keys, whose slots go to {@code slots} in no order. */
  Asking asking(IntConsumer slots) {
    return new Asking(slots);
  }

  Edit edit() {
    return new Edit(directory.clone(), depth);
  }

  /** Zero marks a free place of a page. */
  private static long stored(long key) {
    return key == PostingPage.FREE ? 1 : key;
  }

  static int index(long key, int depth) {
    return depth == 0 ? 0 : (int) (key >>> Long.SIZE - depth);
  }

  /**
   * Looks keys up some at a time: pages lie in memory that no cache holds, and waits that need
   * nothing from one another pass side by side. Used by one thread.
   */
  final class Asking implements LongConsumer {
    private static final int BLOCK = 16;

    private final IntConsumer slots;
    private final long[] asked = new long[BLOCK];
    private final PostingPage[] pages = new PostingPage[BLOCK];
    private int count;
    private long heads;

    private Asking(IntConsumer slots) {
      this.slots = slots;
    }

    @Override
    public void accept(long key) {
      asked[count++] = stored(key);
      if (count == BLOCK) {
        finish();
      }
    }

    /** Looks up what is left. */
    void finish() {
      for (int i = 0; i < count; i++) {
        pages[i] = directory[index(asked[i], depth)];
      }
      for (int i = 0; i < count; i++) {
        heads += pages[i].touch(asked[i]);
      }
      for (int i = 0; i < count; i++) {
        pages[i].forEach(asked[i], slots);
      }
      count = 0;
    }
  }

  /** A series of changes that becomes one new snapshot; used by one thread. */
  static final class Edit {
    private final Object owner = new Object();
    private PostingPage[] directory;
    private int depth;

    private Edit(PostingPage[] directory, int depth) {
      this.directory = directory;
      this.depth = depth;
    }

    void forEach(long key, IntConsumer slots) {
      long stored = stored(key);
      directory[index(stored, depth)].forEach(stored, slots);
    }

    void add(long key, int slot) {
      long stored = stored(key);
      while (own(stored).count() >= FULL) {
        split(index(stored, depth));
      }
      own(stored).add(stored, slot);
    }

    void remove(long key, int slot) {
      long stored = stored(key);
      own(stored).remove(stored, slot);
    }

    /** The snapshot; the edit is spent. */
    PostingTable done() {
      PostingTable snapshot = new PostingTable(directory, depth);
      directory = null;
      return snapshot;
    }

    /** The page of a key, copied if it is still shared. */
    private PostingPage own(long key) {
      int index = index(key, depth);
      PostingPage page = directory[index];
      if (!page.isOf(owner)) {
        page = page.copy(owner);
        place(index, page);
      }
      return page;
    }

    /** Puts a page wherever the directory names it. */
    private void place(int index, PostingPage page) {
      int share = depth - page.depth();
      int from = index >>> share << share;
      Arrays.fill(directory, from, from + (1 << share), page);
    }

    private void split(int index) {
      PostingPage page = directory[index];
      if (page.depth() == depth) {
        PostingPage[] twice = new PostingPage[directory.length * 2];
        for (int i = 0; i < twice.length; i++) {
          twice[i] = directory[i / 2];
        }
        directory = twice;
        depth++;
        split(index * 2);
        return;
      }
      int share = depth - page.depth();
      int from = index >>> share << share;
      place(from, page.half(0, owner));
      place(from + (1 << share - 1), page.half(1, owner));
    }
  }
}
