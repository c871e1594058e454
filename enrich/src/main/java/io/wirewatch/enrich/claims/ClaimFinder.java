package io.wirewatch.enrich.claims;

import io.wirewatch.contracts.article.Claim;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Evidence;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.Speaker;
import io.wirewatch.enrich.topics.Passage;
import io.wirewatch.enrich.topics.Reading;
import io.wirewatch.enrich.topics.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the statements that an English article attributes to somebody. Used by one thread. */
public final class ClaimFinder {
  private static final int MOST_CLAIMS = 60;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern PRONOUN = Pattern.compile("(?i)he|she|it");

  /** Name a source without being verbs of saying. */
  private static final Set<String> SOURCING =
      Set.of("according", "cited", "citing", "cites", "quoted", "quoting", "quotes");

  private final WordClasses classes;

  /** A finder that asks this tagger. */
  public ClaimFinder(WordClasses classes) {
    this.classes = classes;
  }

  /** The claims of an article; none where it is not in English. */
  public List<Claim> find(EnrichedArticle article) {
    if (article.language() == null || !article.language().startsWith("en")) {
      return List.of();
    }
    SourceRef source = article.source();
    String own = source == null ? null : source.country();
    String body = article.article().text("body");
    String home = body == null ? null : Sides.ofDateline(body);
    if (home == null) {
      home = article.countries().isEmpty() ? own : article.countries().get(0);
    }
    return find(body, article.entities(), home);
  }

  /**
   * The claims of a body, in order.
   *
   * @param body the text
   * @param entities names found in the article
   * @param home country for which unnamed officials stand; absent where unknown
   */
  public List<Claim> find(String body, List<Entity> entities, String home) {
    List<Claim> claims = new ArrayList<>();
    Referents referents = new Referents(entities);
    int at = 0;
    boolean open = false;
    for (Passage passage : Reading.of(null, null, body).passages()) {
      int start = withOpeningQuote(body, passage.start(), at);
      open = Quotes.openAt(body, at, start, open);
      at = start;
      if (claims.size() < MOST_CLAIMS && mayAttribute(passage)) {
        Sentence sentence = Sentence.of("body", body, start, passage.end(), open, classes);
        read(sentence, body, referents, home, claims);
      }
    }
    return claims;
  }

  /** Worth reading closely at all: a cheap look before the tagger's dear one. */
  private static boolean mayAttribute(Passage passage) {
    for (Word word : passage.words()) {
      String form = word.form();
      if (Cues.of(form) != null || Cues.ofNoun(form) != null || SOURCING.contains(form)) {
        return true;
      }
    }
    return false;
  }

  private static int withOpeningQuote(String body, int start, int from) {
    int at = start;
    while (at > from && "\"“«`'".indexOf(body.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private void read(Sentence s, String body, Referents referents, String home, List<Claim> claims) {
    List<Claim> here = new ArrayList<>();
    List<Attribution> all = new Attributions(s).find();
    for (int i = 0; i < all.size(); i++) {
      int from = i == 0 ? s.start() : s.at(all.get(i - 1).end()).end();
      int to = i + 1 == all.size() ? s.end() : s.at(all.get(i + 1).start()).start();
      String content = body.substring(Math.min(from, to), to);
      add(here, claim(all.get(i), content, s, body, referents, home));
    }
    claims.addAll(here);
  }

  private static Claim claim(
      Attribution found,
      String content,
      Sentence s,
      String body,
      Referents referents,
      String home) {
    int start = s.at(found.speaker().from()).start();
    int end = s.at(found.speaker().to()).end();
    String name = BLANKS.matcher(body.substring(start, end)).replaceAll(" ");
    boolean pronoun =
        found.speaker().from() == found.speaker().to() && PRONOUN.matcher(name).matches();
    Entity entity =
        pronoun ? referents.meant(name, s.field(), start) : referents.named(s.field(), start, end);
    String side = side(name, entity, pronoun, referents, home);
    if (!pronoun) {
      referents.spoke(name, entity, side, end);
    }
    String cue = body.substring(s.at(found.cueFrom()).start(), s.at(found.cueTo()).end());
    String text = body.substring(s.start(), s.end());
    return new Claim(
        new Speaker(name, entity == null ? null : entity.id(), start, end),
        side,
        Stances.of(found.stance(), content),
        cue,
        new Evidence(s.field(), s.start(), s.end(), text));
  }

  private static String side(
      String name, Entity entity, boolean pronoun, Referents referents, String home) {
    String ofBody =
        entity == null || entity.type() == EntityType.PERSON ? referents.sideOfBody(name) : null;
    String side = ofBody == null ? Sides.of(name, entity, home) : ofBody;
    if (!side.equals(Sides.UNKNOWN)) {
      return side;
    }
    String earlier;
    if (entity == null && pronoun) {
      earlier = name.equalsIgnoreCase("it") ? referents.sideOfIt() : null;
    } else {
      earlier = referents.earlierSide(name, entity);
    }
    return earlier == null ? side : earlier;
  }

  /** One claim per speaker and stance of a sentence. */
  private static void add(List<Claim> here, Claim claim) {
    boolean known =
        here.stream()
            .anyMatch(
                c ->
                    c.speaker().start() == claim.speaker().start() && c.stance() == claim.stance());
    if (!known) {
      here.add(claim);
    }
  }
}
