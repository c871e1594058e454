package io.wirewatch.enrich.places;

import io.wirewatch.contracts.article.PlaceKind;
import io.wirewatch.enrich.text.Folding;
import io.wirewatch.enrich.text.PhraseIndex;
import io.wirewatch.enrich.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All places that the enricher knows, by number: countries, provinces, districts, towns and the
 * hand-made features. Read once and shared; columns instead of objects keep a quarter of a million
 * places in some 60 MB.
 */
public final class Gazetteer {
  /** How well a name fits a place: its own name, another usual one, a rare one, a shortened one. */
  static final int OWN = 0;

  static final int USUAL = 1;
  static final int RARE = 2;
  static final int SHORTENED = 3;

  private static final int[] NO_PLACES = {};

  private final PlaceColumns columns;
  private final PhraseIndex index;
  private final Map<String, int[]> exact;
  private final Map<String, Integer> countries;
  private final Map<String, Integer> demonyms;
  private final Map<String, Geometry> geometries;

  /** Fame of each name by where its places begin, and one; 0 where not yet asked. */
  private final byte[] fames;

  Gazetteer(
      PlaceColumns columns,
      PhraseIndex index,
      Map<String, int[]> exact,
      Map<String, Integer> countries,
      Map<String, Integer> demonyms,
      Map<String, Geometry> geometries) {
    this.columns = columns;
    this.index = index;
    this.exact = exact;
    this.countries = countries;
    this.demonyms = demonyms;
    this.geometries = geometries;
    this.fames = new byte[index.size()];
  }

  /** The gazetteer that ships with the enricher, read at first use. */
  public static Gazetteer shipped() {
    return Shipped.GAZETTEER;
  }

  private static final class Shipped {
    private static final Gazetteer GAZETTEER = new GazetteerReader().read();
  }

  char kind(int place) {
    return columns.kind(place);
  }

  PlaceKind placeKind(int place) {
    return switch (kind(place)) {
      case 'C' -> PlaceKind.COUNTRY;
      case '1' -> PlaceKind.ADMIN1;
      case '2' -> PlaceKind.ADMIN2;
      case 'F' -> PlaceKind.FEATURE;
      case 'L' -> PlaceKind.LINE;
      default -> PlaceKind.CITY;
    };
  }

  /** The id on the wire. */
  String id(int place) {
    String supplement = columns.supplementId(place);
    return supplement != null ? supplement : "gn:" + columns.geoname(place);
  }

  /** GeoNames id; {@code null} for supplement features. */
  Long geonameId(int place) {
    return columns.geoname(place) == 0 ? null : (long) columns.geoname(place);
  }

  String name(int place) {
    return columns.name(place);
  }

  float lat(int place) {
    return columns.lat(place);
  }

  float lon(int place) {
    return columns.lon(place);
  }

  /** How far two places lie apart, roughly. */
  double kilometres(int a, int b) {
    return Geometry.roughKilometres(lat(a), lon(a), lat(b), lon(b));
  }

  /** ISO country; of a feature in several all of them, parted by blanks; empty in none. */
  String countries(int place) {
    return columns.countries(place);
  }

  /** Such as {@code PK.03}; empty where unknown. */
  String admin1(int place) {
    return columns.admin1(place);
  }

  /** Such as {@code PK.03.123}; empty where unknown. */
  String admin2(int place) {
    return columns.admin2(place);
  }

  int population(int place) {
    return columns.population(place);
  }

  /** Number of places. */
  public int size() {
    return columns.size();
  }

  /**
   * A known name in a text.
   *
   * @param words how many words it has, 0 where there is none
   * @param fame 4 country, 3 province or feature, 2 city, 1 town, 0 village or rare name
   */
  public record Known(int words, int fame) {
    static final Known NONE = new Known(0, 0);
  }

  /** The longest name of a place that starts at a word, and how well known the place is. */
  public Known longestName(Words words, int from) {
    int[] exactly = exactly(words.surface(from));
    PhraseIndex.Match match = index.longest(words, from);
    if (exactly.length > 0 && match.words() <= 1) {
      return new Known(1, fame(exactly));
    }
    return known(match);
  }

  private Known known(PhraseIndex.Match match) {
    return match.found() ? new Known(match.words(), fame(match)) : Known.NONE;
  }

