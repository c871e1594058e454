package io.wirewatch.enrich.claims;

import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The side a speaker stands for: a country, a group, {@code other} or {@code unknown}. */
final class Sides {
  static final String OTHER = "other";
  static final String UNKNOWN = "unknown";

  private static final Pattern INDEPENDENT =
      Pattern.compile(
          "\\b(?:analysts?|experts?|researchers?|residents?|locals?|villagers?|witness(?:es)?"
              + "|eyewitness(?:es)?|survivors?|relatives?|famil(?:y|ies)|activists?|observers?"
              + "|professors?|journalists?|correspondents?|lawyers?|doctors?|shopkeepers?|drivers?|newspapers?|daily|broadcasters?|human"
              + " rights|rights groups?|monitors?|monitoring|aid"
              + " (?:groups?|workers?)|charit(?:y|ies)|NGOs?|think"
              + " tanks?|institute|university|Reuters|AFP|Associated Press|AP|BBC|CNN|Al"
              + " Jazeera|Dawn|Guardian|Times|Post|Amnesty|Red Cross|United"
              + " Nations|UN|U\\.N\\.|UNHCR|UNICEF|UNAMA|local media"
              + "|farmers?|students?|refugees?|migrants?|mother|father|brother|sister|wife|husband)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OFFICIAL =
      Pattern.compile(
          "\\b(?:police|officials?|officers?|authorit(?:y|ies)|government|minist(?:er|ers|ry)|army"
              + "|militar(?:y|ies)|forces?|troops|president|prime|premier|governor|mayor|spokes"
              + "(?:man|woman|person|men)|lawmakers?|legislators?|senators?|parliament|commander"
              + "|general|chief|commissioner|deputy|secretary|ambassador|diplomats?|embassy|foreign|defen[cs]e|interior|intelligence|security|state"
              + " media|state television|state-run|court|prosecutors?|ISPR|Inter-Services Public"
              + " Relations|navy|air force|guards?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATELINE =
      Pattern.compile("\\s*(\\p{Lu}{3}[\\p{L} ,./'’]{0,50}?)\\s*(?:\\(|[—–:]|--?\\s)");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\b(?:both|two|neighbou?ring|several|three|other)\\s+(?:\\w+\\s+)?"
              + "(?:countries|sides|governments|capitals|states|nations|armies)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Bodies of a state, of which an article may name several. */
  private static final Pattern BODY =
      Pattern.compile(
          "\\b(ministry|army|military|police|government|embassy|foreign office|presidency"
              + "|navy|air force|border (?:guards?|force)|interior ministry|cabinet|parliament)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STATE = Pattern.compile("(?i).*\\bstate\\b.*");

  private Sides() {}

  /** The country of a dateline, {@code KABUL (Agency) -}; {@code null} for none. */
  static String ofDateline(String body) {
    Matcher m = DATELINE.matcher(body);
    if (!m.lookingAt()) {
      return null;
    }
    StringBuilder place = new StringBuilder(m.group(1).toLowerCase(Locale.ROOT));
    for (int i = 0; i < place.length(); i++) {
      if (i == 0 || !Character.isLetter(place.charAt(i - 1))) {
        place.setCharAt(i, Character.toUpperCase(place.charAt(i)));
      }
    }
    return StateNames.countryIn(place);
  }

  /** The body that a speaker is or speaks for, {@code ministry}; {@code null} for none. */
  static String body(String speaker) {
    Matcher m = BODY.matcher(speaker);
    return m.find() ? m.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** Whether the words name the state that the speaker stands for. */
  static boolean namesState(String speaker) {
    return StateNames.countryIn(speaker) != null;
  }

  /**
   * The side of a speaker.
   *
   * @param speaker the words
   * @param entity what the speaker was resolved to; absent where unknown
   * @param home country for officials who name none; absent where unknown
   */
  static String of(String speaker, Entity entity, String home) {
    if (entity != null && entity.type() == EntityType.ARMED_GROUP) {
      return entity.id();
    }
    if (INDEPENDENT.matcher(speaker).find() && !STATE.matcher(speaker).matches()) {
      return OTHER;
    }
    if (SEVERAL.matcher(speaker).find()) {
      return UNKNOWN;
    }
    String country = StateNames.countryIn(speaker);
    if (country != null) {
      return country;
    }
    if (OFFICIAL.matcher(speaker).find()) {
      return home == null ? UNKNOWN : home;
    }
    return UNKNOWN;
  }
}
