package io.wirewatch.enrich.opennlp;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.names.model.SentenceFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sentences of our own sets in several styles and languages, as tokens, for comparisons. */
final class SetTexts {
  private static final List<String> SETS = List.of("topic-reports", "claims", "cross-language");

  private SetTexts() {}

  /** Every sentence; each fifth once more in capitals. */
  static List<List<String>> sentences() {
    List<List<String>> sentences = new ArrayList<>();
    for (String set : SETS) {
      try (InputStream in = SetTexts.class.getResourceAsStream("/sets/" + set + ".jsonl")) {
        String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : lines.strip().split("\n")) {
          collect(Json.mapper().readTree(line), sentences);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (int i = sentences.size() - 1; i >= 0; i -= 5) {
      sentences.add(sentences.get(i).stream().map(t -> t.toUpperCase(Locale.ROOT)).toList());
    }
    return sentences;
  }

  /** All features of one token after these labels. */
  static long[] context(SentenceFeatures features, int i, int before, int beforeThat) {
    long[] own = features.at(i);
    long[] all = Arrays.copyOf(own, own.length + SentenceFeatures.TEMPLATES);
    for (int t = 0; t < SentenceFeatures.TEMPLATES; t++) {
      all[own.length + t] = features.history(t, i, before, beforeThat);
    }
    return all;
  }

  private static void collect(JsonNode node, List<List<String>> into) {
    for (String field : List.of("title", "body", "text")) {
      for (String sentence : node.path(field).asText().split("(?<=[.!?۔]) ")) {
        List<String> tokens = List.of(sentence.strip().split("\\s+|(?=[,.;:!?”\"’)])|(?<=[“\"(])"));
        if (!tokens.contains("")) {
          into.add(tokens);
        }
      }
    }
    node.forEach(inner -> collect(inner, into));
  }
}
