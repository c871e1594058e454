package io.wirewatch.ingest.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The headers of an answer that matter to reading; names in any case, absent ones are empty. */
public final class Headers {
  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  public Headers(Map<String, String> headers) {
    if (headers != null) {
      headers.forEach(
          (name, value) -> {
            if (name != null && value != null) {
              values.put(name, value);
            }
          });
    }
  }

  /** The content type with its parameters. */
  public String contentType() {
    return values.getOrDefault("content-type", "");
  }

  /** Whether the content type is one of these media types. */
  public boolean isType(String... mediaTypes) {
    String type = contentType().toLowerCase(Locale.ROOT);
    for (String mediaType : mediaTypes) {
      if (type.startsWith(mediaType)) {
        return true;
      }
    }
    return false;
  }

  /** Where the content says it lies. */
  public String contentLocation() {
    return values.getOrDefault("content-location", "").strip();
  }

  /** The language of the content. */
  public String language() {
    return values.getOrDefault("content-language", "").strip();
  }
}
