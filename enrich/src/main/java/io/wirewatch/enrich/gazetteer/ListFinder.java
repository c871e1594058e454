package io.wirewatch.enrich.gazetteer;

import io.wirewatch.enrich.text.PhraseIndex;
import io.wirewatch.enrich.text.Script;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of a list in the texts of one article.
 *
 * <p>Rules for names that could mean something else, by name:
 *
 * <ul>
 *   <li><b>acronym</b>: a name in capitals counts only in capitals, and never in a text that is all
 *       capitals unless a longer name of the same entry stands in the article;
 *   <li><b>short</b>: a name of three letters or fewer, or marked {@code ?}, needs a longer name of
 *       the same entry anywhere in the article, or a word of armed conflict nearby;
 *   <li><b>as listed</b>: {@code LeT} counts only as {@code LeT};
 *   <li><b>shared</b>: of several entries with one name the one named otherwise in the article
 *       wins, else the first in the list.
 * </ul>
 */
public final class ListFinder {
  private static final double SURE = 0.97;
  private static final double BY_CUE = 0.8;
  private static final int NEARBY = 7;

  private static final Set<String> CUES =
      Set.of(
          "militant",
          "militants",
          "militancy",
          "insurgent",
          "insurgents",
          "insurgency",
          "terrorist",
          "terrorists",
          "terror",
          "terrorism",
          "jihadist",
          "jihadists",
          "jihadi",
          "extremist",
          "extremists",
          "rebel",
          "rebels",
          "guerrilla",
          "guerrillas",
          "militia",
          "militias",
          "militiamen",
          "separatist",
          "separatists",
          "fighters",
          "fighter",
          "gunmen",
          "gunman",
          "outfit",
          "banned",
          "proscribed",
          "outlawed",
          "commander",
          "commanders",
          "ambush",
          "attack",
          "attacks",
          "bombing",
          "bomber",
          "suicide",
          "killed",
          "claimed",
          "responsibility",
          "group",
          "organisation",
          "organization",
          "affiliate",
          "faction",
          "hideout",
          "troops",
          "forces",
          "army",
          "cartel",
          "caliphate",
          "operatives",
          "cadres",
          "infiltration",
          "encounter",
          "airstrikes",
          "paramilitary",
          "guerrillero",
          "guerrilleros",
          "rebeldes",
          "combates",
          "combatientes",
          "insurgentes",
          "disidencias",
          "ataque",
          "ataques",
          "atentado",
          "grupo",
          "emboscada",
          "narcotrafico",
          "rebelles",
          "combattants",
          "attaque",
          "attaques",
          "embuscade",
          "groupe",
          "djihadistes",
          "jihadistes",
          "insurges",
          "milice",
          "combatentes",
          "faccao",
          "faccoes",
          "trafico",
          "cocaina",
          "quadrilha");

  private final NameList list;

  /** A finder over a list; both may be shared among threads. */
  public ListFinder(NameList list) {
    this.list = list;
  }

  private record Hit(int text, int from, int to, int[] spellings) {}

  /** Finds names in each of an article's texts; the answers are in the order of the texts. */
  public List<List<Listed>> find(List<Words> texts) {
    List<Hit> hits = new ArrayList<>();
    for (int t = 0; t < texts.size(); t++) {
      scan(texts.get(t), t, hits);
    }
    Set<Integer> anchored = anchored(hits);
    List<List<Listed>> found = new ArrayList<>();
    texts.forEach(t -> found.add(new ArrayList<>()));
    for (Hit hit : hits) {
      Listed listed = judge(texts.get(hit.text()), hit, anchored);
      if (listed != null) {
        found.get(hit.text()).add(listed);
      }
    }
    return found;
  }

  private void scan(Words words, int text, List<Hit> hits) {
    boolean shouting = isShouting(words);
    int i = 0;
    while (i < words.size()) {
      PhraseIndex.Match match = look(words, i);
      int[] spellings = match.found() ? fitting(words, i, match, shouting) : new int[0];
      if (spellings.length > 0) {
        hits.add(new Hit(text, i, i + match.words(), spellings));
        i += match.words();
      } else {
        i++;
      }
    }
  }

  /** Looks a word up as it is, then without what Arabic script writes before it. */
  private PhraseIndex.Match look(Words words, int at) {
    if (words.isPunctuation(at)) {
      return PhraseIndex.Match.NONE;
    }
    PhraseIndex.Match match = list.index().longest(words, at);
    String word = words.folded(at);
    if (!match.found() && word.length() > 3 && "وبلفك".indexOf(word.charAt(0)) >= 0) {
      return list.index().longest(words, at, word.substring(1));
    }
    return match;
  }

  private int[] fitting(Words words, int from, PhraseIndex.Match match, boolean shouting) {
    return java.util.Arrays.stream(list.index().entries(match))
        .filter(s -> fits(words, from, from + match.words(), list.spelling(s), shouting))
        .toArray();
  }

  private static boolean fits(
      Words words, int from, int to, NameList.Spelling spelling, boolean shouting) {
    String surface = words.surface(from, to);
    return switch (spelling.writing()) {
      case AS_LISTED -> surface.equals(spelling.text());
      case CAPITALS -> !shouting && surface.equals(surface.toUpperCase(java.util.Locale.ROOT));
      case ANY -> true;
      case CAPITALISED ->
          Script.of(surface.charAt(0)) != Script.LATIN
              || words.isCapitalised(from)
              || words.isCapitalised(to - 1);
    };
  }

  /** Entries that a name which needs no cue has named. */
  private Set<Integer> anchored(List<Hit> hits) {
    Set<Integer> anchored = new HashSet<>();
    for (Hit hit : hits) {
      for (int s : hit.spellings()) {
        if (!list.spelling(s).needsCue()) {
          anchored.add(list.spelling(s).entry());
        }
      }
    }
    return anchored;
  }

  private Listed judge(Words words, Hit hit, Set<Integer> anchored) {
    NameList.Spelling best = null;
    for (int s : hit.spellings()) {
      NameList.Spelling spelling = list.spelling(s);
      boolean named = anchored.contains(spelling.entry());
      if (named && (best == null || !anchored.contains(best.entry()))) {
        best = spelling;
      } else if (best == null) {
        best = spelling;
      }
    }
    if (best.needsCue() && !anchored.contains(best.entry())) {
      return hasCue(words, hit.from(), hit.to()) ? listed(best, hit, BY_CUE) : null;
    }
    return listed(best, hit, SURE);
  }

  private Listed listed(NameList.Spelling spelling, Hit hit, double confidence) {
    return new Listed(list.entries().get(spelling.entry()), hit.from(), hit.to(), confidence);
  }

  private static boolean hasCue(Words words, int from, int to) {
    int end = Math.min(words.size(), to + NEARBY);
    for (int i = Math.max(0, from - NEARBY); i < end; i++) {
      if ((i < from || i >= to) && CUES.contains(words.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is written in capitals throughout, as some headlines are. */
  private static boolean isShouting(Words words) {
    int capitals = 0;
    int others = 0;
    for (int i = 0; i < words.size() && i < 40; i++) {
      if (Script.of(words.text().charAt(words.start(i))) == Script.LATIN) {
        if (words.isAllCapitals(i)) {
          capitals++;
        } else if (words.end(i) - words.start(i) > 1) {
          others++;
        }
      }
    }
    return capitals > 2 && capitals > others * 4;
  }
}
