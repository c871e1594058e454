package io.wirewatch.enrich.claims;

import io.wirewatch.contracts.article.Claim;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.Evidence;
import io.wirewatch.contracts.article.SourceRef;
import io.wirewatch.contracts.article.Speaker;
import io.wirewatch.contracts.article.Stance;
import io.wirewatch.enrich.claims.Cues.Cue;
import io.wirewatch.enrich.claims.NounPhrases.Span;
import io.wirewatch.enrich.topics.Passage;
import io.wirewatch.enrich.topics.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the statements that an English article attributes to somebody. Used by one thread. */
public final class ClaimFinder {
  private static final int MOST_CLAIMS = 60;
  private static final int NEAR = 8;

  /** Worth reading closely at all: a cheap look before the tagger's dear one. */
  private static final Pattern MAYBE =
      Pattern.compile("(?i)\\b(?:according|cited|citing|quoted)\\b");

  /** What is rejected or dismissed where that is a statement, not a plan or a person. */
  private static final Set<String> CONTESTED =
      Set.of(
          "claim",
          "claims",
          "allegation",
          "allegations",
          "report",
          "reports",
          "accusation",
          "accusations",
          "charge",
          "charges",
          "suggestion",
          "suggestions",
          "assertion",
          "assertions",
          "statement",
          "statements",
          "criticism",
          "notion",
          "idea",
          "account",
          "version",
          "blame",
          "rumours",
          "rumors",
          "as",
          "that",
          "responsibility");

  private final WordClasses classes;

  /** What shows or counts, and says nothing. */
  private static final Set<String> NO_SPEAKERS =
      Set.of(
          "documents",
          "data",
          "figures",
          "footage",
          "images",
          "records",
          "count",
          "survey",
          "poll",
          "study",
          "statistics",
          "emails",
          "maps",
          "signs",
          "results",
          "evidence");

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
    String home = article.countries().isEmpty() ? own : article.countries().get(0);
    return find(article.article().text("body"), article.entities(), home);
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

  private static boolean mayAttribute(Passage passage) {
    return passage.words().stream().anyMatch(w -> Cues.of(w.form()) != null)
        || MAYBE.matcher(passage.text()).find();
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
    Found before = null;
    for (int i = 0; i < s.size(); i++) {
      Found found = s.at(i).quoted() ? null : at(s, i, before);
      if (found != null) {
        before = found;
        add(here, claim(found, s, body, referents, home));
      }
    }
    claims.addAll(here);
  }

  /**
   * An attribution in a sentence.
   *
   * @param speaker tokens of the speaker
   * @param cueFrom first token of the cue
   * @param cueTo last token of the cue
   * @param stance by the cue
   */
  private record Found(Span speaker, int cueFrom, int cueTo, Stance stance) {}

  /**
   * The attribution at a word.
   *
   * @param before the one before it in the sentence; absent for none
   */
  private static Found at(Sentence s, int i, Found before) {
    if (s.is(i, "according") && s.is(i + 1, "to")) {
      Span source = Speakers.after(s, i + 1);
      return source == null ? null : new Found(source, i, i + 1, Stance.SAYS);
    }
    if (s.is(i, "quoted", "cited", "quotes", "cites", "quoting", "citing")) {
      return quoted(s, i);
    }
    Cue cue = cue(s, i);
    if (cue == null || !s.tagged(i, "VERB", "AUX") && !isCertain(s, i)) {
      return null;
    }
    if (s.is(i - 1, "as")
        || s.is(i - 1, "to") && !s.is(i - 2, "on")
        || s.at(i).lower().endsWith("ing") && s.tagged(i - 1, "ADP", "SCONJ")
        || s.is(i - 1, "if", "once", "unless", "until", "when") && !s.isFinite(i + 1)
        || isNegated(s, i)
        || isOtherSense(s, i)
        || !complemented(s, i, cue.needs())) {
      return null;
    }
    Span speaker;
    if (isPassive(s, i)) {
      speaker = Speakers.ofPassive(s, i);
    } else if (before != null && Speakers.leansOnAnother(s, i)) {
      speaker = before.speaker();
    } else {
      speaker = Speakers.ofVerb(s, i);
    }
    if (speaker == null || !canSpeak(s, speaker)) {
      return null;
    }
    boolean two =
        s.at(i).lower().startsWith("claim") && s.is(i + 1, "responsibility")
            || cue.needs().startsWith("next:") && complemented(s, i, cue.needs());
    int last = two ? i + 1 : i;
    return new Found(speaker, i, last, cue.stance());
  }

