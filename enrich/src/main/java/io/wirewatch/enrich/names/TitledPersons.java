package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds the man behind a title that no other finder has taken: "Foreign Minister Ishaq Dar". */
final class TitledPersons {
  private static final double CONFIDENCE = 0.8;
  private static final int MOST_WORDS = 4;

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "mr.",
          "mrs.",
          "ms.",
          "dr.",
          "prof.",
          "gen.",
          "lt.",
          "col.",
          "maj.",
          "capt.",
          "sgt.",
          "brig.",
          "adm.",
          "cmdr.",
          "sen.",
          "rep.",
          "gov.",
          "mp",
          "pm",
          "rabbi",
          "pastor",
          "reverend",
          "rev.",
          "fr.",
          "hon.",
          "president",
          "minister",
          "premier",
          "chancellor",
          "secretary",
          "senator",
          "ambassador",
          "envoy",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "commander",
          "general",
          "colonel",
          "brigadier",
          "major",
          "captain",
          "sergeant",
          "lieutenant",
          "admiral",
          "marshal",
          "judge",
          "justice",
          "mullah",
          "maulana",
          "mufti",
          "sheikh",
          "ayatollah",
          "imam",
          "maulvi",
          "superintendent",
          "inspector",
          "constable",
          "governor",
          "mayor",
          "lawmaker",
          "leader",
          "analyst",
          "journalist",
          "activist",
          "director",
          "chairman",
          "sheriff",
          "detective",
          "suspect",
          "militant",
          "prince",
          "king",
          "queen",
          "emir",
          "sultan",
          "pope",
          "bishop");

  /** Ranks as they are cut short, with a full stop or without; a town or two is called so. */
  private static final Set<String> RANKS =
      Set.of(
          "gen", "brig", "lt", "col", "maj", "capt", "sgt", "cpl", "adm", "cmdr", "insp", "supt");

  /** What follows a title that is part of an organisation's or an office's name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "affairs",
          "assembly",
          "atomics",
          "command",
          "council",
          "directorate",
          "dynamics",
          "electric",
          "election",
          "elections",
          "headquarters",
          "hospital",
          "mills",
          "motors",
          "office",
          "secretariat",
          "secretary",
          "staff");

  private TitledPersons() {}

  /** Persons in the words that no span covers. */
  static List<NameSpan> find(Words words, List<NameSpan> spans) {
    BitSet taken = new BitSet();
    spans.forEach(s -> taken.set(s.from(), s.to()));
    List<NameSpan> found = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (!TITLES.contains(title(words, i)) || taken.get(i)) {
        continue;
      }
      int to = i + 1;
      while (to < words.size() && to - i <= MOST_WORDS && isName(words, to) && !taken.get(to)) {
        to++;
      }
      boolean cut = to < words.size() && taken.get(to) && !words.isPunctuation(to - 1);
      if (to > i + 1 && !cut) {
        found.add(
            new NameSpan(i + 1, to, EntityType.PERSON, FoundBy.SECOND_PASS, null, CONFIDENCE));
      }
    }
    return found;
  }

  /** The spans without the ranks that were taken for names. */
  static List<NameSpan> withoutRanks(Words words, List<NameSpan> spans) {
    return spans.stream().filter(span -> !isRank(words, span)).toList();
  }

  private static boolean isRank(Words words, NameSpan span) {
    int after = span.to();
    while (after < words.size() && words.surface(after).equals(".")) {
      after++;
    }
    return span.to() - span.from() == 1
        && RANKS.contains(words.folded(span.from()))
        && after < words.size()
        && isName(words, after);
  }

  /** Whether a word is a title or an office before a name. */
  static boolean isTitle(Words words, int i) {
    return words.isCapitalised(i) && TITLES.contains(title(words, i));
  }

  private static String title(Words words, int i) {
    String folded = words.folded(i);
    return words.text().charAt(words.end(i) - 1) == '.' ? folded + "." : folded;
  }

  private static boolean isName(Words words, int i) {
    return words.isCapitalised(i)
        && !words.isPunctuation(i)
        && !TITLES.contains(title(words, i))
        && !NO_NAMES.contains(words.folded(i))
        && words.end(i) - words.start(i) > 1;
  }
}
