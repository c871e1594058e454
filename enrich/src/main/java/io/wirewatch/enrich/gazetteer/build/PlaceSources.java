package io.wirewatch.enrich.gazetteer.build;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.text.Folding;
import io.wirewatch.enrich.text.Script;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * GeoNames tables made small: one line for each country, province, district and town.
 *
 * <p>Fields: kind ({@code C}ountry, admin {@code 1} and {@code 2}, capital {@code K}, {@code
 * P}opulated place, its section {@code X}), GeoNames id, name, latitude, longitude, country, admin1
 * and admin2 code, population, other names parted by {@code |}. Provinces and districts come
 * without coordinates; theirs are the middle of their towns.
 */
final class PlaceSources {
  static final List<String> FILES =
      List.of("cities500.txt", "admin1CodesASCII.txt", "admin2Codes.txt", "countryInfo.txt");

  /** Latin alternate names are kept from this population on: those of villages do more harm. */
  private static final int LATIN_FROM = 15_000;

  private static final int NATIVE_FROM = 10_000;
  private static final int NATIVE_FROM_WHERE_WRITTEN = 1_000;

  /** Countries whose news is often written in Arabic script, Devanagari or Cyrillic. */
  private static final Set<String> WRITTEN =
      Set.of(
          "AF", "PK", "IN", "IR", "IQ", "SY", "LB", "IL", "PS", "JO", "YE", "SA", "AE", "OM", "QA",
          "KW", "BH", "EG", "SD", "LY", "TN", "DZ", "MA", "SO", "RU", "UA", "BY", "KZ", "KG", "TJ",
          "UZ", "TM", "NP");

  private final Path sources;
  private final Map<String, Set<String>> countryNames = new TreeMap<>();
  private final Map<String, Area> areas = new TreeMap<>();

  /** The towns of an area, added up. */
  private static final class Area {
    private double south = 90;
    private double north = -90;
    private double west = 180;
    private double east = -180;
    private double latSum;
    private double lonSum;
    private int towns;
    private long people;

    void add(double lat, double lon, long population) {
      south = Math.min(south, lat);
      north = Math.max(north, lat);
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      latSum += lat;
      lonSum += lon;
      towns++;
      people += population;
    }

    /** Between the middle of the box and the mean of the towns. */
    String middle() {
      double lat = ((south + north) / 2 + latSum / towns) / 2;
      double lon = ((west + east) / 2 + lonSum / towns) / 2;
      return degrees(lat) + "\t" + degrees(lon);
    }
  }

  PlaceSources(Path sources) {
    this.sources = sources;
  }

  /** Adds the names of countries in one language. */
  void nameCountries(Path file) throws IOException {
    JsonNode countries = Json.mapper().readTree(Files.readAllBytes(file)).path("countries");
    Iterator<Map.Entry<String, JsonNode>> fields = countries.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      Set<String> names = countryNames.computeIfAbsent(field.getKey(), k -> new LinkedHashSet<>());
      if (field.getValue().isArray()) {
        field.getValue().forEach(n -> names.add(clean(n.asText())));
      } else {
        names.add(clean(field.getValue().asText()));
      }
    }
  }

  void write(Writer to) throws IOException {
    List<String> towns = Files.readAllLines(sources.resolve("cities500.txt"));
    for (String line : towns) {
      measure(line.split("\t", -1));
    }
    countries(to);
    admins(to, "1", "admin1CodesASCII.txt");
    admins(to, "2", "admin2Codes.txt");
    for (String line : towns) {
      town(to, line.split("\t", -1));
    }
  }

  private void measure(String[] f) {
    if (f.length < 19) {
      return;
    }
    double lat = Double.parseDouble(f[4]);
    double lon = Double.parseDouble(f[5]);
    long people = f[14].isEmpty() ? 0 : Long.parseLong(f[14]);
    for (String area : List.of(f[8], f[8] + "." + f[10], f[8] + "." + f[10] + "." + f[11])) {
      areas.computeIfAbsent(area, k -> new Area()).add(lat, lon, people);
    }
  }

  private void countries(Writer to) throws IOException {
    for (String line : Files.readAllLines(sources.resolve("countryInfo.txt"))) {
      String[] f = line.split("\t", -1);
      if (line.startsWith("#") || f.length < 18 || f[16].isEmpty()) {
        continue;
      }
      Area area = areas.get(f[0]);
      String middle = area == null ? "0\t0" : area.middle();
      String names = String.join("|", countryNames.getOrDefault(f[0], Set.of()));
      // The capital and the neighbours stand where a town has its codes.
      line(to, "C", f[16], f[4], middle, f[0], f[5], f[17], f[7], names);
    }
  }

  private void admins(Writer to, String kind, String file) throws IOException {
    for (String line : Files.readAllLines(sources.resolve(file))) {
      String[] f = line.split("\t", -1);
      String[] code = f[0].split("\\.", -1);
      Area area = areas.get(f[0]);
      if (area == null && kind.equals("2")) {
        area = areas.get(code[0] + "." + code[1]);
      }
      if (area == null) {
        continue;
      }
      long people = areas.containsKey(f[0]) ? area.people : 0;
      String names = f[2].equals(f[1]) || same(f[1], f[2]) ? "" : f[2];
      String second = code.length > 2 ? code[2] : "";
      line(to, kind, f[3], f[1], area.middle(), code[0], code[1], second, "" + people, names);
    }
  }

  private static void town(Writer to, String[] f) throws IOException {
    if (f.length < 19) {
      return;
    }
    long people = f[14].isEmpty() ? 0 : Long.parseLong(f[14]);
    Set<String> names = new LinkedHashSet<>();
    if (!same(f[1], f[2])) {
      names.add(f[2]);
    }
    for (String name : f[3].split(",")) {
      if (keeps(name, people, f[8]) && !same(name, f[1])) {
        names.add(clean(name));
      }
    }
    String kind = f[7].equals("PPLX") ? "X" : f[7].equals("PPLC") ? "K" : "P";
    String middle = degrees(Double.parseDouble(f[4])) + "\t" + degrees(Double.parseDouble(f[5]));
    line(to, kind, f[0], f[1], middle, f[8], f[10], f[11], f[14], String.join("|", names));
  }

  private static boolean keeps(String name, long people, String country) {
    if (name.length() < 3 || name.length() > 40) {
      return false;
    }
    Script script = Script.ofMost(name);
    if (script == Script.LATIN) {
      return people >= LATIN_FROM && name.length() > 3 && isName(name);
    }
    boolean kept =
        script == Script.ARABIC || script == Script.DEVANAGARI || script == Script.CYRILLIC;
    int from = WRITTEN.contains(country) ? NATIVE_FROM_WHERE_WRITTEN : NATIVE_FROM;
    return kept && people >= from;
  }

  /** Small initials mark transcriptions, capitals throughout mark airport codes. */
  private static boolean isName(String name) {
    boolean article = name.startsWith("al-") || name.startsWith("el-") || name.startsWith("as-");
    return (Character.isUpperCase(name.charAt(0)) || article)
        && !name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static boolean same(String a, String b) {
    return Folding.fold(a).replace('-', ' ').equals(Folding.fold(b).replace('-', ' '));
  }

  private static String clean(String name) {
    return name.replace('|', ' ').replace('\t', ' ').strip();
  }

  private static void line(Writer to, String... fields) throws IOException {
    to.write(String.join("\t", fields) + "\n");
  }

  private static String degrees(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceAll("\\.?0+$", "");
  }
}
