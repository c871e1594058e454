package io.wirewatch.enrich.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds all phrases of all cues in one pass over the words. A phrase is words, of which any may end
 * in {@code *} (begins with) or be {@code ..} (up to five words between).
 *
 * <p>Filled while loading; thread-safe afterwards.
 */
final class CueTrie {
  private static final String GAP = "..";
  private static final int MAX_GAP = 5;
  private static final int MIN_ARABIC_STEM = 3;
  private static final int MAX_REMEMBERED = 60_000;

  private static final int FILTER_BITS = 1 << 17;

  private final Node root = new Node();

  /** One bit for the hash of each word, and of each beginning, by which a phrase begins. */
  private final long[] firstWords = new long[FILTER_BITS / Long.SIZE];

  private final long[] beginnings = new long[FILTER_BITS / Long.SIZE];

  /** What a sentence's first word leads to: most words of the news lead nowhere, and come again. */
  private final Map<String, List<Node>> begins = new ConcurrentHashMap<>();

  /** Tells which cue stands where. */
  interface Found {
    /** Cue {@code cue} stands on words {@code from} to {@code to}, inclusive. */
    void at(int cue, int from, int to);
  }

  private static final class Node {
    private final Map<String, Node> exact = new HashMap<>();
    private final Map<String, Node> prefixes = new HashMap<>();
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private Node gap;
    private int[] cues = {};

    private Node child(String part) {
      if (part.equals(GAP)) {
        gap = gap == null ? new Node() : gap;
        return gap;
      }
      if (part.endsWith("*")) {
        String stem = part.substring(0, part.length() - 1);
        shortest = Math.min(shortest, stem.length());
        longest = Math.max(longest, stem.length());
        return prefixes.computeIfAbsent(stem, s -> new Node());
      }
      return exact.computeIfAbsent(part, s -> new Node());
    }

    private void mark(int cue) {
      for (int known : cues) {
        if (known == cue) {
          return;
        }
      }
      cues = java.util.Arrays.copyOf(cues, cues.length + 1);
      cues[cues.length - 1] = cue;
    }

    private boolean goesOn() {
      return gap != null || !exact.isEmpty() || !prefixes.isEmpty();
    }

    /** Adds where a word leads, as it stands and without what Arabic writes onto it. */
    private void next(String form, List<Node> into) {
      lookUp(form, into);
      String bare = withoutArabicPrefix(form);
      if (bare != null) {
        lookUp(bare, into);
      }
    }

    private void lookUp(String form, List<Node> into) {
      Node next = exact.get(form);
      if (next != null) {
        into.add(next);
      }
      int to = Math.min(longest, form.length());
      for (int length = shortest; length <= to; length++) {
        next = prefixes.get(form.substring(0, length));
        if (next != null) {
          into.add(next);
        }
      }
    }
  }

  /** Adds a phrase of folded words. */
  void add(List<String> phrase, int cue) {
    String first = phrase.get(0);
    boolean beginning = first.endsWith("*");
    int bit = bit((beginning ? first.substring(0, first.length() - 1) : first).hashCode());
    (beginning ? beginnings : firstWords)[bit >>> 6] |= 1L << bit;
    Node node = root;
    for (String part : phrase) {
      node = node.child(part);
    }
    node.mark(cue);
    begins.clear();
  }

  /** Reports every phrase in the words, overlapping ones too. */
  void scan(List<Word> words, Found found) {
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).form();
      if (mayBegin(form)) {
        for (Node node : beginsWith(form)) {
          arrive(node, words, i, i, found);
        }
      }
    }
  }

  /** Turns away most words that begin no phrase without a look into a map. */
  private boolean mayBegin(String form) {
    // Grows to the hash code of each beginning of the word.
    int hash = 0;
    for (int i = 0; i < form.length(); i++) {
      hash = hash * 31 + form.charAt(i);
      int length = i + 1;
      if (length >= root.shortest && length <= root.longest && isIn(beginnings, hash)) {
        return true;
      }
    }
    // Arabic is looked up without what it writes onto the word, too.
    return isIn(firstWords, hash) || withoutArabicPrefix(form) != null;
  }

  private static int bit(int hash) {
    return hash * 0x9E3779B9 >>> 8 & FILTER_BITS - 1;
  }

  private static boolean isIn(long[] filter, int hash) {
    int bit = bit(hash);
    return (filter[bit >>> 6] & 1L << bit) != 0;
  }

  private List<Node> beginsWith(String form) {
    List<Node> known = begins.get(form);
    if (known == null) {
      List<Node> nodes = new ArrayList<>(2);
      root.next(form, nodes);
      known = List.copyOf(nodes);
      if (begins.size() < MAX_REMEMBERED) {
        begins.put(form, known);
      }
    }
    return known;
  }

  private void arrive(Node node, List<Word> words, int from, int at, Found found) {
    for (int cue : node.cues) {
      found.at(cue, from, at);
    }
    if (node.goesOn()) {
      step(node, words, from, at + 1, found);
    }
  }

  private void step(Node node, List<Word> words, int from, int at, Found found) {
    if (at >= words.size()) {
      return;
    }
    List<Node> nodes = new ArrayList<>(2);
    node.next(words.get(at).form(), nodes);
    for (Node next : nodes) {
      arrive(next, words, from, at, found);
    }
    if (node.gap != null) {
      for (int skip = 0; skip <= MAX_GAP; skip++) {
        step(node.gap, words, from, at + skip, found);
      }
    }
  }

  /** Arabic writes "and", "the", "in", "for" onto the word; the bare word is tried as well. */
  private static String withoutArabicPrefix(String form) {
    if (form.isEmpty() || form.charAt(0) < 0x0600 || form.charAt(0) > 0x06FF) {
      return null;
    }
    char first = form.charAt(0);
    boolean joined = first == 'و' || first == 'ف' || first == 'ب' || first == 'ل' || first == 'ک';
    int cut = joined && form.length() > MIN_ARABIC_STEM ? 1 : 0;
    if (form.startsWith("ال", cut) && form.length() - cut - 2 >= MIN_ARABIC_STEM) {
      return form.substring(cut + 2);
    }
    return first == 'و' && cut == 1 ? form.substring(1) : null;
  }
}
