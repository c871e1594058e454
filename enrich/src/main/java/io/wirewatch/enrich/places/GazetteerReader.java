package io.wirewatch.enrich.places;

import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.text.Folding;
import io.wirewatch.enrich.text.PhraseIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the built place table and the hand-made tables of countries, provinces and features. */
final class GazetteerReader {
  private static final String[] DISTRICT_WORDS = {
    " County",
    " Parish",
    " District",
    " Province",
    " Municipality",
    " Region",
    " Governorate",
    " Oblast",
    " Prefecture",
    " Department",
    " Borough",
    " State",
    " Raion",
    " Regency",
    " City"
  };

  private final Gazetteer.Columns columns = new Gazetteer.Columns();
  private final PhraseIndex.Builder index = new PhraseIndex.Builder(600_000);
  private final Map<String, int[]> exact = new HashMap<>();
  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, Integer> provinces = new HashMap<>();
  private final Map<Integer, Integer> towns = new HashMap<>();
  private final Map<String, Integer> demonyms = new HashMap<>();
  private final Map<String, Geometry> geometries = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();

  Gazetteer read() {
    awaitTowns();
    lines("places.tsv.gz", this::place);
    lines("countries.tsv", this::country);
    lines("provinces.tsv", this::province);
    lines("features.tsv", this::feature);
    lines("native-names.tsv", this::nativeNames);
    return new Gazetteer(columns, index.build(), exact, countries, demonyms, geometries);
  }

  private static void lines(String file, Consumer<String[]> each) {
    try (BufferedReader lines = new BufferedReader(Lists.open(file), 1 << 16)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          each.accept(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void place(String[] f) {
    char kind = f[0].charAt(0);
    boolean country = kind == 'C';
    String admin1 = country || f[6].isEmpty() ? "" : shared(f[5] + "." + f[6]);
    String admin2 = country || f[7].isEmpty() ? "" : shared(f[5] + "." + f[6] + "." + f[7]);
    int place =
        columns.add(
            kind,
            Integer.parseInt(f[1]),
            f[2],
            Float.parseFloat(f[3]),
            Float.parseFloat(f[4]),
            shared(f[5]),
            admin1,
            admin2);
    towns.computeIfPresent(columns.geoname(place), (id, known) -> place);
    columns.people(place, f[8].isEmpty() ? 0 : (int) Long.parseLong(f[8]));
    if (country) {
      countries.put(f[5], place);
    } else if (kind == '1') {
      provinces.put(admin1, place);
    }
    index.add(f[2], place << 2 | Gazetteer.OWN);
    if (kind == '1' || kind == '2') {
      shortened(f[2], place);
    }
    int rank = country || kind == '1' || kind == '2' ? Gazetteer.USUAL : Gazetteer.RARE;
    for (String name : split(f[9])) {
      boolean plain = name.chars().allMatch(c -> c < 0x250);
      index.add(name, place << 2 | (plain ? rank : Gazetteer.USUAL));
    }
  }

  private void shortened(String name, int place) {
    for (String word : DISTRICT_WORDS) {
      if (name.endsWith(word)) {
        index.add(
            name.substring(0, name.length() - word.length()), place << 2 | Gazetteer.SHORTENED);
        return;
      }
    }
  }

  private void country(String[] f) {
    int place =
        countries.computeIfAbsent(
            f[0], code -> columns.add('C', 0, split(f[3])[0], 0, 0, code, "", ""));
    if (columns.geoname(place) == 0) {
      columns.supplement(place, "ww:country-" + f[0].toLowerCase(Locale.ROOT));
    }
    columns.move(place, Float.parseFloat(f[1]), Float.parseFloat(f[2]));
    for (String name : split(f[3])) {
      name(name, place, Gazetteer.OWN);
    }
    for (String demonym : split(f[4])) {
      String folded = Folding.fold(demonym);
      demonyms.putIfAbsent(folded, place);
      demonyms.putIfAbsent(folded + "s", place);
    }
  }

  private void province(String[] f) {
    Integer place = provinces.get(f[0]);
    if (place == null) {
      throw new IllegalStateException("no province " + f[0]);
    }
    columns.move(place, Float.parseFloat(f[1]), Float.parseFloat(f[2]));
    for (String name : split(f[3])) {
      name(name, place, Gazetteer.USUAL);
    }
    for (String name : split(f[4])) {
      index.add(name, place << 2 | Gazetteer.USUAL);
    }
  }

  private void nativeNames(String[] f) {
    Integer place =
        f[0].startsWith("gn:")
            ? towns.get(Integer.valueOf(f[0].substring(3)))
            : countries.getOrDefault(f[0], provinces.get(f[0]));
    if (place == null) {
      throw new IllegalStateException("no place " + f[0]);
    }
    for (String name : split(f[1])) {
      index.add(name, place << 2 | Gazetteer.USUAL);
    }
  }

  /** Towns that native names are written down for: the others need no look-up by their ids. */
  private void awaitTowns() {
    lines(
        "native-names.tsv",
        f -> {
          if (f[0].startsWith("gn:")) {
            towns.put(Integer.valueOf(f[0].substring(3)), -1);
          }
        });
  }

  private void feature(String[] f) {
    Geometry geometry = Geometry.parse(f[4]);
    Geometry.Point middle = geometry.points().get(geometry.points().size() / 2);
    char kind = f[1].equals("line") ? 'L' : 'F';
    float lat = (float) middle.lat();
    float lon = (float) middle.lon();
    boolean listed = f[0].startsWith("gn:");
    int geoname = listed ? Integer.parseInt(f[0].substring(3)) : 0;
    int place = columns.add(kind, geoname, f[2], lat, lon, f[3], "", "");
    if (!listed) {
      columns.supplement(place, "ww:" + f[0]);
      geometries.put("ww:" + f[0], geometry);
    }
    name(f[2], place, Gazetteer.OWN);
    for (String name : split(f[5])) {
      if (name.startsWith("~")) {
        demonyms.put(Folding.fold(name.substring(1)), place);
        continue;
      }
      boolean weak = name.startsWith("?");
      name(weak ? name.substring(1) : name, place, weak ? Gazetteer.RARE : Gazetteer.USUAL);
    }
    for (String name : split(f[6])) {
      index.add(name, place << 2 | Gazetteer.USUAL);
    }
  }

  /** Abbreviations count only as they are written; other names in any spelling. */
  private void name(String name, int place, int rank) {
    boolean abbreviation =
        name.endsWith(".") || name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
    if (abbreviation || name.equals("LoC")) {
      int[] known = exact.getOrDefault(name, new int[0]);
      int[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = place << 2 | rank;
      exact.put(name, more);
    } else {
      index.add(name, place << 2 | rank);
    }
  }

  private String shared(String code) {
    return codes.computeIfAbsent(code, c -> c);
  }

  private static String[] split(String names) {
    if (names.isEmpty()) {
      return new String[0];
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = names.indexOf('|'); i >= 0; i = names.indexOf('|', from)) {
      parts.add(names.substring(from, i));
      from = i + 1;
    }
    parts.add(names.substring(from));
    return parts.toArray(String[]::new);
  }
}
