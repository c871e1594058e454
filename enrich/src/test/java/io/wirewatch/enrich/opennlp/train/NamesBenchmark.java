package io.wirewatch.enrich.opennlp.train;

import io.wirewatch.contracts.article.Article;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.names.model.Label;
import io.wirewatch.enrich.opennlp.NameModelFile;
import io.wirewatch.enrich.opennlp.train.Corpus.Document;
import io.wirewatch.enrich.opennlp.train.Corpus.Sentence;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.places.PlaceFinder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * Names and places together, beside OpenNLP's default name finder alone, on the same articles in
 * one run and by thread CPU time; and what the models and the gazetteer cost in memory and time.
 *
 * <p>{@code WIREWATCH_EVAL} is the folder of the evaluation data. The ratio is what counts; the
 * absolute figures depend on the machine.
 */
public final class NamesBenchmark {
  private static final int ARTICLES = 60;
  private static final int WORDS = 500;
  private static final int ROUNDS = 7;

  private record Text(List<String[]> sentences, Article article, int tokens) {}

  private NamesBenchmark() {}

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    long heap = used();
    long begun = cpu();
    NameTagger tagger = NameModelFile.tagger();
    PlaceFinder places = new PlaceFinder(Gazetteer.shipped());
    double load = seconds(begun);
    say("models and gazetteer: loaded in %.1f CPU seconds, %d MB", load, (used() - heap) >> 20);

    Path corpora = Path.of(System.getenv("WIREWATCH_EVAL")).resolve("ner");
    NameFinderME peer = new NameFinderME(trained(corpora));
    List<Text> texts = texts(corpora);
    int tokens = texts.stream().mapToInt(Text::tokens).sum();
    double[] ours = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    for (int round = -2; round < ROUNDS; round++) {
      double mine = time(texts, t -> places.find(t.article(), tagger.tag(t.article(), "en"), null));
      double other = time(texts, t -> find(peer, t));
      if (round >= 0) {
        ours[round] = tokens / mine;
        theirs[round] = tokens / other;
      }
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    double mine = ours[ROUNDS / 2];
    double other = theirs[ROUNDS / 2];
    say("names and places: %.0f tokens per CPU second", mine);
    say(
        "OpenNLP's default name finder: %.0f tokens per CPU second; ratio %.2f",
        other, mine / other);
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static void find(NameFinderME peer, Text text) {
    peer.clearAdaptiveData();
    text.sentences().forEach(peer::find);
  }

  private static double time(List<Text> texts, Consumer<Text> job) {
    long begun = cpu();
    texts.forEach(job);
    return seconds(begun);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(long begun) {
    return (cpu() - begun) / 1e9;
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static TokenNameFinderModel trained(Path corpora) throws Exception {
    List<NameSample> samples = new ArrayList<>();
    for (String corpus : TrainNames.LABELLED.subList(0, 5)) {
      for (Document document : Corpus.read(corpora.resolve(corpus + ".conll"))) {
        boolean first = true;
        for (Sentence sentence : document.sentences()) {
          samples.add(sample(sentence, first));
          first = false;
        }
      }
    }
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 25);
    return NameFinderME.train(
        "en",
        null,
        ObjectStreamUtils.createObjectStream(samples),
        parameters,
        new TokenNameFinderFactory());
  }

  private static NameSample sample(Sentence sentence, boolean first) {
    List<Span> spans = new ArrayList<>();
    for (Label.Run run : Label.runs(sentence.labels(), sentence.labels().length)) {
      spans.add(new Span(run.from(), run.to(), "type" + run.type()));
    }
    return new NameSample(
        sentence.tokens().toArray(String[]::new), spans.toArray(Span[]::new), first);
  }

  private static List<Text> texts(Path corpora) throws Exception {
    List<Sentence> all = new ArrayList<>();
    Corpus.read(corpora.resolve("gmb.ext.conll.gz")).forEach(d -> all.addAll(d.sentences()));
    List<Text> texts = new ArrayList<>();
    int next = 0;
    while (texts.size() < ARTICLES) {
      List<String[]> sentences = new ArrayList<>();
      StringBuilder body = new StringBuilder();
      int tokens = 0;
      while (tokens < WORDS) {
        List<String> sentence = all.get(next++).tokens();
        sentences.add(sentence.toArray(String[]::new));
        body.append(String.join(" ", sentence)).append('\n');
        tokens += sentence.size();
      }
      Article article =
          Article.builder().id("a" + next).body(body.toString()).language("en").build();
      texts.add(new Text(sentences, article, tokens));
    }
    return texts;
  }
}
