package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds organisations by the word that says what they are: "Lagos Chamber of Commerce and
 * Industry", "Court of Criminal Appeals", "Kenya Revenue Authority". The trained model knows those
 * it has met; newspapers of the world name a hundred thousand others.
 */
final class OrganizationNames {
  private static final double CONFIDENCE = 0.8;
  private static final int MOST_WORDS = 6;

  /** Words that end a name of several words and say that it is an organisation. */
  private static final Set<String> HEADS =
      Set.of(
          "academy",
          "administration",
          "agency",
          "airlines",
          "airways",
          "alliance",
          "army",
          "assembly",
          "association",
          "authority",
          "bank",
          "battalion",
          "board",
          "brigade",
          "brotherhood",
          "bureau",
          "center",
          "centre",
          "chamber",
          "club",
          "college",
          "command",
          "commission",
          "committee",
          "company",
          "confederation",
          "congress",
          "consortium",
          "corporation",
          "corps",
          "council",
          "court",
          "department",
          "directorate",
          "embassy",
          "federation",
          "force",
          "forces",
          "forum",
          "foundation",
          "front",
          "fund",
          "gazette",
          "guard",
          "guards",
          "herald",
          "holdings",
          "hospital",
          "inc",
          "inc.",
          "industries",
          "initiative",
          "institute",
          "institution",
          "laboratory",
          "limited",
          "ltd",
          "ltd.",
          "militia",
          "ministry",
          "movement",
          "navy",
          "network",
          "newspapers",
          "office",
          "organisation",
          "organization",
          "parliament",
          "partnership",
          "party",
          "plc",
          "police",
          "regiment",
          "school",
          "secretariat",
          "senate",
          "service",
          "services",
          "society",
          "syndicate",
          "times",
          "tribune",
          "tribunal",
          "trust",
          "university");

  /** Of these a building or an event may be meant: the model's word on the same name stands. */
  private static final Set<String> UNSURE =
      Set.of(
          "academy",
          "bank",
          "center",
          "centre",
          "chamber",
          "college",
          "court",
          "embassy",
          "force",
          "front",
          "guard",
          "hospital",
          "school");

  /** Words that name an institution by themselves. */
  private static final Set<String> ALONE = Set.of("parliament");

  /** Words before which a possessive belongs to the name: "Belfast Magistrates' Court". */
  private static final Set<String> OWNERS =
      Set.of(
          "people",
          "women",
          "workers",
          "children",
          "farmers",
          "king",
          "queen",
          "magistrate",
          "sheriff",
          "attorney",
          "students",
          "teachers",
          "lawyers",
          "governor",
          "mayor");

  /** Heads whose field is said after them: "Ministry of", "Centre for". */
  private static final Set<String> WITH_FIELD =
      Set.of(
          "academy",
          "agency",
          "alliance",
          "assembly",
          "association",
          "authority",
          "bank",
          "board",
          "bureau",
          "center",
          "centre",
          "chamber",
          "college",
          "commission",
          "committee",
          "confederation",
          "council",
          "court",
          "department",
          "directorate",
          "embassy",
          "faculty",
          "federation",
          "forum",
          "foundation",
          "front",
          "fund",
          "institute",
          "ministry",
          "movement",
          "network",
          "organisation",
          "organization",
          "parliament",
          "party",
          "school",
          "society",
          "tribunal",
          "university");

  private static final Set<String> NOT_FIRST =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "at",
          "on",
          "of",
          "for",
          "by",
          "from",
          "to",
          "with",
          "and",
          "but",
          "as",
          "if",
          "when",
          "while",
          "after",
          "before",
          "since",
          "under",
          "this",
          "that",
          "these",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "your",
          "no",
          "both",
          "all",
          "some",
          "any",
          "former",
          "new",
          "according",
          "meanwhile",
          "however",
          "also",
          "i",
          "we",
          "he",
          "she",
          "they",
          "it",
          "there",
          "what",
          "who",
          "why",
          "how",
          "where",
          "west",
          "every",
          "each");

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
    return UNSURE.contains(words.folded(span.to() - 1))
        || UNSURE.contains(words.folded(span.from()));
  }

  private static NameSpan at(Words words, int head, int free) {
    String folded = words.folded(head);
    boolean closes = HEADS.contains(folded) || isHead(words, head);
    boolean opens = WITH_FIELD.contains(folded);
    boolean alone = ALONE.contains(folded) && !words.startsLine(head);
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
    String surface = words.surface(i);
    return surface.equals("Inc.") || surface.equals("Ltd.") || surface.equals("Corp.");
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
              && OWNERS.contains(words.folded(before - 1))
              && words.isCapitalised(before - 1);
      if (owner) {
        from = before - 1;
      } else if (isNameWord(words, before) && !NOT_FIRST.contains(words.folded(before))) {
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