  /** Some names have a hundred places, and news names them every day. */
  private int fame(PhraseIndex.Match match) {
    int known = fames[match.head()];
    if (known == 0) {
      known = fame(index.entries(match)) + 1;
      fames[match.head()] = (byte) known;
    }
    return known - 1;
  }

  /**
   * What a name may mean.
   *
   * @param countries of the places that are usually called so
   * @param people inhabitants of the largest of them
   */
  public record Meaning(Set<String> countries, int people) {
    /** Whether some such place lies in one of these countries. */
    public boolean isIn(Set<String> others) {
      return countries.stream().anyMatch(others::contains);
    }
  }

  /** What the longest name that starts at a word may mean, reading that word as another one. */
  public Meaning meaning(Words words, int from, String firstWord) {
    int[] exactly = exactly(words.surface(from));
    PhraseIndex.Match match = index.longest(words, from, firstWord);
    boolean single = exactly.length > 0 && match.words() <= 1;
    int[] entries = single ? exactly : match.found() ? index.entries(match) : exactly;
    Set<String> codes = new HashSet<>();
    int people = 0;
    for (int entry : entries) {
      if (fame(entry >> 2, entry & 3) > 0) {
        codes.addAll(List.of(countries(entry >> 2).split(" ")));
        people = Math.max(people, population(entry >> 2));
      }
    }
    return new Meaning(codes, people);
  }

  /** Whether a single word is the name or the abbreviation of a country. */
  public boolean isCountry(Words words, int i) {
    Known known = longestName(words, i);
    return known.words() >= 1 && known.fame() == 4;
  }

  /** The same, reading the first word as another one. */
  public Known longestName(Words words, int from, String firstWord) {
    return known(index.longest(words, from, firstWord));
  }

  private int fame(int[] entries) {
    int fame = 0;
    for (int entry : entries) {
      fame = Math.max(fame, fame(entry >> 2, entry & 3));
    }
    return fame;
  }

  private int fame(int place, int rank) {
    if (rank == RARE) {
      return 0;
    }
    int people = population(place);
    return switch (kind(place)) {
      case 'C' -> 4;
      case 'L' -> 3;
      case '1', 'F' -> rank == SHORTENED ? 2 : 3;
      // Lists rarely say how many live in a district; it is no village.
      case '2' -> people >= 100_000 ? 2 : rank == SHORTENED && people < 5_000 ? 0 : 1;
      case 'K' -> 3;
      default -> people >= 100_000 ? 2 : people >= 5_000 ? 1 : 0;
    };
  }

  PhraseIndex index() {
    return index;
  }

  /** Places that are written exactly so: abbreviations. */
  int[] exactly(String surface) {
    return exact.getOrDefault(surface, NO_PLACES);
  }

  /** The country of a code; {@code null} where there is none. */
  Integer country(String code) {
    return countries.get(code);
  }

  /** What the country of a code is called; {@code null} where there is none. */
  public String countryName(String code) {
    Integer country = countries.get(code);
    return country == null ? null : name(country);
  }

  /** The country whose people are called so (folded), or {@code null}. */
  Integer countryOfDemonym(String folded) {
    return demonyms.get(folded);
  }

  /** The country code of the people called so, or {@code null}. */
  public String demonymCountry(String folded) {
    Integer country = demonyms.get(folded);
    return country == null ? null : columns.countries(country);
  }

  /** The country that the name of a people, or a country's own name in their place, stands for. */
  String countryOfPeople(String text) {
    String country = demonymCountry(Folding.fold(text));
    if (country != null) {
      return country;
    }
    Words words = Words.of(text);
    int[] exactly = words.size() == 1 ? exactly(text) : new int[0];
    PhraseIndex.Match match = words.size() == 0 ? PhraseIndex.Match.NONE : index.longest(words, 0);
    int[] entries =
        exactly.length > 0
            ? exactly
            : match.found() && match.words() == words.size() ? index.entries(match) : new int[0];
    for (int entry : entries) {
      if (kind(entry >> 2) == 'C') {
        return columns.countries(entry >> 2);
      }
    }
    return null;
  }

  /**
   * The geometry of a supplement feature such as {@code ww:durand-line}; {@code null} if unknown.
   */
  public Geometry geometry(String id) {
    return geometries.get(id);
  }

  /** Ids of all features with a geometry. */
  public List<String> features() {
    return geometries.keySet().stream().sorted().toList();
  }
}
