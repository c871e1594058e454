package io.wirewatch.enrich.alias;

import io.wirewatch.contracts.article.Evidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The sentences of a body, and those of them that speak of names as the grammar sees them. */
final class Passages {
  /** A sentence is read no farther than this to either side of a name. */
  private static final int LONGEST = 600;

  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b(?:Dr|Mr|Mrs|Ms|Gen|Col|Lt|Sgt|Capt|Maj|Cmdr|Prof|Sen|Rep|Gov|St|Jr)\\z");

  private final String body;
  private final Naming naming;
  private final NameKinds names;
  private final Map<Integer, Wording> wordings = new TreeMap<>();

  Passages(String body, NameKinds names) {
    this.body = body;
    this.naming = new Naming(body);
    this.names = names;
  }

  /** The sentence around a name in the letters of the grammar, null where it names nobody anew. */
  Wording wording(int from, int to) {
    Span sentence = around(from, to);
    if (!naming.isNear(sentence.start(), sentence.end())) {
      return null;
    }
    return wordings.computeIfAbsent(
        sentence.start(), start -> new Wording(body, start, sentence.end(), names));
  }

  /** All sentences around names that speak of naming, in their order. */
  List<Wording> wordings() {
    return List.copyOf(wordings.values());
  }

  /** All sentences that speak of naming, though no name is known in them. */
  List<Wording> speaking() {
    int at = naming.next(0);
    while (at >= 0) {
      Span sentence = around(at, at + 1);
      wording(at, at + 1);
      at = naming.next(Math.max(at + 1, sentence.end()));
    }
    return wordings();
  }

  /** The sentence around a name. */
  Evidence sentence(Span name) {
    Span sentence = around(name.start(), name.end());
    return new Evidence(
        "body", sentence.start(), sentence.end(), body.substring(sentence.start(), sentence.end()));
  }

  private Span around(int from, int to) {
    int start = from;
    while (start > Math.max(0, from - LONGEST)
        && body.charAt(start - 1) != '\n'
        && !isStop(start - 1)) {
      start--;
    }
    int end = to;
    while (end < Math.min(body.length(), to + LONGEST)
        && body.charAt(end) != '\n'
        && !isStop(end)) {
      end++;
    }
    end = Math.min(body.length(), end + 1);
    while (start < from && Character.isWhitespace(body.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  private boolean isStop(int at) {
    char c = body.charAt(at);
    boolean stop = c == '.' || c == '!' || c == '?';
    return stop
        && at > 2
        && Character.isLowerCase(body.charAt(at - 1))
        && body.charAt(at - 2) != '.'
        && (at + 1 == body.length() || Character.isWhitespace(body.charAt(at + 1)))
        && !ABBREVIATION.matcher(body.substring(Math.max(0, at - 5), at)).find();
  }
}