  /** {@code quoted officials as saying}, {@code was quoted as saying}, {@code citing police}. */
  private static Found quoted(Sentence s, int i) {
    if (isPassive(s, i)) {
      Span subject = Speakers.ofVerb(s, i);
      for (int k = i + 1; k <= i + NEAR && k < s.size(); k++) {
        if (s.is(k, "saying")) {
          return subject == null ? null : new Found(subject, i, k, Stance.SAYS);
        }
      }
      return null;
    }
    Span source = NounPhrases.beginningAt(s, i + 1);
    if (source.isEmpty() || !s.tagged(source.to(), "NOUN", "PROPN", "PRON")) {
      return null;
    }
    return canSpeak(s, source) ? new Found(source, i, i, Stance.SAYS) : null;
  }

  /** A verb by its form, or by the clause after it, though the tagger takes it for a noun. */
  private static boolean isCertain(Sentence s, int i) {
    String form = s.at(i).lower();
    boolean subject = s.tagged(i - 1, "NOUN", "PROPN", "PRON", "ADV", "PUNCT", "AUX", "ADJ");
    if (Cues.isVerb(form)) {
      return subject && !s.isAttribute(i);
    }
    boolean named =
        s.tagged(i - 1, "NOUN", "PROPN", "PRON") && !s.tagged(i - 2, "DET", "ADJ", "ADP");
    return named && s.is(i + 1, "that");
  }

  private static boolean isPassive(Sentence s, int i) {
    String form = s.at(i).lower();
    boolean participle = form.endsWith("ed") || form.equals("said") || form.equals("told");
    int at = i - 1;
    while (s.tagged(at, "ADV")) {
      at--;
    }
    boolean byAgent = s.is(i + 1, "by") && participle;
    return participle && (s.isBe(at) || byAgent);
  }

  private static boolean isNegated(Sentence s, int i) {
    for (int k = i - 1; k >= 0 && k >= i - 4 && s.tagged(k, "AUX", "ADV", "PART"); k--) {
      if (s.is(k, "not", "n't", "n’t", "never")) {
        return true;
      }
    }
    return s.is(i - 1, "would", "could", "should", "may", "might", "can", "must", "will");
  }

  /** {@code claimed ten lives}, {@code the reports}, {@code dismissed from office}. */
  private static boolean isOtherSense(Sentence s, int i) {
    if (s.at(i).lower().startsWith("claim")) {
      for (int k = i + 1; k <= i + 5; k++) {
        if (s.is(k, "lives", "life")) {
          return true;
        }
      }
    }
    return s.isAttribute(i) && s.tagged(i - 1, "DET", "ADJ", "ADP")
        || s.tagged(i - 1, "DET") && !s.tagged(i, "AUX");
  }

  /** What the word may be a cue for: {@code called for} demands, {@code called it a trap} says. */
  private static Cue cue(Sentence s, int i) {
    Cue cue = Cues.of(s.at(i).lower());
    boolean naming = cue != null && s.at(i).lower().startsWith("call") && names(s, i);
    return naming && !complemented(s, i, cue.needs()) ? new Cue(Stance.SAYS, "any") : cue;
  }

