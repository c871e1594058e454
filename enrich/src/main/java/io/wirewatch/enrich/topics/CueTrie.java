package io.wirewatch.enrich.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all phrases of all cues in one pass over the words. A phrase is words, of which any may end
 * in {@code *} (begins with) or be {@code ..} (up to five words between).
 */
final class CueTrie {
  private static final String GAP = "..";
  private static final int MAX_GAP = 5;
  private static final int MIN_ARABIC_STEM = 3;

  private final Node root = new Node();

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
    private final List<Integer> cues = new ArrayList<>(0);

    Node child(String part) {
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
  }

  /** Adds a phrase of folded words. */
  void add(List<String> phrase, int cue) {
    Node node = root;
    for (String part : phrase) {
      node = node.child(part);
    }
    if (!node.cues.contains(cue)) {
      node.cues.add(cue);
    }
  }

  /** Reports every phrase in the words, overlapping ones too. */
  void scan(List<Word> words, Found found) {
    for (int i = 0; i < words.size(); i++) {
      int from = i;
      step(root, words, i, (cue, ignored, to) -> found.at(cue, from, to));
    }
  }

  private void step(Node node, List<Word> words, int at, Found found) {
    if (at >= words.size()) {
      return;
    }
    String form = words.get(at).form();
    follow(node, form, words, at, found);
    String bare = withoutArabicPrefix(form);
    if (bare != null) {
      follow(node, bare, words, at, found);
    }
    if (node.gap != null) {
      for (int skip = 0; skip <= MAX_GAP && at + skip < words.size(); skip++) {
        step(node.gap, words, at + skip, found);
      }
    }
  }

  private void follow(Node node, String form, List<Word> words, int at, Found found) {
    Node next = node.exact.get(form);
    if (next != null) {
      arrive(next, words, at, found);
    }
    int to = Math.min(node.longest, form.length());
    for (int length = node.shortest; length <= to; length++) {
      next = node.prefixes.get(form.substring(0, length));
      if (next != null) {
        arrive(next, words, at, found);
      }
    }
  }

  private void arrive(Node node, List<Word> words, int at, Found found) {
    for (int cue : node.cues) {
      found.at(cue, at, at);
    }
    if (node.gap != null || !node.exact.isEmpty() || !node.prefixes.isEmpty()) {
      step(node, words, at + 1, found);
    }
  }

  /** Arabic writes "and", "the", "in", "for" onto the word; the bare word is tried as well. */
  private static String withoutArabicPrefix(String form) {
    if (form.isEmpty() || form.charAt(0) < 0x0600 || form.charAt(0) > 0x06FF) {
      return null;
    }
    int cut = 0;
    char first = form.charAt(0);
    if ((first == 'و' || first == 'ف' || first == 'ب' || first == 'ل' || first == 'ک')
        && form.length() > MIN_ARABIC_STEM + 1) {
      cut = 1;
    }
    if (form.startsWith("ال", cut) && form.length() - cut - 2 >= MIN_ARABIC_STEM) {
      return form.substring(cut + 2);
    }
    return first == 'و' && cut == 1 && form.length() > MIN_ARABIC_STEM + 1
        ? form.substring(1)
        : null;
  }
}
