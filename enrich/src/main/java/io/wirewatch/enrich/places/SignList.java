package io.wirewatch.enrich.places;

import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.text.PhraseIndex;
import io.wirewatch.enrich.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The names of countries and peoples and the hand-made signs of a country, by their words. */
final class SignList {
  private static final int SHORT = 5;

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> exchanges = new HashMap<>();
  private final PhraseIndex index;

  /** A name as the list writes it. */
  record Entry(String name, String country, SignKind kind, boolean abbreviation) {
    boolean isWritten(Words words, int from, int to) {
      if (abbreviation) {
        String surface = words.surface(from, to);
        boolean same = surface.equals(name) || (surface + ".").equals(name);
        return same && (name.indexOf('.') >= 0 || name.length() > 3 || !isShouted(words, from));
      }
      char first = name.charAt(0);
      return !Character.isUpperCase(first) || words.isCapitalised(from);
    }

    /** Among capitals an abbreviation may be any word. */
    private static boolean isShouted(Words words, int i) {
      boolean before = i > 0 && words.isAllCapitals(i - 1);
      return before || i + 1 < words.size() && words.isAllCapitals(i + 1);
    }
  }

  /** A name found in a text. */
  record Found(Entry entry, int words) {}

  SignList() {
    PhraseIndex.Builder names = new PhraseIndex.Builder();
    lines("countries.tsv", f -> country(f, names));
    lines("country-signs.tsv", f -> signs(f, names));
    index = names.build();
  }

  private static void lines(String file, Consumer<String[]> each) {
    try (BufferedReader lines = new BufferedReader(Lists.open(file))) {
      lines.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).forEach(each);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void country(String[] f, PhraseIndex.Builder names) {
    for (String name : f[3].split("\\|")) {
      add(name, f[0], SignKind.NAME, names);
    }
    for (String people : f[4].split("\\|")) {
      add(people, f[0], SignKind.PEOPLE, names);
      add(people.isEmpty() ? "" : people + "s", f[0], SignKind.PEOPLE, names);
    }
  }

  private void signs(String[] f, PhraseIndex.Builder names) {
    SignKind kind = SignKind.valueOf(f[0].toUpperCase(Locale.ROOT));
    for (String name : f[2].split("\\|")) {
      if (kind == SignKind.EXCHANGE) {
        exchanges.put(name, f[1]);
      } else {
        add(name, f[1], kind, names);
      }
    }
  }

  private void add(String name, String country, SignKind kind, PhraseIndex.Builder names) {
    if (!name.isEmpty()) {
      boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
      boolean dotted = name.endsWith(".");
      boolean abbreviation =
          capitals && name.indexOf(' ') < 0 && (dotted || name.length() <= SHORT);
      names.add(name, entries.size());
      entries.add(new Entry(name, country, kind, abbreviation));
    }
  }

  /** The longest name that starts at a word, or {@code null}. */
  Found at(Words words, int from) {
    PhraseIndex.Match match = index.longest(words, from);
    if (!match.found()) {
      return null;
    }
    for (int number : index.entries(match)) {
      Entry entry = entries.get(number);
      if (entry.isWritten(words, from, from + match.words())) {
        return new Found(entry, match.words());
      }
    }
    return null;
  }

  /** The country of an exchange by the suffix of its symbols, or {@code null}. */
  String exchange(String suffix) {
    return exchanges.get(suffix);
  }
}
