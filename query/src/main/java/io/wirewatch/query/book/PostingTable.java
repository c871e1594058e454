package io.wirewatch.query.book;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From a 64-bit key to the slots filed under it: an immutable snapshot by extendible hashing.
 *
 * <p>A directory of pages is chosen by the key's upper bits. A change copies one page and the
 * directory and leaves the rest shared, so an update costs microseconds however large the table; a
 * full page splits alone. Changes made in one {@link Edit} copy each page once.
 */
final class PostingTable {
  static final PostingTable EMPTY = new PostingTable(new Page[] {new Page(0, null)}, 0);

  private static final int PAGE = 64;
  private static final int FULL = 58;
  private static final long FREE = 0;

  private final Page[] directory;
  private final int depth;

  private PostingTable(Page[] directory, int depth) {
    this.directory = directory;
    this.depth = depth;
  }

  /** Hands over every slot filed under {@code key}. */
  void forEach(long key, IntConsumer slots) {
    long stored = stored(key);
    directory[index(stored, depth)].forEach(stored, slots);
  }

  Edit edit() {
    return new Edit(directory.clone(), depth);
  }

  /** Zero marks a free place of a page. */
  private static long stored(long key) {
    return key == FREE ? 1 : key;
  }

  private static int index(long key, int depth) {
    return depth == 0 ? 0 : (int) (key >>> Long.SIZE - depth);
  }

  /** Several slots under one key. */
  private static final class Postings {
    private final Object owner;
    private int[] slots;
    private int count;

    Postings(Object owner, int[] slots, int count) {
      this.owner = owner;
      this.slots = slots;
      this.count = count;
    }
  }

  /** A small hash table; the single slot of a key stands in place of a list. */
  private static final class Page {
    private final int depth;
    private final Object owner;
    private final long[] keys;
    private final int[] heads;
    private Postings[] more;
    private int count;

    Page(int depth, Object owner) {
      this(depth, owner, new long[PAGE], new int[PAGE], new Postings[0], 0);
    }

    private Page(int depth, Object owner, long[] keys, int[] heads, Postings[] more, int count) {
      this.depth = depth;
      this.owner = owner;
      this.keys = keys;
      this.heads = heads;
      this.more = more;
      this.count = count;
    }

    Page copy(Object newOwner) {
      return new Page(depth, newOwner, keys.clone(), heads.clone(), more.clone(), count);
    }

    int find(long key) {
      int at = (int) key & PAGE - 1;
      while (keys[at] != FREE && keys[at] != key) {
        at = at + 1 & PAGE - 1;
      }
      return at;
    }

    void forEach(long key, IntConsumer slots) {
      int at = find(key);
      if (keys[at] == FREE) {
        return;
      }
      int head = heads[at];
      if (head >= 0) {
        slots.accept(head);
        return;
      }
      Postings postings = more[~head];
      for (int i = 0; i < postings.count; i++) {
        slots.accept(postings.slots[i]);
      }
    }

    void add(long key, int slot) {
      int at = find(key);
      if (keys[at] == FREE) {
        keys[at] = key;
        heads[at] = slot;
        count++;
      } else if (heads[at] >= 0) {
        heads[at] = ~file(new Postings(owner, new int[] {heads[at], slot}, 2));
      } else {
        append(~heads[at], slot);
      }
    }

    private void append(int index, int slot) {
      Postings postings = more[index];
      boolean grow = postings.count == postings.slots.length;
      if (postings.owner != owner || grow) {
        int room = postings.count + 1 + (postings.owner == owner ? postings.count / 2 : 0);
        int[] slots = Arrays.copyOf(postings.slots, Math.max(room, postings.count + 1));
        postings = new Postings(owner, slots, postings.count);
        more[index] = postings;
      }
      postings.slots[postings.count++] = slot;
    }

    private int file(Postings postings) {
      for (int i = 0; i < more.length; i++) {
        if (more[i] == null) {
          more[i] = postings;
          return i;
        }
      }
      more = Arrays.copyOf(more, more.length + 1);
      more[more.length - 1] = postings;
      return more.length - 1;
    }

    void remove(long key, int slot) {
      int at = find(key);
      if (keys[at] == FREE) {
        return;
      }
      if (heads[at] == slot) {
        delete(at);
      } else if (heads[at] < 0) {
        int index = ~heads[at];
        Postings old = more[index];
        int[] rest = Arrays.stream(old.slots, 0, old.count).filter(s -> s != slot).toArray();
        if (rest.length == 1) {
          heads[at] = rest[0];
          more[index] = null;
        } else {
          more[index] = new Postings(owner, rest, rest.length);
        }
      }
    }

    /** Closes the gap, as linear probing asks. */
    private void delete(int gap) {
      count--;
      int free = gap;
      keys[free] = FREE;
      int at = free + 1 & PAGE - 1;
      while (keys[at] != FREE) {
        int home = (int) keys[at] & PAGE - 1;
        if ((at - home & PAGE - 1) >= (at - free & PAGE - 1)) {
          keys[free] = keys[at];
          heads[free] = heads[at];
          keys[at] = FREE;
          free = at;
        }
        at = at + 1 & PAGE - 1;
      }
    }

    /** The half of this page's keys whose bit after the page's depth is {@code bit}. */
    Page half(int bit, Object newOwner) {
      Page half = new Page(depth + 1, newOwner);
      for (int i = 0; i < PAGE; i++) {
        long key = keys[i];
        if (key != FREE && (index(key, depth + 1) & 1) == bit) {
          int at = half.find(key);
          half.keys[at] = key;
          half.heads[at] = heads[i] >= 0 ? heads[i] : ~half.file(more[~heads[i]]);
          half.count++;
        }
      }
      return half;
    }
  }

  /** A series of changes that becomes one new snapshot; used by one thread. */
  static final class Edit {
    private final Object owner = new Object();
    private Page[] directory;
    private int depth;

    private Edit(Page[] directory, int depth) {
      this.directory = directory;
      this.depth = depth;
    }

    void forEach(long key, IntConsumer slots) {
      long stored = stored(key);
      directory[index(stored, depth)].forEach(stored, slots);
    }

    void add(long key, int slot) {
      long stored = stored(key);
      while (own(stored).count >= FULL) {
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
    private Page own(long key) {
      int index = index(key, depth);
      Page page = directory[index];
      if (page.owner != owner) {
        page = page.copy(owner);
        place(index, page);
      }
      return page;
    }

    /** Puts a page wherever the directory names it. */
    private void place(int index, Page page) {
      int share = depth - page.depth;
      int from = index >>> share << share;
      Arrays.fill(directory, from, from + (1 << share), page);
    }

    private void split(int index) {
      Page page = directory[index];
      if (page.depth == depth) {
        Page[] twice = new Page[directory.length * 2];
        for (int i = 0; i < twice.length; i++) {
          twice[i] = directory[i / 2];
        }
        directory = twice;
        depth++;
        split(index * 2);
        return;
      }
      int share = depth - page.depth;
      int from = index >>> share << share;
      place(from, page.half(0, owner));
      place(from + (1 << share - 1), page.half(1, owner));
    }
  }
}
