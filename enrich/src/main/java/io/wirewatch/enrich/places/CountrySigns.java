package io.wirewatch.enrich.places;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the signs of countries in an article: its places, and what the sign list names. */
final class CountrySigns {
  private static final int READ = 6000;
  private static final double SURE = 0.6;

  /** In a headline of capitals so short a name may be any word. */
  private static final int SHORT = 5;

  /** A stock symbol as wires write it: {@code <SIEG.F>}, {@code <GE>}. */
  private static final Pattern SYMBOL =
      Pattern.compile("<([A-Z][A-Z0-9]{0,6})(?:\\.([A-Z]{1,3}))?\\.?>");

  private static final Set<String> MONEY =
      Set.of(
          "dlr",
          "dlrs",
          "dollar",
          "dollars",
          "franc",
          "francs",
          "crown",
          "crowns",
          "mark",
          "marks",
          "yen",
          "peso",
          "pesos",
          "pound",
          "pounds",
          "rupee",
          "rupees",
          "lira",
          "schilling",
          "schillings",
          "cent",
          "cents",
          "cts",
          "currency",
          "krone",
          "kroner",
          "riyal",
          "riyals",
          "dinar",
          "dinars",
          "won",
          "rand",
          "shilling",
          "shillings");
  private static final Set<String> EVENTS =
      Set.of(
          "accord",
          "accords",
          "agreement",
          "agreements",
          "club",
          "communique",
          "conference",
          "convention",
          "pact",
          "pacts",
          "round",
          "summit",
          "treaty");

  /** States that were, by those that followed: a city there was theirs when they are named. */
  private static final Map<String, String> FORMER = new HashMap<>();

  static {
    for (String state : "RU UA BY LV LT EE GE AM AZ KZ KG TJ TM UZ MD".split(" ")) {
      FORMER.put(state, "SU");
    }
    for (String state : "RS HR SI MK BA ME XK".split(" ")) {
      FORMER.put(state, "YU");
    }
    FORMER.put("CZ", "CS");
    FORMER.put("SK", "CS");
  }

  private final Gazetteer gazetteer;
  private final SignList list = new SignList();

