package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.gazetteer.ListedName;
import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Knows what countries, their peoples and some places in the news are called in the languages of
 * {@code names-by-language.tsv}, each in texts of that language only: "Suisse" is a country in
 * French and half a bank in English.
 *
 * <p>What it finds bears the English name, so that reports in several languages name the same
 * entity. Names want a capital; peoples do not, for most of these languages write them small.
 * Immutable.
 */
final class NamesByLanguage {
  private static final double SURE = 0.95;

  /** What a star stands for, at most: {@code -os}, {@code -aise}, {@code -iennes}. */
  private static final int ENDING = 4;

  /** "Océan Indien" is no Indian. */
  private static final Set<String> WATERS =
      Set.of("ocean", "oceano", "mer", "mar", "golfe", "golfo");

  private final Map<String, Names> byLanguage = new HashMap<>();

  NamesByLanguage(Gazetteer gazetteer) {
    Map<String, String> peoples = new HashMap<>();
    lines("countries.tsv", f -> peoples.put(f[0], f[4].isEmpty() ? null : f[4].split("\\|")[0]));
    lines(
        "names-by-language.tsv",
        f -> {
          Names names = byLanguage.computeIfAbsent(f[0], Names::new);
          ListedName place = place(gazetteer, f[1]);
          for (String name : parts(f, 2)) {
            names.add(name, place);
          }
          String people = peoples.get(f[1]);
          for (String name : people == null ? List.<String>of() : parts(f, 3)) {
            names.add(name, listed(EntityType.NATIONALITY, people, List.of(f[1])));
          }
        });
  }

  private static List<String> parts(String[] fields, int i) {
    return fields.length <= i || fields[i].isEmpty() ? List.of() : List.of(fields[i].split("\\|"));
  }

  /** A country by its code, any other place by its English name. */
  private static ListedName place(Gazetteer gazetteer, String place) {
    if (place.length() > 2) {
      Words words = Words.of(place);
      Set<String> countries = gazetteer.meaning(words, 0, words.folded(0)).countries();
      if (gazetteer.longestName(words, 0).words() != words.size()) {
        throw new IllegalStateException("no place " + place);
      }
      return listed(EntityType.LOCATION, place, List.copyOf(countries));
    }
    String name = gazetteer.countryName(place);
    if (name == null) {
      throw new IllegalStateException("no country " + place);
    }
    return listed(EntityType.LOCATION, name, List.of(place));
  }

  private static ListedName listed(EntityType type, String name, List<String> countries) {
    return new ListedName(EntityAssembler.id(type, name), type, name, countries, List.of());
  }

  private static void lines(String file, Consumer<String[]> each) {
    try (BufferedReader lines = new BufferedReader(Lists.open(file))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(l -> each.accept(l.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The country or people that is named at a word; {@code null} where none is. */
  NameSpan at(Words words, int i, String language) {
    Names names = language == null ? null : byLanguage.get(language);
    Name found = names == null ? null : names.longest(words, i);
    if (found == null) {
      return null;
    }
    int to = i + found.words();
    if (found.isName() && LatinWords.isNoPlace(words, i, to, language)) {
      return null;
    }
    return new NameSpan(i, to, found.entry().type(), FoundBy.GAZETTEER, found.entry(), SURE);
  }

  /**
   * A name.
   *
   * @param folded its words
   * @param open whether its last word may have another ending
   */
  private record Name(List<String> folded, boolean open, ListedName entry) {
    int words() {
      return folded.size();
    }

    boolean isName() {
      return entry.type() == EntityType.LOCATION;
    }

    boolean isAt(Words words, int from) {
      if (from + folded.size() > words.size()) {
        return false;
      }
      int last = folded.size() - 1;
      for (int k = 0; k < last; k++) {
        if (!words.folded(from + k).equals(folded.get(k))) {
          return false;
        }
      }
      String word = words.folded(from + last);
      int ending = word.length() - folded.get(last).length();
      return ending >= 0
          && ending <= (open ? ENDING : 0)
          && word.startsWith(folded.get(last))
          && (!isName()
              || words.isCapitalised(from)
              || folded.size() > 1 && words.isCapitalised(from + last))
          && !(from > 0 && WATERS.contains(words.folded(from - 1)));
    }
  }

  /** The names of one language, by their first word, or by its stem. */
  private static final class Names {
    private final Map<String, List<Name>> byStart = new HashMap<>();
    private final String language;

    Names(String language) {
      this.language = language;
    }

    void add(String text, ListedName entry) {
      boolean open = text.endsWith("*");
      Words words = Words.of(open ? text.substring(0, text.length() - 1) : text, language);
      List<String> folded = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        folded.add(words.folded(i));
      }
      byStart
          .computeIfAbsent(folded.get(0), start -> new ArrayList<>())
          .add(new Name(List.copyOf(folded), open, entry));
    }

    Name longest(Words words, int i) {
      String first = words.folded(i);
      Name best = null;
      for (int cut = 0; cut <= Math.min(ENDING, first.length() - 1); cut++) {
        for (Name name :
            byStart.getOrDefault(first.substring(0, first.length() - cut), List.of())) {
          boolean longer = best == null || name.words() > best.words();
          if (longer && name.isAt(words, i)) {
            best = name;
          }
        }
      }
      return best;
    }
  }
}
