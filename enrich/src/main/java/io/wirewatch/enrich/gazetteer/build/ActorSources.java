package io.wirewatch.enrich.gazetteer.build;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.enrich.gazetteer.ListedName;
import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.text.Folding;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The merged lists of armed groups and sanctioned entities, made fit to be found in news.
 *
 * <p>Lists of sanctions hold aliases such as {@code KENYA} or {@code The Base}: a name is kept only
 * when it has two words, one of them long, or is an acronym of four letters or more, and is no
 * place. An entry that the hand-made list has already gives that one its further names.
 */
final class ActorSources {
  private static final Pattern COMPANY =
      Pattern.compile(
          "\\b(ltd|limited|llc|inc|corp|corporation|company|co|s\\.?a\\.?|c\\.?v\\.?|ltda|gmbh|bank"
              + "|trading|exchange|hawala|shipping|airlines?|industries|industrial|trust|foundation"
              + "|society|holding|holdings|group of companies|establishment|general trading|fze|s\\.?l\\.?"
              + "|university|institute|center|centre|fund|farm|motors|hotel|restaurante?|laboratory|bureau)\\b");

  /** Research lists give leaders and clans as other names of a group: those are not names of it. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?i:army|front|movement|forces?\\b|brigade|liberation|party|council|militia|group|cartel|gang"
              + "|guard|battalion|command|union|league|jihad|islam|state|province|organi[sz]ation"
              + "|tigers?\\b|resistance|defen[cs]e|network|coalition|alliance|jaish|jaysh|lashkar|harakat"
              + "|ansar|katib|liwa|hizb|fronte?\\b|ej[eé]rcito|frente|armée)|\\b[A-Z]{4}");

  /** Every state has a ministry of defence: without the state's name an office is nobody's. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:ministry|department|directorate|bureau) (?:of|for) .*", Pattern.CASE_INSENSITIVE);

  private static final Set<String> LISTS = Set.of("UN", "UCDP", "PHOENIX", "OFAC");

  private final Path file;
  private final Set<String> places;
  private final Map<String, String> handMade = new HashMap<>();

  /**
   * @param places names of places: addresses slip into the aliases ("Hong Kong" of a company there)
   */
  ActorSources(Path file, Collection<String> places) {
    this.file = file;
    this.places = places.stream().map(ActorSources::key).collect(Collectors.toSet());
    for (ListedName entry : Lists.handMadeGroups().entries()) {
      note(entry, entry.name());
      entry.aliases().forEach(alias -> note(entry, alias));
    }
  }

  private void note(ListedName entry, String name) {
    if (isTelling(name)) {
      handMade.putIfAbsent(key(name), entry.id());
    }
  }

  void write(Writer to) throws IOException {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    Map<String, String> types = new HashMap<>();
    Map<String, String> byName = new HashMap<>(handMade);
    for (String line : Files.readAllLines(file)) {
      JsonNode row = Json.mapper().readTree(line);
      String source = row.path("src").asText();
      if (LISTS.contains(source) && isWanted(row, source)) {
        add(row, source, names, types, byName);
      }
    }
    for (Map.Entry<String, Set<String>> entry : names.entrySet()) {
      List<String> all = new ArrayList<>(entry.getValue());
      to.write(entry.getKey() + "\t" + types.get(entry.getKey()) + "\t" + all.get(0) + "\t\t");
      to.write(String.join("|", all.subList(1, all.size())) + "\t\n");
    }
  }

  private static boolean isWanted(JsonNode row, String source) {
    String list = row.path("list").asText();
    return !source.equals("OFAC") || !list.startsWith("SDNTK");
  }

  private void add(
      JsonNode row,
      String source,
      Map<String, Set<String>> names,
      Map<String, String> types,
      Map<String, String> byName) {
    List<String> kept = names(row, source);
    if (kept.isEmpty()) {
      return;
    }
    String id =
        kept.stream()
            .map(name -> byName.get(key(name)))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseGet(() -> ownId(row, source, kept));
    boolean company = COMPANY.matcher(kept.get(0).toLowerCase(Locale.ROOT)).find();
    types.putIfAbsent(id, company ? "ORGANIZATION" : "ARMED_GROUP");
    for (String name : kept) {
      // A name belongs to the first entry that has it.
      if (byName.putIfAbsent(key(name), id) == null || byName.get(key(name)).equals(id)) {
        names.computeIfAbsent(id, k -> new LinkedHashSet<>()).add(name);
      }
    }
  }

  /** The names of an entry that may be sought in news. */
  private List<String> names(JsonNode row, String source) {
    List<String> all = new ArrayList<>();
    all.add(row.path("name").asText());
    row.path("aliases").forEach(a -> all.add(a.asText()));
    boolean checked = source.equals("UN") || source.equals("OFAC");
    return all.stream()
        .map(ActorSources::tidy)
        .filter(
            n ->
                !places.contains(key(n))
                    && isTelling(n)
                    && !OFFICE.matcher(n).matches()
                    && (checked || GROUP.matcher(n).find()))
        .toList();
  }

  private static String ownId(JsonNode row, String source, List<String> names) {
    return source.equals("PHOENIX")
        ? "phoenix:" + key(names.get(0)).replace(' ', '-')
        : source.toLowerCase(Locale.ROOT) + ":" + row.path("id").asText();
  }

  private static boolean isTelling(String name) {
    String[] words = name.split("[\\s-]+");
    int longWords = 0;
    for (String word : words) {
      longWords += word.length() > 3 ? 1 : 0;
    }
    boolean acronym = name.matches("[A-Z][A-Z0-9-]{3,7}");
    return words.length > 1 && words.length <= 7 && longWords > 0 && name.length() > 7
        || acronym && !name.matches(".*[AEIOU].*[AEIOU].*");
  }

  /** Capitals throughout become a name as news writes it. */
  private static String tidy(String name) {
    String plain = name.replace('|', ' ').replace('\t', ' ').replaceAll("[\"“”]", "").strip();
    if (!plain.equals(plain.toUpperCase(Locale.ROOT)) || !plain.contains(" ")) {
      return plain;
    }
    StringBuilder tidy = new StringBuilder();
    boolean start = true;
    for (char c : plain.toCharArray()) {
      tidy.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c) && c != '\'' && c != '’';
    }
    return tidy.toString();
  }

  private static String key(String name) {
    return Folding.fold(name).replaceAll("[\\s-]+", " ").strip();
  }
}
