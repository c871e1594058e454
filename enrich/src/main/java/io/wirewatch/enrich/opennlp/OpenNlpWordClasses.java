package io.wirewatch.enrich.opennlp;

import io.wirewatch.enrich.claims.WordClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * OpenNLP's part-of-speech tagger for English. The model (1 MB) is loaded once and shared; the
 * tagger is not thread-safe, so each enricher has its own.
 */
public final class OpenNlpWordClasses implements WordClasses {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private final POSTaggerME tagger = new POSTaggerME(Shared.MODEL);

  private static final class Shared {
    private static final POSModel MODEL = load();
  }

  @Override
  public String[] tag(String[] tokens) {
    return tagger.tag(tokens);
  }

  private static POSModel load() {
    try (InputStream in = OpenNlpWordClasses.class.getResourceAsStream(MODEL)) {
      return new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MODEL, e);
    }
  }
}
