package io.wirewatch.contracts.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the documentation of the wire's types from their sources, so that it is written only once.
 */
final class RecordDocs {
  private static final Pattern COMMENT =
      Pattern.compile("/\\*\\*(.*?)\\*/\\s*public (?:record|enum)", Pattern.DOTALL);
  private static final Pattern PARAM = Pattern.compile("@param (\\w+) ([^@]+)");
  private static final Path SOURCES = Path.of("src", "main", "java");

  private RecordDocs() {}

  /** What a type is for. */
  static String summary(Class<?> type) {
    String text = comment(type);
    int params = text.indexOf("@param");
    return plain(params < 0 ? text : text.substring(0, params));
  }

  /** What each component of a record means, by name. */
  static Map<String, String> components(Class<?> type) {
    Map<String, String> meanings = new LinkedHashMap<>();
    Matcher param = PARAM.matcher(comment(type));
    while (param.find()) {
      meanings.put(param.group(1), plain(param.group(2)));
    }
    return meanings;
  }

  private static String comment(Class<?> type) {
    Path file = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
    try {
      Matcher comment = COMMENT.matcher(Files.readString(file, StandardCharsets.UTF_8));
      if (!comment.find()) {
        throw new IllegalStateException(type + " has no documentation");
      }
      return comment.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String javadoc) {
    return javadoc
        .replaceAll("(?m)^\\s*\\*", " ")
        .replaceAll("\\{@(?:code|link)\\s+([^}]*)}", "`$1`")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
