package io.wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.contracts.wire.Json;
import io.wirewatch.ingest.HostileReading.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The generated hostile feeds and pages, bombs included, where {@code WIREWATCH_EVAL} names their
 * generator: all in one process of 64 MB, each within 10 seconds of CPU, with the outcome that is
 * said.
 */
class HostileCasesTest {
  private static final String HEAP = "-Xmx64m";
  private static final long MOST_MILLIS = 10_000;
  private static final int LONGEST_TITLE = 1_000;

  /** Entries that are read, by case: those which may not lose any. */
  private static final Map<Integer, List<String>> READ =
      Map.of(
          1,
          words(
              "xxe-file xxe-http xxe-parameter external-dtd xinclude xml-stylesheet entity-nested entity-flat entity-recursive"
                  + " entity-utf16 long-title amp-flood overlong-utf8 nul-in-title nul-flood bidi-override lone-surrogate charset-lie"
                  + " xss-script-title xss-img-onerror xss-svg-onload xss-double-escaped xss-body-script xss-body-iframe xss-body-style"
                  + " xss-body-svg xss-body-form xss-body-meta xss-body-base xss-body-noscript-mutation xss-body-data-uri"
                  + " xss-body-tracking-pixel link-javascript link-data link-file link-vbscript link-userinfo link-idn link-crlf"
                  + " link-long link-empty link-space date-future date-epoch date-year-0 date-year-99999 date-bad date-feb-30"
                  + " date-offset date-missing"),
          2,
          words(
              "many-attributes hash-collision-attributes invalid-utf8 zero-width mixed-encodings guid-duplicates guid-empty"),
          2_000,
          words("items-5k"));

  private static final List<String> REFUSED =
      words(
          "giant-attribute giant-text items-100k doctype-unclosed lt-flood php-not-xml ebcdic sitemap-xxe");
  private static final List<String> WITHOUT_LINK =
      words(
          "link-javascript link-javascript-mixed link-data link-file link-vbscript link-blob link-view-source link-long");
  private static final List<String> WITHOUT_DATE =
      words("date-year-0 date-year-99999 date-bad date-feb-30 date-offset date-missing");

  @Test
  void everyHostileCaseEndsAsItsOutcomeSays(@TempDir Path folder) throws Exception {
    Map<String, Outcome> outcomes = outcomes(folder);

    assertThat(outcomes).hasSizeGreaterThan(80);
    for (Outcome outcome : outcomes.values()) {
      assertThat(outcome.cpuMillis()).as(outcome.name()).isLessThan(MOST_MILLIS);
      Stream.concat(outcome.titles().stream(), outcome.bodies().stream())
          .forEach(text -> assertPlain(outcome.name(), text));
      assertThat(outcome.titles())
          .as(outcome.name())
          .allMatch(title -> title == null || title.length() <= LONGEST_TITLE);
      assertThat(outcome.links())
          .as(outcome.name())
          .allMatch(link -> link == null || link.startsWith("http"));
    }
    READ.forEach(
        (entries, names) ->
            names.forEach(
                name -> assertThat(outcomes.get(name).titles()).as(name).hasSize(entries)));
    REFUSED.forEach(name -> assertThat(outcomes.get(name).refused()).as(name).isNotNull());
    WITHOUT_LINK.forEach(
        name -> assertThat(outcomes.get(name).links()).as(name).containsOnlyNulls());
    WITHOUT_DATE.forEach(
        name -> assertThat(outcomes.get(name).dates()).as(name).containsOnlyNulls());
    assertThat(outcomes.get("xxe-file").titles()).containsExactly("x&xxe;y");
    assertThat(outcomes.get("utf7").titles()).noneMatch(title -> title.contains("script"));
    assertThat(outcomes.get("items-5k").notes()).isPositive();
  }

  private static Map<String, Outcome> outcomes(Path folder) throws Exception {
    String eval = System.getenv("WIREWATCH_EVAL");
    Path generator = eval == null ? null : Path.of(eval, "feeds", "gen_hostile.py");
    if (generator == null || !Files.exists(generator)) {
      System.out.println("skipped: hostile cases (WIREWATCH_EVAL names no generator)");
      assumeTrue(false, "no generator of hostile cases");
    }
    run(folder, "python3", generator.toString(), folder.toString(), "--bombs");
    Map<String, Outcome> outcomes = new HashMap<>();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String line :
        run(
            folder,
            java,
            HEAP,
            "-XX:+UseSerialGC",
            "-cp",
            classes,
            HostileReading.class.getName(),
            folder.toString())) {
      if (line.startsWith("{")) {
        Outcome outcome = Json.read(line, Outcome.class);
        outcomes.put(outcome.name(), outcome);
      }
    }
    return outcomes;
  }

  /** Runs a program to its end and gives the lines it wrote. */
  private static List<String> run(Path folder, String... command) throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    int code =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start()
            .waitFor();
    assertThat(code).as(() -> errors(errors)).isZero();
    return Files.readAllLines(output);
  }

  private static String errors(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private static void assertPlain(String name, String text) {
    if (text != null) {
      assertThat(Jsoup.parseBodyFragment(text).body().children()).as(name).isEmpty();
    }
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" "));
  }
}
