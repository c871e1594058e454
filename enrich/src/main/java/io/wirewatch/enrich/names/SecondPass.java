package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.gazetteer.ListedName;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks through an article again for names that were found somewhere in it: a name once found is
 * found everywhere, and one name has one type, that of most of its mentions.
 */
final class SecondPass {
  private static final double CONFIDENCE = 0.75;
  private static final int MOST_WORDS = 6;

  private final List<Words> texts;
  private NameParts parts;
  private final Map<String, Map<EntityType, Double>> votes = new LinkedHashMap<>();
  private final Map<String, NameSpan> examples = new HashMap<>();

  SecondPass(List<Words> texts) {
    this.texts = texts;
  }

  List<List<NameSpan>> run(List<List<NameSpan>> found) {
    for (int t = 0; t < texts.size(); t++) {
      for (NameSpan span : found.get(t)) {
        String key = key(texts.get(t), span.from(), span.to());
        double weight = span.by() == FoundBy.GAZETTEER ? 1.5 * span.confidence() : 1;
        votes.computeIfAbsent(key, k -> new HashMap<>()).merge(span.type(), weight, Double::sum);
        examples.merge(key, span, (a, b) -> a.entry() != null ? a : b);
      }
    }
    parts = new NameParts(texts, found);
    List<List<NameSpan>> all = new ArrayList<>();
    for (int t = 0; t < texts.size(); t++) {
      all.add(again(texts.get(t), agreed(texts.get(t), found.get(t))));
    }
    return all;
  }

  /** Gives each name the type that most of its mentions have. */
  private List<NameSpan> agreed(Words words, List<NameSpan> spans) {
    List<NameSpan> agreed = new ArrayList<>();
    for (NameSpan span : spans) {
      EntityType type = winner(key(words, span.from(), span.to()));
      EntityType byParts = span.length() == 1 ? parts.typeOf(words, span.from()) : null;
      type = byParts == null ? type : byParts;
      boolean change = span.entry() == null && type != span.type() && span.by() == FoundBy.MODEL;
      agreed.add(
          change
              ? new NameSpan(span.from(), span.to(), type, span.by(), null, span.confidence())
              : span);
    }
    return agreed;
  }

  private EntityType winner(String key) {
    return votes.get(key).entrySet().stream()
        .max(
            Comparator.comparingDouble((Map.Entry<EntityType, Double> e) -> e.getValue())
                .thenComparing(e -> -e.getKey().ordinal()))
        .orElseThrow()
        .getKey();
  }

  private List<NameSpan> again(Words words, List<NameSpan> spans) {
    boolean[] taken = new boolean[words.size()];
    spans.forEach(s -> java.util.Arrays.fill(taken, s.from(), s.to(), true));
    List<NameSpan> all = new ArrayList<>(spans);
    for (int i = 0; i < words.size(); i++) {
      if (taken[i] || words.isPunctuation(i) || !words.isCapitalised(i)) {
        continue;
      }
      for (int to = Math.min(words.size(), i + MOST_WORDS); to > i; to--) {
        NameSpan known = known(words, i, to, taken);
        if (known != null) {
          all.add(known);
          i = to - 1;
          break;
        }
      }
    }
    all.sort(Comparator.comparingInt(NameSpan::from));
    return all;
  }

  private NameSpan known(Words words, int from, int to, boolean[] taken) {
    for (int k = from; k < to; k++) {
      if (taken[k]) {
        return null;
      }
    }
    if (words.isPunctuation(to - 1)) {
      return null;
    }
    boolean goesOn =
        to < words.size() && words.isCapitalised(to) && !words.isPunctuation(to) && !taken[to];
    boolean goesBack =
        from > 0
            && words.isCapitalised(from - 1)
            && !taken[from - 1]
            && !words.isPunctuation(from - 1)
            && !startsSentence(words, from - 1);
    if (goesOn || goesBack) {
      return null;
    }
    EntityType byParts = to == from + 1 ? parts.typeOf(words, from) : null;
    NameSpan example = examples.get(key(words, from, to));
    if (byParts == null && example == null) {
      return null;
    }
    ListedName entry = example == null ? null : example.entry();
    EntityType type =
        entry != null ? example.type() : byParts != null ? byParts : winner(key(words, from, to));
    return new NameSpan(from, to, type, FoundBy.SECOND_PASS, entry, CONFIDENCE);
  }

  private static boolean startsSentence(Words words, int i) {
    return i == 0 || words.isPunctuation(i - 1) || words.startsLine(i);
  }

  /** As it is written: Brown is a man where brown is a colour. */
  private static String key(Words words, int from, int to) {
    return words.surface(from, to);
  }
}
