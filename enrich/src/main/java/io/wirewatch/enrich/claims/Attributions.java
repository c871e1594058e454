package io.wirewatch.enrich.claims;

import io.wirewatch.contracts.article.Stance;
import io.wirewatch.enrich.claims.Chunk.Kind;
import io.wirewatch.enrich.claims.Cues.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the attributions of one sentence: verbs of saying, sources named, nouns of saying. */
final class Attributions {
  private static final int NEAR = 8;

  /** Participles that do not end as others do. */
  private static final Set<String> IRREGULAR =
      Set.of("said", "told", "thought", "known", "understood", "written", "put");

  private final Sentence s;
  private final Speakers speakers;
  private final CueSenses senses;

  Attributions(Sentence s) {
    this.s = s;
    this.speakers = new Speakers(s);
    this.senses = new CueSenses(s);
  }

  List<Attribution> find() {
    List<Attribution> all = new ArrayList<>();
    for (int k = 0; k < s.chunks(); k++) {
      if (!s.isQuoted(k)) {
        Attribution before = all.isEmpty() ? null : all.get(all.size() - 1);
        Attribution found = at(k, before);
        if (found != null && canSpeak(found.speaker())) {
          addTo(all, found);
        }
      }
    }
    return all;
  }

  /**
   * What a speaker says of himself is his own claim still: {@code said it rejected the report} is
   * one, and its stance is that of the act he names.
   */
  private void addTo(List<Attribution> all, Attribution found) {
    Attribution last = all.isEmpty() ? null : all.get(all.size() - 1);
    boolean nested =
        last != null
            && s.is(found.speaker().from(), "he", "she", "it", "they")
            && found.speaker().from() == found.speaker().to()
            && follows(last, found.speaker().from());
    if (!nested) {
      all.add(found);
    } else if (last.stance() == Stance.SAYS) {
      all.set(
          all.size() - 1,
          new Attribution(last.speaker(), last.cueFrom(), last.cueTo(), found.stance()));
    }
  }

  /** Whether the words after a cue begin with a pronoun, but for a hearer and {@code that}. */
  private boolean follows(Attribution last, int pronoun) {
    if (pronoun <= last.cueTo() || pronoun > last.cueTo() + NEAR) {
      return false;
    }
    for (int i = last.cueTo() + 1; i < pronoun; i++) {
      if (s.tagged(i, "VERB", "AUX", "PUNCT", "CCONJ") || s.is(i, "which", "who", "whom")) {
        return false;
      }
    }
    return true;
  }

  private Attribution at(int k, Attribution before) {
    int head = s.chunk(k).to();
    if (s.is(head, "according") && s.is(head + 1, "to")) {
      Span source = speakers.after(k + 1, k == 0);
      return source == null ? null : new Attribution(source, head, head + 1, Stance.SAYS);
    }
    if (s.is(head, "quoted", "cited", "quotes", "cites", "quoting", "citing")) {
      return quoted(k, head);
    }
    if (s.kind(k) == Kind.NOUN) {
      return nominal(k, head);
    }
    return s.kind(k) == Kind.VERB ? verbal(k, head, before) : null;
  }

  private Attribution verbal(int k, int head, Attribution before) {
    Cue cue = senses.cue(k);
    if (cue == null || isUnreal(k) || describes(k) || !senses.holds(k, cue)) {
      return null;
    }
    Span speaker;
    if (isPassive(k)) {
      speaker = speakers.ofPassive(k);
    } else if (before != null && speakers.leansOnAnother(k)) {
      speaker = before.speaker();
    } else {
      speaker = speakers.ofVerb(k);
    }
    if (speaker == null) {
      return null;
    }
    return new Attribution(speaker, head, senses.lastOfCue(k, cue), cue.stance());
  }

  /** {@code quoted officials as saying}, {@code was quoted as saying}, {@code citing police}. */
  private Attribution quoted(int k, int head) {
    if (s.kind(k) == Kind.VERB && s.hasBe(s.chunk(k))) {
      Span subject = speakers.ofVerb(k);
      for (int i = head + 1; i <= head + NEAR && i < s.size(); i++) {
        if (s.is(i, "saying", "telling")) {
          return subject == null ? null : new Attribution(subject, head, i, Stance.SAYS);
        }
      }
      return null;
    }
    Span source = s.kind(k) == Kind.VERB ? speakers.after(k, k == 0) : null;
    return source == null ? null : new Attribution(source, head, head, Stance.SAYS);
  }

