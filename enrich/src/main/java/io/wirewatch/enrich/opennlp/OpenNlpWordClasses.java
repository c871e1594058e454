package io.wirewatch.enrich.opennlp;

import io.wirewatch.enrich.claims.WordClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;

/**
 * OpenNLP's part-of-speech tagger for English. The model (1 MB) is loaded once and shared; the
 * context generator keeps a cache and is not thread-safe, so each enricher has its own.
 *
 * <p>Words are tagged from left to right, each by its best class, and words of one class only are
 * not asked about: a quarter of the time of the tagger's own beam of three, and no claim of the
 * development sets is told differently.
 */
public final class OpenNlpWordClasses implements WordClasses {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final String WEIGHTS = "pos.model";
  private static final int CONTEXTS_KEPT = 3;
  private static final Map<String, String> CERTAIN = certain();

  private final POSContextGenerator contexts =
      Shared.MODEL_READ.getFactory().getPOSContextGenerator(CONTEXTS_KEPT);

  private static final class Shared {
    private static final POSModel MODEL_READ = load();
    private static final MaxentModel WEIGHTS_OF_MODEL = MODEL_READ.getArtifact(WEIGHTS);
  }

  @Override
  public String[] tag(String[] tokens) {
    MaxentModel model = Shared.WEIGHTS_OF_MODEL;
    String[] tags = new String[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      String only = CERTAIN.get(tokens[i]);
      tags[i] =
          only != null
              ? only
              : model.getBestOutcome(model.eval(contexts.getContext(i, tokens, tags, null)));
    }
    return tags;
  }

  private static Map<String, String> certain() {
    Map<String, String> certain = new HashMap<>();
    put(certain, "PUNCT", ", . : ; ? ! ( ) [ ]");
    put(certain, "DET", "the The a A an An");
    put(certain, "ADP", "of in In at At from From with With by By");
    put(certain, "CCONJ", "and And or but But");
    put(certain, "PRON", "he He she She they They it It we We his His their Their its Its");
    return certain;
  }

  private static void put(Map<String, String> tags, String tag, String words) {
    for (String word : words.split(" ")) {
      tags.put(word, tag);
    }
  }

  private static POSModel load() {
    try (InputStream in = OpenNlpWordClasses.class.getResourceAsStream(MODEL)) {
      return new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MODEL, e);
    }
  }
}
