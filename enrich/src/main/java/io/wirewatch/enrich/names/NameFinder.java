package io.wirewatch.enrich.names;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.enrich.names.model.DocumentWords;
import io.wirewatch.enrich.names.model.Label;
import io.wirewatch.enrich.names.model.LabelSearch;
import io.wirewatch.enrich.names.model.ListHints;
import io.wirewatch.enrich.names.model.NameModel;
import io.wirewatch.enrich.names.model.WordClasses;
import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Finds persons, organisations and places by the trained model; thread-safe. */
public final class NameFinder {
  private static final double CONFIDENCE = 0.85;
  private static final int BEAM = 4;

  private final ListHints hints;
  private final ThreadLocal<LabelSearch> search;

  /** A finder over a model and what its features are made of. */
  public NameFinder(NameModel model, WordClasses classes, ListHints hints) {
    this.hints = hints;
    this.search = ThreadLocal.withInitial(() -> new LabelSearch(model, classes, BEAM));
  }

  /** Names in the texts of an article, in the order of the texts; events and works have no type. */
  List<List<NameSpan>> find(List<Words> texts, Recasing recasing) {
    List<List<Sentences.Sentence>> sentences = texts.stream().map(Sentences::of).toList();
    List<List<String>> all = new ArrayList<>();
    sentences.forEach(s -> s.forEach(one -> all.add(one.tokens())));
    DocumentWords document = new DocumentWords(all);
    List<List<NameSpan>> found = new ArrayList<>();
    for (int t = 0; t < texts.size(); t++) {
      List<NameSpan> spans = new ArrayList<>();
      for (Sentences.Sentence sentence : sentences.get(t)) {
        find(texts.get(t), sentence, document, recasing, spans);
      }
      found.add(spans);
    }
    return found;
  }

  private void find(
      Words words,
      Sentences.Sentence sentence,
      DocumentWords document,
      Recasing recasing,
      List<NameSpan> to) {
    LabelSearch labels = search.get();
    List<String> tokens = recasing.of(sentence.tokens());
    int[] bits = tokens == sentence.tokens() ? bits(words, sentence) : hints.of(tokens);
    labels.features().of(tokens, bits, document);
    for (Label.Run run : Label.runs(labels.label(), tokens.size())) {
      EntityType type = Label.entityType(run.type());
      int from = sentence.starts()[run.from()];
      int end = sentence.endOfToken(run.to() - 1);
      to.add(new NameSpan(from, end, type, FoundBy.MODEL, null, CONFIDENCE));
    }
  }

  private int[] bits(Words words, Sentences.Sentence sentence) {
    int[] ofWords = hints.of(words, sentence.from(), sentence.end());
    int[] ofTokens = new int[sentence.starts().length];
    for (int i = 0; i < ofTokens.length; i++) {
      for (int w = sentence.starts()[i]; w < sentence.endOfToken(i); w++) {
        ofTokens[i] |= ofWords[w - sentence.from()];
      }
    }
    return ofTokens;
  }
}