  CountrySigns(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** All signs in an article with these entities and places. */
  List<CountrySign> of(Article article, List<Entity> entities, List<Resolved> resolved) {
    List<CountrySign> signs = new ArrayList<>();
    for (String field : List.of("title", "body")) {
      String text = article.text(field);
      String read = text.length() > READ ? text.substring(0, READ) : text;
      Around around = around(field, entities, resolved);
      named(Words.of(read), field.equals("title"), around, signs);
    }
    Set<Long> taken = new HashSet<>();
    signs.forEach(s -> taken.add(position(s.inTitle(), s.start())));
    entities.forEach(entity -> inOtherWords(entity, taken, signs));
    for (Resolved r : resolved) {
      boolean inTitle = r.mention().field().equals("title");
      if (gazetteer.kind(r.place()) != 'C'
          && !taken.contains(position(inTitle, r.mention().start()))) {
        placed(r, inTitle, signs);
      }
    }
    return asOfItsTime(signs);
  }

  /** A country or people that the names of another language tell. */
  private void inOtherWords(Entity entity, Set<Long> taken, List<CountrySign> signs) {
    boolean place = entity.type() == EntityType.LOCATION;
    if (!place && entity.type() != EntityType.NATIONALITY) {
      return;
    }
    for (Mention mention : entity.mentions()) {
      String country = mention.source() == null ? null : gazetteer.countryOfPeople(entity.name());
      boolean inTitle = mention.field().equals("title");
      if (country != null && taken.add(position(inTitle, mention.start()))) {
        SignKind kind = place ? SignKind.NAME : SignKind.PEOPLE;
        signs.add(new CountrySign(country, kind, inTitle, mention.start()));
      }
    }
  }

  private static long position(boolean inTitle, int start) {
    return inTitle ? -1L - start : start;
  }

  /** Names in a field that may hold a sign: it is then part of them. */
  private record Around(List<int[]> organizations, List<int[]> others) {}

  private Around around(String field, List<Entity> entities, List<Resolved> resolved) {
    List<int[]> organizations = new ArrayList<>();
    List<int[]> others = new ArrayList<>();
    for (Entity e : entities) {
      for (Mention m : e.mentions()) {
        if (m.field().equals(field)) {
          switch (e.type()) {
            case ORGANIZATION, ARMED_GROUP -> organizations.add(new int[] {m.start(), m.end()});
            case PERSON -> others.add(new int[] {m.start(), m.end()});
            default -> {}
          }
        }
      }
    }
    for (Resolved r : resolved) {
      if (r.mention().field().equals(field) && gazetteer.kind(r.place()) != 'C') {
        others.add(new int[] {r.mention().start(), r.mention().end()});
      }
    }
    return new Around(organizations, others);
  }

  private void named(Words words, boolean inTitle, Around around, List<CountrySign> signs) {
    Map<Integer, Integer> symbols = symbols(words.text(), inTitle, signs);
    int i = 0;
    while (i < words.size()) {
      Integer symbolEnd = symbols.get(words.start(i));
      SignList.Found found = words.isPunctuation(i) ? null : list.at(words, i);
      if (symbolEnd != null) {
        while (i < words.size() && words.start(i) < symbolEnd) {
          i++;
        }
      } else if (found == null) {
        i++;
      } else {
        int end = i + found.words();
        SignKind kind = inContext(found.entry().kind(), words, i, end, around);
        if (kind != null) {
          signs.add(new CountrySign(found.entry().country(), kind, inTitle, words.start(i)));
        }
        i = end;
      }
    }
  }

  private Map<Integer, Integer> symbols(String text, boolean inTitle, List<CountrySign> signs) {
    Map<Integer, Integer> ends = new HashMap<>();
    if (text.indexOf('<') < 0) {
      return ends;
    }
    Matcher symbol = SYMBOL.matcher(text);
    while (symbol.find()) {
      ends.put(symbol.start(), symbol.end());
      String suffix = symbol.group(2);
      if (suffix != null) {
        String country = list.exchange(suffix);
        if (country != null) {
          signs.add(new CountrySign(country, SignKind.EXCHANGE, inTitle, symbol.start()));
        }
      } else {
        issue(symbol.group(1), inTitle, symbol.start(), signs);
      }
    }
    return ends;
  }

  /**
   * A symbol without a suffix is American; a fifth letter Y marks shares of foreign companies held
   * in trust there, a fifth letter F foreign shares as such, nearly all of them Canadian.
   */
  private static void issue(String symbol, boolean inTitle, int start, List<CountrySign> signs) {
    boolean marked = symbol.length() == 5;
    if (marked && symbol.endsWith("F")) {
      signs.add(new CountrySign("CA", SignKind.LIMITED, inTitle, start));
    } else if (!marked || !symbol.endsWith("Y")) {
      signs.add(new CountrySign("US", SignKind.SYMBOL, inTitle, start));
    }
  }

  /**
   * What a sign is where it stands; {@code null} where it is part of the name of a place or man.
   */
  private static SignKind inContext(SignKind kind, Words words, int from, int to, Around around) {
    boolean names = kind == SignKind.NAME || kind == SignKind.PEOPLE;
    if (!names && kind != SignKind.CAPITAL) {
      return kind;
    }
    int start = words.start(from);
    int end = words.end(to - 1);
    if (isPart(start, end, around.others())) {
      return null;
    }
    String next = to < words.size() ? words.folded(to) : "";
    if (names && MONEY.contains(next)) {
      return SignKind.PRICE;
    }
    if (!names && EVENTS.contains(next)) {
      return SignKind.EVENT;
    }
    if (isListing(words, from)) {
      return SignKind.LISTED;
    }
    return isPart(start, end, around.organizations()) ? SignKind.WITHIN : kind;
  }

  /** Whether a stretch is part of a longer name; a possessive after it belongs to neither. */
  private static boolean isPart(int start, int end, List<int[]> names) {
    for (int[] name : names) {
      if (name[0] <= start && end <= name[1] + 2 && name[1] - name[0] > end - start + 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isListing(Words words, int from) {
    for (int i = Math.max(0, from - 3); i < from; i++) {
      if (words.folded(i).equals("listed") || words.folded(i).equals("listing")) {
        return true;
      }
    }
    return false;
  }

  private void placed(Resolved r, boolean inTitle, List<CountrySign> signs) {
    String countries = gazetteer.countries(r.place());
    PlaceMention mention = r.mention();
    if (countries.isEmpty() || isSymbol(mention)) {
      return;
    }
    char kind = gazetteer.kind(r.place());
    String before = mention.whole().substring(Math.max(0, mention.start() - 20), mention.start());
    SignKind sign = kind == 'F' || kind == 'L' ? SignKind.FEATURE : SignKind.CITY;
    if (before.contains("listed in ") || before.contains("listing in ")) {
      sign = SignKind.LISTED;
    } else if (r.confidence() < SURE || inTitle && mention.text().length() < SHORT) {
      sign = SignKind.FAINT;
    }
    if (countries.indexOf(' ') < 0 || sign == SignKind.FEATURE) {
      for (String country : countries.split(" ")) {
        signs.add(new CountrySign(country, sign, inTitle, mention.start()));
      }
    }
  }

  private static boolean isSymbol(PlaceMention m) {
    boolean opened = m.start() > 0 && m.whole().charAt(m.start() - 1) == '<';
    return opened || m.end() < m.whole().length() && m.whole().charAt(m.end()) == '>';
  }

  /** A state that was is meant by its cities when the article names it; East Germany is Germany. */
  private static List<CountrySign> asOfItsTime(List<CountrySign> signs) {
    Set<String> named = new HashSet<>();
    for (CountrySign s : signs) {
      if (s.kind() == SignKind.NAME || s.kind() == SignKind.PEOPLE) {
        named.add(s.country());
      }
    }
    List<CountrySign> found = new ArrayList<>(signs.size());
    for (CountrySign s : signs) {
      String former = s.country().equals("DD") ? "DE" : FORMER.get(s.country());
      boolean then = former != null && (former.equals("DE") || named.contains(former));
      found.add(then ? s.of(former) : s);
    }
    return found;
  }
}
