package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds organisations by the word that says what they are: "Lagos Chamber of Commerce and
 * Industry", "Court of Criminal Appeals", "Kenya Revenue Authority". The trained model knows those
 * it has met; newspapers of the world name a hundred thousand others.
 */
final class OrganizationNames {
  private static final double CONFIDENCE = 0.8;
  private static final int MOST_WORDS = 6;

  private OrganizationNames() {}

  /** Organisations by their heads, in text order. */
  static List<NameSpan> find(Words words) {
    List<NameSpan> found = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.isCapitalised(i) && !isShouted(words, i)) {
        NameSpan span = at(words, i, free);
        if (span != null) {
          found.add(span);
          free = span.to();
          i = span.to() - 1;
        }
      }
    }
    return found;
  }

  /** Whether the model's word on the same name counts more. */
  static boolean isUnsure(Words words, NameSpan span) {
    return OrganizationWords.UNSURE.contains(words.folded(span.to() - 1))
        || OrganizationWords.UNSURE.contains(words.folded(span.from()));
  }

  private static NameSpan at(Words words, int head, int free) {
    String folded = words.folded(head);
    boolean closes = OrganizationWords.HEADS.contains(folded) || isHead(words, head);
    boolean opens = OrganizationWords.WITH_FIELD.contains(folded);
    boolean alone = OrganizationWords.ALONE.contains(folded) && !words.startsLine(head);
    if (!closes && !opens || words.isPunctuation(head)) {
      return null;
    }
    int to = opens ? field(words, head) : head + 1;
    boolean goesOn =
        to < words.size() && isNameWord(words, to) && !words.startsLine(to) && !words.isJoined(to);
    if (to == head + 1 && (!closes || goesOn)) {
      return null;
    }
    int from = start(words, head, free);
    return to - from < 2 && !alone
        ? null
        : new NameSpan(from, to, EntityType.ORGANIZATION, FoundBy.SECOND_PASS, null, CONFIDENCE);
  }

  /** "Inc." is a word with its full stop, or a word before one. */
  private static boolean isHead(Words words, int i) {
    return words.is(i, "Inc.") || words.is(i, "Ltd.") || words.is(i, "Corp.");
  }

  /** One past the field of a head: "of Commerce and Industry"; just past the head without one. */
  private static int field(Words words, int head) {
    int to = head + 1;
    int i = afterPreposition(words, to);
    if (i == to) {
      return to;
    }
    while (i < words.size() && isNameWord(words, i) && i - head <= MOST_WORDS + 4) {
      to = ++i;
      boolean joins = i + 1 < words.size() && (isSmall(words, i, "and") || isAmpersand(words, i));
      // "Ministry of Defence and Russia": what a capital follows after "and" may be another name.
      if (joins && isNameWord(words, i + 1) && !isPlaceLike(words, head, i)) {
        i++;
      } else if (i < words.size() && !isNameWord(words, i)) {
        i = afterPreposition(words, i);
      }
      if (i == to && (i >= words.size() || !isNameWord(words, i))) {
        break;
      }
    }
    return to;
  }

  /** Past "of", "for", "of the" or "for the"; the same place where none of these stands. */
  private static int afterPreposition(Words words, int i) {
    if (i >= words.size() || !isSmall(words, i, "of") && !isSmall(words, i, "for")) {
      return i;
    }
    return i + 1 < words.size() && isSmall(words, i + 1, "the") ? i + 2 : i + 1;
  }

  /** A university or bank of a place names one place: "University of Khartoum and Reuters". */
  private static boolean isPlaceLike(Words words, int head, int at) {
    String folded = words.folded(head);
    return at - head == 3
        && (folded.equals("university") || folded.equals("bank") || folded.equals("embassy"));
  }

  private static int start(Words words, int head, int free) {
    int from = head;
    while (from > free && head - from < MOST_WORDS) {
      int before = from - 1;
      if (words.startsLine(from)) {
        break;
      }
      boolean owner =
          words.isPossessive(before)
              && before > free
              && OrganizationWords.OWNERS.contains(words.folded(before - 1))
              && words.isCapitalised(before - 1);
      if (owner) {
        from = before - 1;
      } else if (isNameWord(words, before)
          && !OrganizationWords.NOT_FIRST.contains(words.folded(before))) {
        from = before;
      } else {
        break;
      }
    }
    while (from < head && TitledPersons.isTitle(words, from)) {
      from++;
    }
    return from;
  }

  private static boolean isNameWord(Words words, int i) {
    return words.isCapitalised(i)
        && !words.isPunctuation(i)
        && !words.isPossessive(i)
        && !NameBorders.isDate(words, i);
  }

  private static boolean isSmall(Words words, int i, String word) {
    return words.folded(i).equals(word) && !words.isCapitalised(i);
  }

  private static boolean isAmpersand(Words words, int i) {
    return words.text().charAt(words.start(i)) == '&';
  }

  /** Whether the words around are all in capitals or all capitalised, as in some headlines. */
  private static boolean isShouted(Words words, int i) {
    int from = Math.max(0, i - 4);
    int to = Math.min(words.size(), i + 5);
    int small = 0;
    for (int k = from; k < to; k++) {
      small += !words.isPunctuation(k) && !words.isCapitalised(k) ? 1 : 0;
    }
    return small == 0 && to - from > 6;
  }
}
