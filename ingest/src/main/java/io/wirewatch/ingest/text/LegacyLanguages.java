package io.wirewatch.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the character set of an undeclared legacy document from the language it names. */
final class LegacyLanguages {
  private static final Pattern LANGUAGE =
      Pattern.compile("(?i)(?:<(?:dc:)?language[^>]{0,80}>\\s*|\\blang\\s*=\\s*[\"'])([a-z]{2,3})");

  private static final List<String> WESTERN = List.of("windows-1252");

  private static final Map<String, List<String>> SETS =
      Map.ofEntries(
          Map.entry("ru", List.of("windows-1251", "koi8-r")),
          Map.entry("uk", List.of("windows-1251", "koi8-u")),
          Map.entry("be", List.of("windows-1251")),
          Map.entry("bg", List.of("windows-1251")),
          Map.entry("mk", List.of("windows-1251")),
          Map.entry("sr", List.of("windows-1251")),
          Map.entry("kk", List.of("windows-1251")),
          Map.entry("ky", List.of("windows-1251")),
          Map.entry("tg", List.of("windows-1251")),
          Map.entry("mn", List.of("windows-1251")),
          Map.entry("ar", List.of("windows-1256")),
          Map.entry("fa", List.of("windows-1256")),
          Map.entry("ur", List.of("windows-1256")),
          Map.entry("ps", List.of("windows-1256")),
          Map.entry("zh", List.of("gb18030", "big5")),
          Map.entry("ja", List.of("shift_jis", "euc-jp")),
          Map.entry("ko", List.of("euc-kr")),
          Map.entry("el", List.of("windows-1253")),
          Map.entry("tr", List.of("windows-1254")),
          Map.entry("az", List.of("windows-1254")),
          Map.entry("he", List.of("windows-1255")),
          Map.entry("iw", List.of("windows-1255")),
          Map.entry("th", List.of("windows-874")),
          Map.entry("vi", List.of("windows-1258")),
          Map.entry("pl", List.of("windows-1250")),
          Map.entry("cs", List.of("windows-1250")),
          Map.entry("sk", List.of("windows-1250")),
          Map.entry("hu", List.of("windows-1250")),
          Map.entry("hr", List.of("windows-1250")),
          Map.entry("sl", List.of("windows-1250")),
          Map.entry("ro", List.of("windows-1250")),
          Map.entry("lt", List.of("windows-1257")),
          Map.entry("lv", List.of("windows-1257")),
          Map.entry("et", List.of("windows-1257")),
          Map.entry("fr", WESTERN),
          Map.entry("es", WESTERN),
          Map.entry("pt", WESTERN),
          Map.entry("de", WESTERN),
          Map.entry("it", WESTERN),
          Map.entry("nl", WESTERN),
          Map.entry("en", WESTERN),
          Map.entry("ca", WESTERN),
          Map.entry("sv", WESTERN),
          Map.entry("da", WESTERN),
          Map.entry("no", WESTERN),
          Map.entry("nb", WESTERN),
          Map.entry("fi", WESTERN),
          Map.entry("is", WESTERN),
          Map.entry("id", WESTERN));

  private LegacyLanguages() {}

  /** Of the sets of the named language that all bytes agree with, the one that reads best. */
  static Optional<String> charset(String head, byte[] bytes) {
    Matcher language = LANGUAGE.matcher(head);
    if (!language.find()) {
      return Optional.empty();
    }
    List<String> sets = SETS.getOrDefault(language.group(1).toLowerCase(Locale.ROOT), List.of());
    List<String> fitting =
        sets.stream().filter(set -> Decoder.strict(bytes, set).isPresent()).toList();
    return fitting.size() < 2
        ? fitting.stream().findFirst()
        : EverydayLetters.best(bytes, fitting).or(() -> fitting.stream().findFirst());
  }
}
