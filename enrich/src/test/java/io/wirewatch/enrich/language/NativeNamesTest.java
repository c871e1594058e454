package io.wirewatch.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.opennlp.NameModelFile;
import io.wirewatch.enrich.opennlp.OpenNlpLanguage;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.places.PlaceFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Groups and places in Urdu, Pashto, Dari, Hindi, Arabic and Russian sentences of our own, half of
 * them hard negatives, that were written before the rules were looked at.
 */
class NativeNamesTest {
  private static final NameTagger TAGGER = NameModelFile.tagger();
  private static final PlaceFinder PLACES = new PlaceFinder(Gazetteer.shipped());
  private static final LanguageDetector LANGUAGES = new LanguageDetector(new OpenNlpLanguage());

  /** Something found: a group or a place, and where it stands. */
  private record Found(int start, int end, Entity group, Place place) {}

  /** A sentence of the set. */
  record Row(String half, String language, String text, Map<String, String> wanted) {}

  /** Right, found and wanted names; languages told rightly. */
  static final class Figures {
    private int right;
    private int found;
    private int wanted;
    private int sentences;
    private int told;
    private final List<String> misses = new ArrayList<>();

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return (double) right / wanted;
    }

    double language() {
      return (double) told / sentences;
    }

    List<String> misses() {
      return misses;
    }
  }

  static List<Row> rows(String set) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                NativeNamesTest.class.getResourceAsStream("/sets/" + set),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).map(NativeNamesTest::row).toList();
    }
  }

  private static Row row(String line) {
    String[] fields = line.split("\t", -1);
    Map<String, String> wanted = new TreeMap<>();
    for (String one : fields[3].isEmpty() ? new String[0] : fields[3].split(" ; ")) {
      wanted.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
    }
    return new Row(fields[0], fields[1], fields[2], wanted);
  }

  static Map<String, Figures> measure(List<Row> rows, String half) {
    Map<String, Figures> figures = new TreeMap<>();
    for (Row row : rows) {
      if (row.half().equals(half)) {
        measure(row, figures.computeIfAbsent(row.language(), l -> new Figures()));
      }
    }
    return figures;
  }

  private static void measure(Row row, Figures figures) {
    Article article = Article.builder().id("set").title("").body(row.text()).build();
    String language = LANGUAGES.detect(article);
    figures.sentences++;
    boolean persian = row.language().equals("prs") && language.equals("fa");
    figures.told += language.equals(row.language()) || persian ? 1 : 0;
    List<Found> found = found(article, language);
    figures.found += found.size();
    figures.wanted += row.wanted().size();
    row.wanted()
        .forEach(
            (surface, value) -> {
              int start = row.text().indexOf(surface);
              Predicate<Found> there = f -> f.start < start + surface.length() && f.end > start;
              List<Found> hits = found.stream().filter(there.and(f -> is(f, value))).toList();
              figures.right += hits.isEmpty() ? 0 : 1;
              if (hits.isEmpty()) {
                figures.misses.add("- " + surface + "=" + value + "\t" + row.text());
              } else {
                found.removeAll(hits.subList(0, 1));
              }
            });
    found.forEach(
        f ->
            figures.misses.add(
                "+ " + (f.group != null ? f.group.name() : f.place.name()) + "\t" + row.text()));
  }

  private static List<Found> found(Article article, String language) {
    List<Entity> entities = TAGGER.tag(article, language);
    List<Found> found = new ArrayList<>();
    for (Entity entity : entities) {
      if (entity.type() == EntityType.ARMED_GROUP) {
        for (Mention m : entity.mentions()) {
          found.add(new Found(m.start(), m.end(), entity, null));
        }
      }
    }
    for (Place place : PLACES.find(article, entities, null).places()) {
      for (Mention m : place.mentions()) {
        found.add(new Found(m.start(), m.end(), null, place));
      }
    }
    return found;
  }

  private static boolean is(Found found, String value) {
    if (value.equals("line") || value.equals("feature")) {
      return found.place != null
          && (found.place.kind() == PlaceKind.LINE || found.place.kind() == PlaceKind.FEATURE);
    }
    if (value.matches("[A-Z]{2}")) {
      return found.place != null
          && found.place.kind() == PlaceKind.COUNTRY
          && value.equals(found.place.countryCode());
    }
    if (value.matches("-?[0-9.]+,-?[0-9.]+")) {
      String[] at = value.split(",");
      return found.place != null
          && kilometres(found.place, Double.parseDouble(at[0]), Double.parseDouble(at[1])) <= 161;
    }
    return found.group != null
        && (plain(found.group.name()).equals(plain(value))
            || found.group.aliases().stream().anyMatch(a -> plain(a).equals(plain(value))));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  private static double kilometres(Place place, double lat, double lon) {
    double north = (place.lat() - lat) * 111.2;
    double east = (place.lon() - lon) * 111.2 * Math.cos(Math.toRadians(lat));
    return Math.hypot(north, east);
  }

  @Test
  void findsGroupsAndPlacesInEachLanguage() throws IOException {
    Map<String, Figures> report = measure(rows("native-names.tsv"), "report");
    assertThat(report).hasSize(6);
    report.forEach(
        (language, figures) -> {
          assertThat(figures.precision())
              .as(
                  "precision and recall of %s: %.2f %.2f",
                  language, figures.precision(), figures.recall())
              .isGreaterThanOrEqualTo(0.76);
          assertThat(figures.recall())
              .as(
                  "precision and recall of %s: %.2f %.2f",
                  language, figures.precision(), figures.recall())
              .isGreaterThanOrEqualTo(0.8);
        });
  }
}
