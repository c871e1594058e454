package io.wirewatch.enrich.opennlp;

import io.wirewatch.enrich.language.LanguageModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's language detector, answering in BCP 47. The model (10 MB) is loaded at the first
 * question and shared; the detector itself is not thread-safe, so each thread has its own.
 */
public final class OpenNlpLanguage implements LanguageModel {
  /** Languages less probable than the best by this factor are out of the running. */
  private static final double CLOSE = 2.5;

  /** Languages with much news: among close candidates one of these is the likelier reading. */
  private static final Set<String> MUCH_NEWS =
      Set.of(
          "en", "es", "fr", "de", "pt", "it", "tr", "id", "nl", "pl", "vi", "sw", "ro", "cs", "sv",
          "da", "nb", "fi", "hu", "az", "uz", "so", "ms", "hr", "sq", "tl", "zh", "ja", "ko", "he",
          "bn", "ta", "el", "am", "hy", "ka");

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
    for (Language candidate : ranked) {
      String code = SHORT.getOrDefault(candidate.getLang(), candidate.getLang());
      if (candidate.getConfidence() * CLOSE < ranked[0].getConfidence()) {
        break;
      }
      if (MUCH_NEWS.contains(code)) {
        return Optional.of(code);
      }
    }
    boolean clear = ranked[0].getConfidence() > CLOSE * ranked[1].getConfidence();
    String best = ranked[0].getLang();
    return clear ? Optional.of(SHORT.getOrDefault(best, best)) : Optional.empty();
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
