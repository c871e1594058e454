package io.wirewatch.enrich.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Describes how an article speaks of each country in figures between 0 and some 3: which kinds of
 * signs stand in the headline, in the lead, at the very beginning, how many, beside what, and how
 * the country compares with the others.
 */
final class CountryFeatures {
  private static final int LEAD = 250;
  private static final int BEGINNING = 60;
  private static final double IN_TITLE = 3;
  private static final double IN_LEAD = 2;

  /** What is asked of each kind of sign. */
  private enum Ask {
    TITLE,
    LEAD,
    BEGINNING,
    COUNT,
    ALONE,
    BEHIND
  }

  /** What is asked of the country as a whole. */
  private enum Whole {
    BIAS,
    LENGTH,
    SHARE,
    SHARE_SQUARED,
    RATIO,
    RATIO_SQUARED,
    NOTHING_TELLS,
    TELLS,
    BEHIND_OTHERS,
    COUNTRIES,
    EARLY,
    FIRST,
    ONLY,
    WEIGHT,
    DENSITY,
    KINDS,
    SINGLE,
    OTHERS_SYMBOL,
    OTHERS_EXCHANGE,
    OTHERS_MARKET
  }

  private static final int ASKS = Ask.values().length;
  private static final int KINDS = SignKind.values().length;

  /** Number of figures. */
  static final int SIZE = KINDS * ASKS + Whole.values().length;

  private final Map<String, List<CountrySign>> byCountry = new LinkedHashMap<>();
  private final List<CountrySign> signs;
  private final int length;
  private double sum;
  private double top;
  private int telling;

  private CountryFeatures(List<CountrySign> signs, int length) {
    this.signs = signs;
    this.length = length;
    for (CountrySign s : signs) {
      byCountry.computeIfAbsent(s.country(), c -> new ArrayList<>()).add(s);
    }
    for (List<CountrySign> own : byCountry.values()) {
      double weight = weight(own);
      sum += weight;
      top = Math.max(top, weight);
      telling += weight > 0 ? 1 : 0;
    }
  }

  /** The figures of each country that the signs name, for a body of so many code units. */
  static Map<String, double[]> of(List<CountrySign> signs, int length) {
    CountryFeatures all = new CountryFeatures(signs, length);
    Map<String, double[]> features = new LinkedHashMap<>();
    all.byCountry.forEach((country, own) -> features.put(country, all.features(country, own)));
    return features;
  }

  /** The name of a figure in the file of weights. */
  static String name(int feature) {
    String name =
        feature < KINDS * ASKS
            ? SignKind.values()[feature / ASKS] + "." + Ask.values()[feature % ASKS]
            : Whole.values()[feature - KINDS * ASKS].name();
    return name.toLowerCase(Locale.ROOT);
  }

  private static double weight(List<CountrySign> own) {
    return own.stream().mapToDouble(CountryFeatures::weight).sum();
  }

  private static double weight(CountrySign s) {
    return s.kind().weight * (s.inTitle() ? IN_TITLE : s.start() < LEAD ? IN_LEAD : 1);
  }

  private double[] features(String country, List<CountrySign> own) {
    double[] f = new double[SIZE];
    double weight = weight(own);
    for (SignKind kind : SignKind.values()) {
      List<CountrySign> such = own.stream().filter(s -> s.kind() == kind).toList();
      if (!such.isEmpty()) {
        ofKind(f, kind, such, weight);
      }
    }
    asWhole(f, own, weight);
    others(f, country, own);
    return f;
  }

  private void ofKind(double[] f, SignKind kind, List<CountrySign> such, double weight) {
    set(f, kind, Ask.COUNT, Math.log1p(such.size()));
    for (CountrySign s : such) {
      if (s.inTitle()) {
        set(f, kind, Ask.TITLE, 1);
      } else if (s.start() < LEAD) {
        set(f, kind, Ask.LEAD, 1);
        if (s.start() < BEGINNING) {
          set(f, kind, Ask.BEGINNING, 1);
        }
      }
    }
    if (sum == 0) {
      set(f, kind, Ask.ALONE, 1);
    } else if (weight == 0) {
      set(f, kind, Ask.BEHIND, 1);
    }
  }

  private void asWhole(double[] f, List<CountrySign> own, double weight) {
    Set<SignKind> kinds = EnumSet.noneOf(SignKind.class);
    own.forEach(s -> kinds.add(s.kind()));
    set(f, Whole.BIAS, 1);
    set(f, Whole.LENGTH, Math.log1p(length / 500.0));
    set(f, Whole.KINDS, kinds.size());
    set(f, Whole.COUNTRIES, Math.log1p(telling));
    if (sum == 0) {
      set(f, Whole.NOTHING_TELLS, 1);
      return;
    }
    double share = weight / sum;
    double ratio = weight / top;
    set(f, Whole.SHARE, share);
    set(f, Whole.SHARE_SQUARED, share * share);
    set(f, Whole.RATIO, ratio);
    set(f, Whole.RATIO_SQUARED, ratio * ratio);
    if (weight == 0) {
      set(f, Whole.BEHIND_OTHERS, Math.min(1, sum / 5));
      return;
    }
    set(f, Whole.TELLS, 1);
    set(f, Whole.EARLY, Math.exp(-first(own) / 150.0));
    set(f, Whole.FIRST, weight == top ? 1 : 0);
    set(f, Whole.ONLY, telling == 1 ? 1 : 0);
    set(f, Whole.WEIGHT, Math.log1p(weight));
    set(f, Whole.DENSITY, weight / (1 + length / 300.0));
    set(f, Whole.SINGLE, own.size() == 1 ? 1 : 0);
  }

  private void others(double[] f, String country, List<CountrySign> own) {
    boolean exchange = own.stream().anyMatch(s -> s.kind() == SignKind.EXCHANGE);
    for (CountrySign s : signs) {
      if (s.country().equals(country)) {
        continue;
      }
      switch (s.kind()) {
        case SYMBOL -> set(f, Whole.OTHERS_SYMBOL, 1);
        case EXCHANGE -> set(f, Whole.OTHERS_EXCHANGE, exchange ? 0 : 1);
        case MARKET -> set(f, Whole.OTHERS_MARKET, 1);
        default -> {}
      }
    }
  }

  private static int first(List<CountrySign> own) {
    return own.stream()
        .filter(s -> s.kind().tells())
        .map(s -> s.start() + (s.inTitle() ? 0 : BEGINNING))
        .min(Comparator.naturalOrder())
        .orElse(Integer.MAX_VALUE);
  }

  private static void set(double[] f, SignKind kind, Ask ask, double value) {
    f[kind.ordinal() * ASKS + ask.ordinal()] = value;
  }

  private static void set(double[] f, Whole whole, double value) {
    f[KINDS * ASKS + whole.ordinal()] = value;
  }
}
