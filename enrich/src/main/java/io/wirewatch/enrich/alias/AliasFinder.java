package io.wirewatch.enrich.alias;

import io.wirewatch.contracts.article.AliasKind;
import io.wirewatch.contracts.article.AliasStatement;
import io.wirewatch.contracts.article.Article;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Evidence;
import io.wirewatch.contracts.article.Mention;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sentences such as "Nusrat, also known as Pahlawan Musa and Abu Zar" or "Islamic State
 * Khorasan (ISIS-K)" in English bodies: the entity before the cue has the names after it.
 *
 * <p>Denied, doubted and mistaken identities state nothing; neither do names of places.
 */
public final class AliasFinder {
  private static final Set<EntityType> NAMED =
      EnumSet.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.ARMED_GROUP);

  private static final double BY_CUE = 0.9;
  private static final double ACRONYM = 0.92;
  private static final int FARTHEST = 60;

  /** What may stand between a name and what it is also called. */
  private static final Pattern CUE =
      Pattern.compile(
          "\\A[\"”’')]?\\s*[,(]?\\s*(?:who (?:is|was) |which (?:is|was) |and |is |was )?(?:"
              + "(?<guerre>(?:(?:also |better |widely |commonly )*known by (?:his|her|the) "
              + "|whose |under the |with the |who (?:used|uses|took|adopted) the |used the "
              + "|took the |adopted the )?"
              + "(?:noms? de guerre|battle name|code ?name|kunya)(?: (?:is|was|of|as))?)"
              + "|(?<aka>(?:also |better |commonly |widely |locally |popularly |otherwise "
              + "|formerly |previously |more )*(?:known|called|referred to)"
              + "(?: simply| mostly| often| commonly| widely)? (?:as|by)"
              + "(?: (?:his|her|its|their|the)(?: \\w+)?"
              + "(?: names?| aliases| alias| acronyms?| initials| nicknames?)(?: of)?)?"
              + "|also called|alias(?:es)?|a\\.?k\\.?a\\.?"
              + "|(?:who|which) (?:goes|went|operates|operated) (?:by|under) the"
              + " (?:names?|alias|aliases)(?: of)?"
              + "|using the alias(?:es)?(?: of)?|under the alias(?:es)?(?: of)?)"
              + "),?:?\\s+",
          Pattern.CASE_INSENSITIVE);

  /** A name: words with capitals, and the small words and hyphens that join them. */
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}'’.-]*";

  private static final Pattern NAME =
      Pattern.compile(
          "\\A(?:[\"“‘'](?<quoted>[^\"”’']{2,40})[\"”’']"
              + "|(?<plain>(?:the )?(?:al-|ul-|el-|Al-)?"
              + WORD
              + "(?: (?:(?:al|ul|el|bin|ibn|bint|abu|de|del|la|e|i|of|the|for|and the) )?(?:al-|ul-|el-)?"
              + WORD
              + "){0,6}))");

  private static final Pattern JOINED =
      Pattern.compile("\\A\\s*(?:,\\s*(?:and |or )?|and |or |/|\\s(?:and|or)\\s)\\s*");
  private static final Pattern PLURAL = Pattern.compile("\\A,?\\s*(?:were|are|have|both)\\b");
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:not|never|wrongly|mistakenly|erroneously|falsely|incorrectly|confused|mistaken|den(?:y|ied|ies)|no evidence|unclear whether|no relation|should not be)\\b[^.]{0,60}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "\\A\\s*\\((?:the |also |or |also known as )?[\"“]?(?<short>[\\p{Lu}][\\p{L}\\p{N}&/-]{1,9})[\"”]?\\)");

  /** The aliases that an article states of the entities found in it. */
  public List<AliasStatement> find(Article article, List<Entity> entities) {
    String body = article.text("body");
    List<AliasStatement> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entity entity : entities) {
      if (!NAMED.contains(entity.type())) {
        continue;
      }
      for (Mention mention : entity.mentions()) {
        if (mention.field().equals("body")) {
          cued(body, entity, mention, found, seen);
          bracketed(body, entity, mention, found, seen);
        }
      }
    }
    return found;
  }

  private static void cued(
      String body, Entity entity, Mention mention, List<AliasStatement> to, Set<String> seen) {
    String rest = body.substring(mention.end(), Math.min(body.length(), mention.end() + 400));
    Matcher cue = CUE.matcher(rest);
    if (!cue.find() || cue.end() > 110 || isDenied(body, mention)) {
      return;
    }
    AliasKind kind = cue.group("guerre") != null ? AliasKind.NOM_DE_GUERRE : AliasKind.AKA;
    String left = rest.substring(cue.end());
    boolean first = true;
    Matcher name = NAME.matcher(left);
    while (name.find()) {
      String alias = name.group("quoted") != null ? name.group("quoted") : name.group("plain");
      String after = left.substring(name.end());
      if (!first && PLURAL.matcher(after).find()) {
        return;
      }
      state(body, entity, mention, alias, kind, BY_CUE, to, seen);
      Matcher joined = JOINED.matcher(after);
      if (!joined.find()) {
        return;
      }
      boolean onlyComma = joined.group().strip().equals(",");
      left = after.substring(joined.end());
      name = NAME.matcher(left);
      // A comma alone goes on only in a list that ends with "and" or "or".
      if (onlyComma && !left.matches("(?s)[^.;]{0,80}?(?:, (?:and|or) | (?:and|or) )\\p{Lu}.*")) {
        return;
      }
      first = false;
    }
  }

  private static void bracketed(
      String body, Entity entity, Mention mention, List<AliasStatement> to, Set<String> seen) {
    String rest = body.substring(mention.end(), Math.min(body.length(), mention.end() + FARTHEST));
    Matcher brackets = IN_BRACKETS.matcher(rest);
    if (entity.type() == EntityType.PERSON || !brackets.find()) {
      return;
    }
    String acronym = brackets.group("short");
    if (isAcronym(acronym, mention.text())) {
      state(body, entity, mention, acronym, AliasKind.ACRONYM, ACRONYM, to, seen);
    }
  }

  /**
   * Whether the capitals of an acronym stand in order in a long form, the first at its beginning.
   */
  static boolean isAcronym(String acronym, String longForm) {
    String letters = acronym.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    String[] words = longForm.toLowerCase(Locale.ROOT).split("[\\s-]+");
    long capitals = acronym.chars().filter(Character::isUpperCase).count();
    if (letters.length() < 2 || capitals < 2 || words.length < 2) {
      return false;
    }
    int at = 0;
    for (String word : words) {
      if (at < letters.length() && !word.isEmpty() && word.charAt(0) == letters.charAt(at)) {
        at++;
        // A word may give more than its first letter: Tehreek-e-Taliban, BALochistan.
        int k = 1;
        while (at < letters.length() && k < word.length() && word.charAt(k) == letters.charAt(at)) {
          at++;
          k++;
        }
      }
    }
    return at * 10 >= letters.length() * 7 && words[0].charAt(0) == letters.charAt(0);
  }

  private static boolean isDenied(String body, Mention mention) {
    String before = body.substring(Math.max(0, mention.start() - 90), mention.start());
    int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
    return DENIED.matcher(before.substring(stop + 1)).find();
  }

  private static void state(
      String body,
      Entity entity,
      Mention mention,
      String alias,
      AliasKind kind,
      double confidence,
      List<AliasStatement> to,
      Set<String> seen) {
    String name = alias.strip().replaceAll("[.,'’]+$", "").replaceAll("^the ", "");
    boolean fresh = name.length() > 1 && !name.equalsIgnoreCase(mention.text());
    if (fresh && seen.add(entity.id() + " " + name.toLowerCase(Locale.ROOT))) {
      to.add(new AliasStatement(entity.id(), name, kind, confidence, sentence(body, mention)));
    }
  }

  private static Evidence sentence(String body, Mention mention) {
    int start = mention.start();
    while (start > 0 && body.charAt(start - 1) != '\n' && !isStop(body, start - 1)) {
      start--;
    }
    int end = mention.end();
    while (end < body.length() && body.charAt(end) != '\n' && !isStop(body, end)) {
      end++;
    }
    end = Math.min(body.length(), end + 1);
    while (start < mention.start() && Character.isWhitespace(body.charAt(start))) {
      start++;
    }
    return new Evidence("body", start, end, body.substring(start, end));
  }

  private static boolean isStop(String body, int at) {
    char c = body.charAt(at);
    boolean stop = c == '.' || c == '!' || c == '?';
    return stop
        && at > 2
        && Character.isLowerCase(body.charAt(at - 1))
        && (at + 1 == body.length() || Character.isWhitespace(body.charAt(at + 1)));
  }
}
