package io.wirewatch.query.language;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Status;
import io.wirewatch.contracts.article.Urgency;
import io.wirewatch.contracts.wire.WireName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the closed lists of values, so that a mistyped one is refused and not silently barren. */
final class Vocabulary {
  private static final Pattern MEDIA_TOPIC = Pattern.compile("medtop:\\d{8}");
  private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

  /** By English name in lower case. */
  private static final Map<String, String> COUNTRIES = countries();

  private static final Map<String, String> LANGUAGES = languages();

  private static final Set<String> COUNTRY_CODES = Set.copyOf(COUNTRIES.values());
  private static final Set<String> LANGUAGE_CODES = Set.copyOf(LANGUAGES.values());

  private final Set<String> topics;

  /** Without {@code topics} any topic is taken. */
  Vocabulary(Set<String> topics) {
    this.topics = Set.copyOf(topics);
  }

  /** Refuses {@code value} where the field has a closed list that lacks it. */
  void check(Field field, String value, int at) {
    switch (field) {
      case COUNTRY, SOURCE_COUNTRY -> country(value, at);
      case LANGUAGE -> language(value, at);
      case TOPIC -> topic(value, at);
      case ENTITY_TYPE -> oneOf(value, at, wireNames(EntityType.values()), "a type of entity");
      case STATUS -> oneOf(value, at, wireNames(Status.values()), "a status");
      case URGENCY -> {
        if (!value.equalsIgnoreCase(Urgency.UNKNOWN.wireName())) {
          oneOf(value, at, wireNames(Urgency.values()), "an urgency");
        }
      }
      case RELIABILITY -> oneOf(value, at, List.of("A", "B", "C", "D", "E", "F"), "a reliability");
      default -> {
        // Open: sources come and go.
      }
    }
  }

  private static void country(String value, int at) {
    if (!COUNTRY_CODES.contains(value.toLowerCase(Locale.ROOT))) {
      throw unknownCode(value, at, COUNTRIES, "a two-letter country code");
    }
  }

  private void topic(String value, int at) {
    String folded = value.toLowerCase(Locale.ROOT);
    if (!topics.isEmpty() && !topics.contains(folded) && !MEDIA_TOPIC.matcher(folded).matches()) {
      String nearest = Nearest.to(value, new TreeSet<>(topics));
      throw Refusal.unknown(at, value, "a topic or a medtop: code", nearest);
    }
  }

  private static void language(String value, int at) {
    String tag = value.toLowerCase(Locale.ROOT);
    boolean known = tag.length() != 2 || LANGUAGE_CODES.contains(tag);
    if (!LANGUAGE_TAG.matcher(tag).matches() || !known) {
      throw unknownCode(value, at, LANGUAGES, "a BCP 47 language tag");
    }
  }

  private static Refusal unknownCode(
      String value, int at, Map<String, String> byName, String expected) {
    String name = Nearest.to(value, byName.keySet());
    String nearest = name == null ? null : byName.get(name) + " (" + name + ")";
    return Refusal.unknown(at, value, expected, nearest);
  }

  private static void oneOf(String value, int at, List<String> known, String expected) {
    if (known.stream().noneMatch(value::equalsIgnoreCase)) {
      String list = expected + ": " + String.join(", ", known);
      throw Refusal.unknown(at, value, list, Nearest.to(value, known));
    }
  }

  private static List<String> wireNames(WireName[] constants) {
    return Arrays.stream(constants)
        .map(WireName::wireName)
        .filter(name -> !name.equalsIgnoreCase("unknown"))
        .toList();
  }

  private static Map<String, String> countries() {
    Map<String, String> codes =
        Arrays.stream(Locale.getISOCountries())
            .collect(
                Collectors.toMap(
                    c ->
                        new Locale("", c)
                            .getDisplayCountry(Locale.ENGLISH)
                            .toLowerCase(Locale.ROOT),
                    c -> c.toLowerCase(Locale.ROOT),
                    (one, other) -> one,
                    TreeMap::new));
    // User-assigned, yet what GeoNames and most of the press use.
    codes.put("kosovo", "xk");
    // What people write instead of the code, for suggestions.
    codes.putAll(Map.of("uk", "gb", "britain", "gb", "usa", "us", "uae", "ae"));
    return codes;
  }

  private static Map<String, String> languages() {
    return Arrays.stream(Locale.getISOLanguages())
        .collect(
            Collectors.toMap(
                l -> new Locale(l).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                l -> l,
                (one, other) -> one,
                TreeMap::new));
  }
}
