package io.wirewatch.query.book;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A page of {@link PostingTable}: a small hash table; the single slot of a key stands in place of a
 * list.
 */
final class PostingPage {
  /** Places for keys. */
  static final int PAGE = 64;

  /** Marks a free place. */
  static final long FREE = 0;

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

  private final int depth;
  private final Object owner;
  private final long[] keys;
  private final int[] heads;
  private Postings[] more;
  private int count;

  PostingPage(int depth, Object owner) {
    this(depth, owner, new long[PAGE], new int[PAGE], new Postings[0], 0);
  }

  private PostingPage(
      int depth, Object owner, long[] keys, int[] heads, Postings[] more, int count) {
    this.depth = depth;
    this.owner = owner;
    this.keys = keys;
    this.heads = heads;
    this.more = more;
    this.count = count;
  }

  PostingPage copy(Object newOwner) {
    return new PostingPage(depth, newOwner, keys.clone(), heads.clone(), more.clone(), count);
  }

  /** How deep in the directory's tree it stands: of how many upper bits its keys agree. */
  int depth() {
    return depth;
  }

  /** Whether a series of changes may write on it. */
  boolean isOf(Object edit) {
    return owner == edit;
  }

  /** How many keys it holds. */
  int count() {
    return count;
  }

  /** Reads the place where a key stands, so that it is at hand when it is asked for. */
  long touch(long key) {
    int at = (int) key & PAGE - 1;
    return keys[at] + heads[at];
  }

  private int find(long key) {
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
  PostingPage half(int bit, Object newOwner) {
    PostingPage half = new PostingPage(depth + 1, newOwner);
    for (int i = 0; i < PAGE; i++) {
      long key = keys[i];
      if (key != FREE && (PostingTable.index(key, depth + 1) & 1) == bit) {
        int at = half.find(key);
        half.keys[at] = key;
        half.heads[at] = heads[i] >= 0 ? heads[i] : ~half.file(more[~heads[i]]);
        half.count++;
      }
    }
    return half;
  }
}
