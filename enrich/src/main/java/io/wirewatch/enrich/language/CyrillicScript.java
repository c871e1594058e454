package io.wirewatch.enrich.language;

import java.util.Set;

/** Tells Russian, Ukrainian and others apart by the letters that only some write. */
final class CyrillicScript {
  private static final Set<String> CYRILLIC =
      Set.of("ru", "bg", "uk", "be", "sr", "mk", "kk", "ky", "tg", "mn", "tt");

  private CyrillicScript() {}

  static String language(String text, String declared, LanguageModel model) {
    int ukrainian = 0;
    int belarusian = 0;
    int serbian = 0;
    int macedonian = 0;
    int tajik = 0;
    int kazakh = 0;
    int russian = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      ukrainian += "їєґ".indexOf(c) >= 0 ? 1 : 0;
      belarusian += c == 'ў' ? 1 : 0;
      serbian += "ђћџљњј".indexOf(c) >= 0 ? 1 : 0;
      macedonian += "ѓќѕ".indexOf(c) >= 0 ? 1 : 0;
      tajik += "ӣӯҷҳ".indexOf(c) >= 0 ? 1 : 0;
      kazakh += "әұүөіңһ".indexOf(c) >= 0 ? 1 : 0;
      russian += "ыэ".indexOf(c) >= 0 ? 1 : 0;
    }
    if (belarusian > 0) {
      return "be";
    }
    if (ukrainian > 0 && ukrainian >= russian) {
      return "uk";
    }
    if (serbian > 1) {
      return macedonian > 0 ? "mk" : "sr";
    }
    if (tajik > 1) {
      return "tg";
    }
    if (kazakh > 2) {
      return model.guess(text).orElse("kk");
    }
    if (russian > 0) {
      return "ru";
    }
    String likely = LanguageDetector.allowed(declared, "ru", "bg", "uk");
    return model.guess(text).filter(CYRILLIC::contains).orElse(likely);
  }
}
