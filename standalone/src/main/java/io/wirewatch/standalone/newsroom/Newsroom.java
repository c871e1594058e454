package io.wirewatch.standalone.newsroom;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of outlets and articles, read and checked.
 *
 * @param name what the show is called
 * @param outlets who publishes
 * @param dispatches articles and their revisions, in order of release
 */
public record Newsroom(String name, List<Outlet> outlets, List<Dispatch> dispatches) {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .findAndRegisterModules()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final String FENCE = "---\n";

  public Newsroom {
    outlets = List.copyOf(outlets);
    dispatches = List.copyOf(dispatches);
  }

  /** How an outlet offers its news. */
  public enum Format {
    RSS,
    ATOM,
    RDF,
    JSON
  }

  /**
   * Somebody who publishes.
   *
   * @param id stable, lower case; part of its URLs
   * @param name its name
   * @param country ISO 3166-1 alpha-2
   * @param language BCP 47
   * @param reliability Admiralty A to F
   * @param family publisher family; absent where it stands alone
   * @param format rss, atom, rdf or json
   * @param teaser true where the feed carries only a summary
   */
  public record Outlet(
      String id,
      String name,
      String country,
      String language,
      String reliability,
      String family,
      String format,
      boolean teaser) {

    /** The format of its feed. */
    public Format feedFormat() {
      return Format.valueOf(format.toUpperCase(java.util.Locale.ROOT));
    }
  }

  /**
   * One article, or one revision of it, as an outlet releases it.
   *
   * @param header what stands in front of the text
   * @param body plain text, paragraphs parted by a blank line
   */
  public record Dispatch(Header header, String body) {

    /** When it is out, counted from the start of the show. */
    public Duration release() {
      return Duration.ofSeconds(header.release());
    }

    /** Paragraphs of the text. */
    public List<String> paragraphs() {
      return Stream.of(body.split("\n\\s*\n"))
          .map(String::strip)
          .filter(p -> !p.isEmpty())
          .toList();
    }
  }

  /**
   * What stands in front of an article's text. {@code event} and {@code copyOf} are the truth,
   * which is never published.
   *
   * @param outlet its outlet
   * @param slug part of its URL; a revision has its article's
   * @param release seconds after the start of the show
   * @param title its title
   * @param author its author; absent where unsigned
   * @param summary a sentence or two
   * @param tags the outlet's own
   * @param event the event reported; {@code none} where it reports none
   * @param copyOf the article that it reprints
   * @param revises its own slug where it is a later version
   * @param correction true where it corrects
   */
  public record Header(
      String outlet,
      String slug,
      int release,
      String title,
      String author,
      String summary,
      List<String> tags,
      String event,
      String copyOf,
      String revises,
      boolean correction) {

    public Header {
      tags = tags == null ? List.of() : List.copyOf(tags);
    }
  }

  private record Cover(String name, List<Outlet> outlets) {}

  /**
   * Reads a newsroom.
   *
   * @param folder holds {@code newsroom.yaml} and {@code articles/}
   * @throws IOException where a file cannot be read or does not fit the others, naming it
   */
  public static Newsroom read(Path folder) throws IOException {
    Cover cover = YAML.readValue(folder.resolve("newsroom.yaml").toFile(), Cover.class);
    List<Dispatch> dispatches = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        dispatches.add(dispatch(file, cover.outlets()));
      }
    }
    dispatches.sort(java.util.Comparator.comparing(Dispatch::release));
    return new Newsroom(cover.name(), cover.outlets(), dispatches);
  }

  /** When the last dispatch is out, counted from the start. */
  public Duration length() {
    return dispatches.isEmpty() ? Duration.ZERO : dispatches.get(dispatches.size() - 1).release();
  }

  private static Dispatch dispatch(Path file, List<Outlet> outlets) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int end = text.indexOf("\n" + FENCE, FENCE.length());
    if (!text.startsWith(FENCE) || end < 0) {
      throw new IOException(file + ": expected a header between two lines of ---");
    }
    Header header;
    try {
      header = YAML.readValue(text.substring(FENCE.length(), end), Header.class);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    Set<String> known = new HashSet<>();
    outlets.forEach(outlet -> known.add(outlet.id()));
    if (!known.contains(header.outlet())) {
      throw new IOException(
          file + ": no outlet '" + header.outlet() + "' in newsroom.yaml; there are " + known);
    }
    return new Dispatch(header, text.substring(end + 1 + FENCE.length()).strip());
  }
}
