package io.wirewatch.enrich.opennlp;

import io.wirewatch.enrich.claims.WordClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.postag.POSModel;

/**
 * OpenNLP's part-of-speech tagger for English. The model (1 MB) is loaded once and shared; what was
 * added up of its weights is not, so each enricher has its own.
 *
 * <p>Words are tagged from left to right, each by its best class, and words of one class only are
 * not asked about: a quarter of the time of the tagger's own beam of three, and no claim of the
 * development sets is told differently.
 */
public final class OpenNlpWordClasses implements WordClasses {
  private static final String FILE = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final String WEIGHTS = "pos.model";

  private final TagScores scores =
      new TagScores(
          Shared.MODEL.getArtifact(WEIGHTS), Shared.MODEL.getFactory().getPOSContextGenerator());

  private final Map<String, Integer> certain = certain();

  private static final class Shared {
    private static final POSModel MODEL = load();
  }

  @Override
  public String[] tag(String[] tokens) {
    TagScores.Said[] words = scores.of(tokens);
    int[] found = new int[tokens.length];
    String[] tags = new String[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      Integer only = certain.get(tokens[i]);
      found[i] = only == null ? scores.best(words, i, found) : only;
      tags[i] = scores.name(found[i]);
    }
    return tags;
  }

  /** Whether a word has one class wherever it stands. */
  boolean isCertain(String token) {
    return certain.containsKey(token);
  }

  private Map<String, Integer> certain() {
    Map<String, Integer> certain = new HashMap<>();
    put(certain, "PUNCT", ", . : ; ? ! ( ) [ ]");
    put(certain, "DET", "the The a A an An");
    put(certain, "ADP", "of in In at At from From with With by By");
    put(certain, "CCONJ", "and And or but But");
    put(certain, "PRON", "he He she She they They it It we We his His their Their its Its");
    return certain;
  }

  private void put(Map<String, Integer> tags, String tag, String words) {
    for (String word : words.split(" ")) {
      tags.put(word, scores.number(tag));
    }
  }

  private static POSModel load() {
    try (InputStream in = OpenNlpWordClasses.class.getResourceAsStream(FILE)) {
      return new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