  private static boolean complemented(Sentence s, int i, String needs) {
    if (needs.startsWith("next:")) {
      int next = s.tagged(i + 1, "ADV") && !s.is(i + 1, "out") ? i + 2 : i + 1;
      return s.is(next, needs.substring("next:".length()).split("\\|"));
    }
    return switch (needs) {
      case "any" -> true;
      case "clause" -> hasClause(s, i);
      case "quote" -> isBesideQuote(s, i);
      case "claim" -> CONTESTED.stream().anyMatch(word -> near(s, i, word));
      case "concern" -> near(s, i, "concern", "concerns", "regret", "hope", "doubt", "doubts");
      case "count" ->
          near(s, i, "at")
              && near(s, i, "it", "toll", "number", "losses", "figure", "dead", "count");
      default -> near(s, i, needs);
    };
  }

  /** {@code called it a trap}, {@code called the raid reckless}, {@code called it "cowardly"}. */
  private static boolean names(Sentence s, int i) {
    for (int k = i + 1; k <= i + NEAR && s.has(k); k++) {
      boolean label = s.at(k).isQuote() || k > i + 1 && s.is(k, "a", "an");
      boolean quality = s.tagged(k, "ADJ") && (!s.has(k + 1) || s.tagged(k + 1, "PUNCT"));
      if (label || quality) {
        return true;
      }
      if (s.tagged(k, "PUNCT", "VERB", "AUX", "ADP") && !s.is(k, "'s", "’s")) {
        return false;
      }
    }
    return false;
  }

  private static boolean near(Sentence s, int i, String... words) {
    for (int k = i + 1; k <= i + NEAR; k++) {
      if (s.is(k, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBesideQuote(Sentence s, int i) {
    return s.has(i - 1) && s.at(i - 1).isQuote()
        || s.is(i - 1, ",")
        || s.has(i - 2) && s.at(i - 2).isQuote()
        || s.has(i + 1) && s.at(i + 1).isQuote()
        || s.is(i + 1, ":", ",") && s.has(i + 2) && s.at(i + 2).isQuote();
  }

  private static boolean hasClause(Sentence s, int i) {
    if (isBesideQuote(s, i) || s.is(i + 1, "that", ":", ",", ".")) {
      return true;
    }
    for (int k = i + 1; k < s.size() && k <= i + 12; k++) {
      boolean coordinate = s.tagged(k - 1, "CCONJ") && k > i + 1;
      if (s.is(k, "that") || s.at(k).isQuote() || s.isFinite(k) && !coordinate) {
        return true;
      }
      if (s.is(k, ",", ";")) {
        return false;
      }
    }
    return false;
  }

  /** A speaker is a name, a noun or a pronoun that can speak, and no time or pointer. */
  private static boolean canSpeak(Sentence s, Span speaker) {
    if (speaker.isEmpty() || s.at(speaker.from()).quoted()) {
      return false;
    }
    boolean nominal = false;
    for (int i = speaker.from(); i <= speaker.to(); i++) {
      nominal |= s.at(i).isNominal() || s.at(i).tagged("ADJ", "DET");
    }
    return nominal
        && !s.is(speaker.from(), "there", "this", "that", "which", "what", "these")
        && !NO_SPEAKERS.contains(s.at(speaker.to()).lower());
  }

  private static Claim claim(
      Found found, Sentence s, String body, Referents referents, String home) {
    int start = s.at(found.speaker().from()).start();
    int end = s.at(found.speaker().to()).end();
    String name = body.substring(start, end).replaceAll("\\s+", " ");
    boolean pronoun = found.speaker().from() == found.speaker().to() && name.matches("(?i)he|she");
    Entity entity =
        pronoun ? referents.meant(s.field(), start) : referents.named(s.field(), start, end);
    String side = Sides.of(name, entity, home);
    if (side.equals(Sides.UNKNOWN)) {
      String earlier = entity == null && pronoun ? null : referents.earlierSide(name, entity);
      side = earlier == null ? side : earlier;
    }
    if (!pronoun) {
      referents.spoke(name, entity, side, end);
    }
    String cue = body.substring(s.at(found.cueFrom()).start(), s.at(found.cueTo()).end());
    String text = body.substring(s.start(), s.end());
    return new Claim(
        new Speaker(name, entity == null ? null : entity.id(), start, end),
        side,
        Stances.of(found.stance(), text),
        cue,
        new Evidence(s.field(), s.start(), s.end(), text));
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
