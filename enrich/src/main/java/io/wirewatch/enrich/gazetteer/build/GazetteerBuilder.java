package io.wirewatch.enrich.gazetteer.build;

import io.wirewatch.enrich.gazetteer.Lists;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Builds the compact gazetteer from its sources; the same sources give the same bytes.
 *
 * <p>The folder of sources holds {@code cities500.txt}, {@code admin1CodesASCII.txt}, {@code
 * admin2Codes.txt} and {@code countryInfo.txt} (GeoNames), {@code countries/LANGUAGE.json} (country
 * names), {@code actors.jsonl} (armed groups and sanctioned entities) and {@code first-names*.txt}.
 */
public final class GazetteerBuilder {
  private static final List<String> COUNTRY_LANGUAGES = List.of("ar", "fa", "hi", "ps", "ru", "ur");

  private final Path sources;
  private final Path out;

  /** A builder from one folder into another. */
  public GazetteerBuilder(Path sources, Path out) {
    this.sources = sources;
    this.out = out;
  }

  /** Writes all files and returns what was read, one line each: name, SHA-256, bytes. */
  public List<String> build() throws IOException {
    Files.createDirectories(out);
    List<String> read = new ArrayList<>();
    PlaceSources places = new PlaceSources(sources);
    for (String file : PlaceSources.FILES) {
      read.add(manifest(sources.resolve(file)));
    }
    for (String language : COUNTRY_LANGUAGES) {
      Path file = sources.resolve("countries").resolve(language + ".json");
      places.nameCountries(file);
      read.add(manifest(file));
    }
    write("places.tsv.gz", places::write);
    read.add(manifest(sources.resolve("actors.jsonl")));
    List<String> placeNames = placeNames(out.resolve("places.tsv.gz"));
    write("actors.tsv.gz", new ActorSources(sources.resolve("actors.jsonl"), placeNames)::write);
    write("first-names.txt.gz", w -> firstNames(w, read));
    Files.write(out.resolve("sources.tsv"), read);
    return List.copyOf(read);
  }

  /** The names of the places just written, and those of countries in the hand-made table. */
  static List<String> placeNames(Path written) throws IOException {
    List<String> names = new ArrayList<>();
    try (BufferedReader places =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(written)), StandardCharsets.UTF_8));
        BufferedReader countries = new BufferedReader(Lists.open("countries.tsv"))) {
      places.lines().forEach(line -> names.add(line.split("\t", -1)[2]));
      countries
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> names.addAll(List.of(line.split("\t", -1)[3].split("\\|"))));
    }
    return names;
  }

  private void firstNames(Writer to, List<String> read) throws IOException {
    List<String> names = new ArrayList<>();
    for (String file : List.of("first-names-female.txt", "first-names-male.txt")) {
      read.add(manifest(sources.resolve(file)));
      names.addAll(Files.readAllLines(sources.resolve(file)));
    }
    for (String name : names.stream().map(String::strip).distinct().sorted().toList()) {
      to.write(name + "\n");
    }
  }

  @FunctionalInterface
  private interface Content {
    void write(Writer to) throws IOException;
  }

  private void write(String file, Content content) throws IOException {
    try (Writer to =
        new BufferedWriter(
            new OutputStreamWriter(
                new SmallestGzip(Files.newOutputStream(out.resolve(file))),
                StandardCharsets.UTF_8))) {
      content.write(to);
    }
  }

  /** Gzip at its smallest, without a time in its header. */
  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(java.io.OutputStream to) throws IOException {
      super(to, 1 << 16);
      def.setLevel(java.util.zip.Deflater.BEST_COMPRESSION);
    }
  }

  private static String manifest(Path file) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
      return file.getFileName() + "\t" + HexFormat.of().formatHex(sha) + "\t" + bytes.length;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
