package io.wirewatch.enrich.language;

/**
 * Tells Arabic, Urdu, Pashto, Persian, Dari and others apart by the letters that only some write.
 */
final class ArabicScript {
  private static final String PASHTO = "ځڅډړږښګڼېۍ";
  private static final String URDU = "ٹڈڑںےھہۓۃ";
  private static final String PERSIAN = "پچژگیک";
  private static final String ARABIC = "ةىأإيكؤئ";
  private static final String SINDHI = "ٻڀٺٿڃڄڇڊڌڏڙڦڳڱڻ";
  private static final String KURDISH = "ڵۆێەڕ";
  private static final String UYGHUR = "ۇۈۋېڭ";

  /** Words of Dari news that Persian of Iran writes otherwise. */
  private static final String[] DARI = {
    "افغانستان",
    "ولایت",
    "ولسوالی",
    "پوهنتون",
    "شفاخانه",
    "وزارت داخله",
    "څارنوالی",
    "ادارهٔ",
    "قوماندان"
  };

  private ArabicScript() {}

  static String language(String text, String declared) {
    int pashto = 0;
    int urdu = 0;
    int persian = 0;
    int arabic = 0;
    int sindhi = 0;
    int kurdish = 0;
    int uyghur = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x600 || c > 0x6FF) {
        continue;
      }
      pashto += in(PASHTO, c);
      urdu += in(URDU, c);
      persian += in(PERSIAN, c);
      arabic += in(ARABIC, c);
      sindhi += in(SINDHI, c);
      kurdish += in(KURDISH, c);
      uyghur += in(UYGHUR, c);
    }
    int most = Math.max(Math.max(pashto, urdu), Math.max(Math.max(sindhi, kurdish), uyghur));
    if (most == 0 || most * 3 < persian && most < 3 || most * 6 < arabic) {
      return persian > arabic
          ? persian(text, declared)
          : LanguageDetector.allowed(declared, "ar", "fa", "ur");
    }
    // Pashto borrows letters from nobody and shares ړ and ډ with no neighbour: it wins ties.
    if (pashto == most && pashto >= uyghur) {
      return uyghur > pashto / 2 && uyghur > 3 && kurdish + uyghur > pashto ? "ug" : "ps";
    }
    if (urdu == most) {
      return "ur";
    }
    if (sindhi == most) {
      return "sd";
    }
    return kurdish == most ? "ckb" : "ug";
  }

  private static String persian(String text, String declared) {
    if (declared != null && (declared.startsWith("prs") || declared.equalsIgnoreCase("fa-AF"))) {
      return "prs";
    }
    if (declared != null && declared.startsWith("fa")) {
      return "fa";
    }
    int signs = 0;
    for (String word : DARI) {
      signs += text.contains(word) ? 1 : 0;
    }
    return signs >= 2 ? "prs" : "fa";
  }

  private static int in(String letters, char c) {
    return letters.indexOf(c) >= 0 ? 1 : 0;
  }
}
