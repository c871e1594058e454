package io.wirewatch.ingest.source;

import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceKind;
import io.wirewatch.contracts.wire.DurationText;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Maps the attributes of an OPML outline to a source and back. */
final class OutlineSource {
  private static final String SELECTOR = "selector.";
  private static final int MAX_ID = 60;

  private OutlineSource() {}

  /**
   * The source that an outline describes.
   *
   * @throws IllegalArgumentException where it cannot be used, in words
   */
  static Source read(Map<String, String> outline, String group, Set<String> taken) {
    Map<String, String> rest = new LinkedHashMap<>(outline);
    String url = rest.remove("xmlUrl").strip();
    if (!url.toLowerCase(Locale.ROOT).matches("https?://.+")) {
      throw new IllegalArgumentException("'" + url + "' is no http or https URL");
    }
    HostKey.of(url);
    String text = rest.remove("text");
    String name = blankToNull(text) != null ? text.strip() : outline.getOrDefault("title", url);
    if (name.equals(rest.get("title"))) {
      rest.remove("title");
    }
    rest.remove("type", "rss");
    SourceKind kind = kind(rest);
    return new Source(
        id(rest.remove("id"), name, url, taken),
        name,
        kind,
        url,
        selectors(rest),
        upper(rest.remove("country")),
        blankToNull(rest.remove("language")),
        upper(rest.remove("reliability")),
        blankToNull(rest.remove("family")),
        blankToNull(rest.remove("terms")),
        flag("enabled", rest.remove("enabled"), true),
        status(rest.remove("status")),
        duration("pollEvery", rest.remove("pollEvery")),
        duration("spacing", rest.remove("spacing")),
        flag("ignoreRobots", rest.remove("ignoreRobots"), false),
        group,
        rest);
  }

  /** The attributes of a source's outline, in a fixed order. */
  static Map<String, String> write(Source source) {
    Map<String, String> outline = new LinkedHashMap<>();
    outline.put("text", source.name());
    outline.put("type", source.attributes().getOrDefault("type", "rss"));
    outline.put("xmlUrl", source.url());
    outline.put("id", source.id());
    if (source.kind() != SourceKind.FEED) {
      outline.put("kind", source.kind().wireName());
    }
    put(outline, "country", source.country());
    put(outline, "language", source.language());
    put(outline, "reliability", source.reliability());
    put(outline, "family", source.family());
    put(outline, "terms", source.terms());
    if (!source.enabled()) {
      outline.put("enabled", "false");
    }
    if (source.status() != Status.ACTUAL) {
      outline.put("status", source.status().wireName());
    }
    put(outline, "pollEvery", text(source.pollEvery()));
    put(outline, "spacing", text(source.spacing()));
    if (source.ignoreRobots()) {
      outline.put("ignoreRobots", "true");
    }
    new TreeMap<>(source.selectors()).forEach((name, css) -> outline.put(SELECTOR + name, css));
    new TreeMap<>(source.attributes())
        .forEach(
            (name, value) -> {
              if (!name.startsWith("xmlns:")) {
                outline.putIfAbsent(name, value);
              }
            });
    return outline;
  }

  /** Another reader's {@code kind} is kept as an attribute; ours is one of four words. */
  private static SourceKind kind(Map<String, String> rest) {
    String given = rest.get("kind");
    if (given == null) {
      return SourceKind.FEED;
    }
    return Arrays.stream(SourceKind.values())
        .filter(kind -> kind != SourceKind.UNKNOWN && kind.wireName().equals(given))
        .peek(kind -> rest.remove("kind"))
        .findFirst()
        .orElse(SourceKind.FEED);
  }

  private static Status status(String given) {
    if (given == null) {
      return Status.ACTUAL;
    }
    return Arrays.stream(Status.values())
        .filter(status -> status != Status.UNKNOWN && status.wireName().equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "status is '" + given + "'; expected actual, exercise or test"));
  }

  private static Map<String, String> selectors(Map<String, String> rest) {
    Map<String, String> selectors = new TreeMap<>();
    rest.forEach(
        (name, value) -> {
          if (name.startsWith(SELECTOR)) {
            selectors.put(name.substring(SELECTOR.length()), value);
          }
        });
    rest.keySet().removeIf(name -> name.startsWith(SELECTOR));
    return selectors;
  }

  private static String id(String given, String name, String url, Set<String> taken) {
    if (blankToNull(given) != null) {
      String id = given.strip();
      if (!id.matches("[a-z0-9][a-z0-9._-]{0,99}")) {
        throw new IllegalArgumentException(
            "the id '" + id + "' holds more than lower-case letters, digits, '.', '_' and '-'");
      }
      return id;
    }
    String slug = slug(name);
    if (slug.isEmpty() || taken.contains(slug)) {
      return slug(HostKey.of(url)) + "-" + checksum(url);
    }
    return slug;
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String slug = plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-");
    slug = slug.replaceAll("^-+|-+$", "");
    return slug.length() > MAX_ID ? slug.substring(0, MAX_ID).replaceAll("-+$", "") : slug;
  }

  private static String checksum(String url) {
    CRC32 crc = new CRC32();
    crc.update(url.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static boolean flag(String name, String given, boolean otherwise) {
    if (given == null) {
      return otherwise;
    }
    return switch (given) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(name + " is '" + given + "'; expected true or false");
    };
  }

  private static Duration duration(String name, String given) {
    try {
      return given == null ? null : DurationText.parse(given);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static String text(Duration duration) {
    return duration == null ? null : DurationText.format(duration);
  }

  private static String upper(String value) {
    String given = blankToNull(value);
    return given == null ? null : given.toUpperCase(Locale.ROOT);
  }

  private static String blankToNull(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static void put(Map<String, String> outline, String name, String value) {
    if (value != null) {
      outline.put(name, value);
    }
  }
}