  /** {@code the claim by Kabul that}, {@code Kabul's denial that}, {@code a warning from Kabul}. */
  private Attribution nominal(int k, int head) {
    Stance stance = Cues.ofNoun(s.at(head).lower());
    if (stance == null || s.starts(k, "no", "any")) {
      return null;
    }
    if (s.is(head + 1, "by", "from") && s.kind(k + 2) == Kind.NOUN) {
      Span speaker = speakers.after(k + 1, false);
      boolean told = speaker != null && s.is(speaker.to() + 1, "that", "of", ",", ".", "on");
      return told ? new Attribution(speaker, head, head, stance) : null;
    }
    int poss = head - 1;
    while (poss > s.chunk(k).from() && !s.tagged(poss, TagRepair.POSS)) {
      poss--;
    }
    boolean owned = s.tagged(poss, TagRepair.POSS) && s.is(head + 1, "that");
    return owned ? new Attribution(speakers.owner(k, poss - 1), head, head, stance) : null;
  }

  /** Not said, or not as a fact: negated, modal, infinitive, conditional, {@code as he said}. */
  private boolean isUnreal(int k) {
    Chunk group = s.chunk(k);
    for (int i = group.from(); i < group.to(); i++) {
      if (s.is(i, "not", "n't", "n’t", "never")
          || s.is(i, "would", "could", "should", "may", "might", "can", "must", "will", "cannot")
          || s.is(i, "to") && !s.is(i - 1, "on")) {
        return true;
      }
    }
    int before = group.from() - 1;
    boolean bare = !s.isFinite(group);
    return s.is(before, "as", "nor", "neither", "whether")
        || bare && s.tagged(before, "ADP", "SCONJ") && !s.is(before, "while")
        || s.is(before, "if", "once", "unless", "until", "when");
  }

  /** {@code a man threatening people}; not {@code issued a statement saying}. */
  private boolean describes(int k) {
    Chunk group = s.chunk(k);
    boolean participle = s.at(group.to()).lower().endsWith("ing") && group.from() == group.to();
    if (!participle || s.kind(k - 1) != Kind.NOUN) {
      return false;
    }
    int noun = k - 1;
    while (!isOccasion(noun)
        && s.kind(noun - 1) == Kind.LINK
        && !s.starts(noun - 1, "of")
        && s.kind(noun - 2) == Kind.NOUN) {
      noun -= 2;
    }
    return !isOccasion(noun);
  }

  private boolean isOccasion(int noun) {
    return WordLists.OCCASIONS.contains(s.at(s.chunk(noun).to()).lower());
  }

  /** By its auxiliary, or a participle that describes a noun: {@code a man accused of murder}. */
  private boolean isPassive(int k) {
    Chunk group = s.chunk(k);
    String form = s.at(group.to()).lower();
    boolean participle = form.endsWith("ed") || IRREGULAR.contains(form);
    boolean suspect = form.equals("accused") || form.equals("suspected");
    boolean agent = s.starts(k + 1, "by") && s.kind(k + 2) == Kind.NOUN && !isOccasion(k + 2);
    boolean reduced = agent || suspect && s.is(group.to() + 1, "of", "in");
    boolean get = s.is(group.from(), "got", "gets", "getting");
    return participle && (s.hasBe(group) || get || reduced && group.from() == group.to());
  }

  /** A speaker is a name, a noun or a pronoun that can speak, and no time or pointer. */
  private boolean canSpeak(Span speaker) {
    if (s.at(speaker.from()).quoted()) {
      return false;
    }
    int head = headOf(speaker);
    if (s.tagged(head, "ADJ", "ADV") && speaker.from() == speaker.to() && !isGroup(head)) {
      return false;
    }
    boolean it = speaker.from() == speaker.to() && s.is(speaker.from(), "it");
    return (it || !WordLists.POINTERS.contains(s.at(speaker.from()).lower()))
        && !WordLists.NOBODY.contains(s.at(speaker.from()).lower())
        && !WordLists.MUTE.contains(s.at(head).lower());
  }

  /** {@code many}, {@code the injured}. */
  private boolean isGroup(int i) {
    return s.tagged(i - 1, "DET") || s.is(i, "many", "several", "most", "few", "some", "more");
  }

  /** The last token before the first preposition or comma. */
  private int headOf(Span speaker) {
    for (int i = speaker.from() + 1; i <= speaker.to(); i++) {
      if (s.tagged(i, "ADP", "PUNCT") && !s.is(i, "-", "/", "&")) {
        return i - 1;
      }
    }
    return speaker.to();
  }
}
