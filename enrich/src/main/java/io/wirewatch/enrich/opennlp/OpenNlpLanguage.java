package io.wirewatch.enrich.opennlp;

import io.wirewatch.enrich.language.LanguageModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's language detector, answering in BCP 47. The model (10 MB) is loaded at the first
 * question and shared; the detector itself is not thread-safe, so each thread has its own.
 */
public final class OpenNlpLanguage implements LanguageModel {
  /**
   * How much more probable the best language must be than the next; with 183 languages the
   * probability itself is small even where the answer is plain.
   */
  private static final double AHEAD = 1.3;

  private static final String MODEL = "/langdetect-183.bin";

  private static final Map<String, String> SHORT = shortCodes();

  private static final ThreadLocal<LanguageDetectorME> DETECTOR =
      ThreadLocal.withInitial(() -> new LanguageDetectorME(Shared.MODEL));

  private static final class Shared {
    private static final LanguageDetectorModel MODEL = load();
  }

  @Override
  public Optional<String> guess(CharSequence text) {
    Language[] ranked = DETECTOR.get().predictLanguages(text);
    if (ranked[0].getConfidence() < AHEAD * ranked[1].getConfidence()) {
      return Optional.empty();
    }
    String best = ranked[0].getLang();
    return Optional.of(SHORT.getOrDefault(best, best));
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = OpenNlpLanguage.class.getResourceAsStream(MODEL)) {
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MODEL, e);
    }
  }

  /** From the model's ISO 639-3 to BCP 47, which wants the two-letter code where there is one. */
  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    codes.putAll(
        Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("pes", "fa"),
            Map.entry("arb", "ar"),
            Map.entry("zlm", "ms"),
            Map.entry("zsm", "ms"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("swh", "sw"),
            Map.entry("npi", "ne"),
            Map.entry("nob", "nb"),
            Map.entry("uzn", "uz"),
            Map.entry("khk", "mn"),
            Map.entry("pnb", "pa"),
            Map.entry("plt", "mg"),
            Map.entry("als", "sq"),
            Map.entry("azj", "az"),
            Map.entry("gug", "gn")));
    return Map.copyOf(codes);
  }
}
