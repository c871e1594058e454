package io.wirewatch.proving.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a newsroom's author says must and must not be alerted.
 *
 * @param must alerts that have to come
 * @param mustNot alerts that may not
 * @param apart pairs of events that may never share a story
 * @param together events whose articles belong in one story
 */
record Expectations(
    List<Expected> must, List<Expected> mustNot, List<List<String>> apart, List<String> together) {

  Expectations {
    must = must == null ? List.of() : List.copyOf(must);
    mustNot = mustNot == null ? List.of() : List.copyOf(mustNot);
    apart = apart == null ? List.of() : List.copyOf(apart);
    together = together == null ? List.of() : List.copyOf(together);
  }

  /**
   * One expectation: of an event, or of a single article.
   *
   * @param subscription whose alert
   * @param event the event, by the newsroom's own label
   * @param article the article's slug, instead of an event
   * @param kind kind of the alert; new unless said
   * @param because why, in words
   */
  record Expected(String subscription, String event, String article, String kind, String because) {
    String kindOrNew() {
      return kind == null ? "new" : kind;
    }
  }

  static Expectations read(Path folder) throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .readValue(folder.resolve("expectations.yaml").toFile(), Expectations.class);
  }
}
