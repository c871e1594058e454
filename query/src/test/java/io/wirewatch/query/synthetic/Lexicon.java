package io.wirewatch.query.synthetic;

import io.wirewatch.query.language.Features;
import io.wirewatch.query.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** An invented language and an invented world: words, people, groups and places. */
public final class Lexicon {
  private static final String[] ONSETS = {
    "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "kh", "tr", "st"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "é", "ou"};
  private static final String[] CODAS = {"", "", "", "n", "r", "s", "l", "k", "m", "nd"};

  /** Topics as the language knows them. */
  public static final List<String> TOPICS =
      List.of(
          "cross-border-threat",
          "border-dispute",
          "terrorism",
          "armed-conflict",
          "security-operation",
          "organised-crime",
          "migration",
          "diplomacy",
          "civil-unrest",
          "disaster",
          "cyber",
          "weapons");

  static final String FEATURE = "ww:grey-line";

  final List<String> words;
  final List<String> people = new ArrayList<>();
  final List<String> groups = new ArrayList<>();
  final List<Spot> places = new ArrayList<>();
  final List<String> countries;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final SplittableRandom random;
  private final double[] cumulative;

  /** An invented place. */
  record Spot(String id, String name, String country, double lat, double lon) {}

  public Lexicon(long seed) {
    random = new SplittableRandom(seed);
    words = invent(30_000);
    countries = List.of(Locale.getISOCountries()).subList(0, 80);
    List<String> given = invent(400);
    List<String> family = invent(12_000);
    for (int i = 0; i < 60_000; i++) {
      people.add(capital(pick(given)) + " " + capital(pick(family)));
    }
    for (int i = 0; i < 6_000; i++) {
      String base = capital(pick(family));
      groups.add(
          i % 3 == 0 ? base + "-" + (char) ('A' + i % 26) : base + " " + capital(pick(words)));
    }
    for (int i = 0; i < 20_000; i++) {
      places.add(place(i, capital(pick(family))));
    }
    cumulative = zipf(words.size());
    for (int rank = words.size() - 1; rank >= 0; rank--) {
      for (String folded : Tokens.of(words.get(rank))) {
        ranks.put(folded, rank);
      }
    }
  }

  private Spot place(int number, String name) {
    int country = zipfish(countries.size());
    // Each country lies around a centre of its own, some across the date line.
    double lat = Math.max(-89, Math.min(89, (country * 37 % 130) - 65 + random.nextDouble(-6, 6)));
    double lon = (country * 71 % 360) - 180 + random.nextDouble(-8, 8);
    lon = lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
    return new Spot("gn:" + (1000 + number), name, countries.get(country), lat, lon);
  }

  /** Frequent words are short, as in languages that are spoken. */
  private List<String> invent(int count) {
    Set<String> seen = new HashSet<>();
    List<String> invented = new ArrayList<>();
    while (invented.size() < count) {
      int syllables = 1 + (int) (Math.log(2 + invented.size()) / Math.log(24)) + random.nextInt(2);
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < syllables; i++) {
        word.append(of(ONSETS)).append(of(VOWELS)).append(of(CODAS));
      }
      if (word.length() > 1 && seen.add(word.toString())) {
        invented.add(word.toString());
      }
    }
    return invented;
  }

  private static double[] zipf(int count) {
    double[] sums = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += 1.0 / (i + 2);
      sums[i] = sum;
    }
    return sums;
  }

  /** A word as often as its rank makes it. */
  String word(SplittableRandom chance) {
    double at = chance.nextDouble() * cumulative[cumulative.length - 1];
    int found = java.util.Arrays.binarySearch(cumulative, at);
    return words.get(found < 0 ? Math.min(words.size() - 1, -found - 1) : found);
  }

  /** A word such as people search for: as rare as the commonest of them or rarer. */
  String contentWord(SplittableRandom chance, int commonest) {
    int rank = (int) (commonest * Math.pow((double) words.size() / commonest, chance.nextDouble()));
    return words.get(Math.min(words.size() - 1, rank));
  }

  /** Whether a folded word is rarer than so many words; names are. */
  boolean isRarer(String folded, int commonest) {
    return ranks.getOrDefault(folded, Integer.MAX_VALUE) >= commonest;
  }

  private int zipfish(int count) {
    return skewed(random, count);
  }

  /** A number below {@code count}; small ones are drawn more often. */
  static int skewed(SplittableRandom chance, int count) {
    return (int) Math.min(count - 1L, (long) (Math.pow(count, chance.nextDouble()) - 1));
  }

  private String of(String[] parts) {
    return parts[random.nextInt(parts.length)];
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** One long line through the invented world. */
  public Features features() {
    List<Features.Point> points = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      points.add(new Features.Point(-40 + 2.7 * i, 20 + 3.1 * i));
    }
    Features.Geometry line = new Features.Geometry(List.of(new Features.Line(points)));
    return new Features() {
      @Override
      public Optional<Geometry> find(String id) {
        return id.equals(FEATURE) ? Optional.of(line) : Optional.empty();
      }

      @Override
      public Set<String> ids() {
        return Set.of(FEATURE);
      }
    };
  }
}
