package io.wirewatch.enrich.opennlp.train;

import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.names.model.Label;
import io.wirewatch.enrich.opennlp.train.Corpus.Document;
import io.wirewatch.enrich.opennlp.train.Corpus.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * News text on which two labellers agree: the labels that come with the text, made by machine, and
 * those of a tagger trained on what was labelled by hand. A sentence on which they differ is left
 * out. Sentences with an organisation are the rarest and are all taken.
 */
final class AgreedText {
  private static final long SEED = 20261126;
  private static final double WITH_NAMES = 0.35;
  private static final double WITHOUT_NAMES = 0.1;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 70;
  private static final int GATHERED = 12;
  private static final int ORGANIZATION = 1;

  /** Names that the text's own labels call now this, now that: the tagger's word stands. */
  private static final Set<String> UNSETTLED =
      Set.of(
          "U.N.",
          "United Nations",
          "U.S.",
          "US",
          "NATO",
          "EU",
          "European Union",
          "Taleban",
          "Taliban",
          "West Bank",
          "West",
          "East",
          "United States");

  private final LabelledArticle labeller;

  AgreedText(NameTagger tagger) {
    this.labeller = new LabelledArticle(tagger);
  }

  /** The sentences of a text that are agreed on, with the tagger's labels. */
  List<Document> of(List<Document> text) {
    Random random = new Random(SEED);
    List<Sentence> chosen = new ArrayList<>();
    for (Document document : text) {
      for (Sentence sentence : document.sentences()) {
        double chance = random.nextDouble();
        if (isWanted(sentence, chance)) {
          chosen.add(sentence);
        }
      }
    }
    List<Sentence> agreed = new ArrayList<>();
    for (Document document : gathered(chosen)) {
      List<Label.Run> found = labeller.names(document.tokens());
      int start = 0;
      for (Sentence sentence : document.sentences()) {
        int[] labels = within(found, start, sentence.labels().length);
        if (isAgreed(sentence, labels)) {
          agreed.add(new Sentence(sentence.tokens(), labels));
        }
        start += sentence.labels().length;
      }
    }
    return gathered(agreed);
  }

  private static boolean isWanted(Sentence sentence, double chance) {
    int length = sentence.labels().length;
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    List<Label.Run> names = Label.runs(sentence.labels(), length);
    boolean organization = names.stream().anyMatch(r -> r.type() == ORGANIZATION);
    return organization || chance < (names.isEmpty() ? WITHOUT_NAMES : WITH_NAMES);
  }

  private static List<Document> gathered(List<Sentence> sentences) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += GATHERED) {
      documents.add(new Document(sentences.subList(i, Math.min(sentences.size(), i + GATHERED))));
    }
    return documents;
  }

  private static int[] within(List<Label.Run> names, int start, int length) {
    String[] bio = new String[length];
    Arrays.fill(bio, "O");
    for (Label.Run run : names) {
      for (int k = Math.max(run.from(), start); k < Math.min(run.to(), start + length); k++) {
        String type = Label.name(1 + 4 * run.type()).substring(2);
        bio[k - start] = (k == Math.max(run.from(), start) ? "B-" : "I-") + type;
      }
    }
    return Label.fromBio(Arrays.asList(bio));
  }

  private static boolean isAgreed(Sentence sentence, int[] labels) {
    Set<Label.Run> differing = new HashSet<>(Label.runs(sentence.labels(), labels.length));
    for (Label.Run run : Label.runs(labels, labels.length)) {
      if (!differing.remove(run)) {
        differing.add(run);
      }
    }
    return differing.stream()
        .allMatch(
            r -> UNSETTLED.contains(String.join(" ", sentence.tokens().subList(r.from(), r.to()))));
  }
}
