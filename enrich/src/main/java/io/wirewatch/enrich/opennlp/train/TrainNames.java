package io.wirewatch.enrich.opennlp.train;

import io.wirewatch.enrich.gazetteer.ListFinder;
import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.names.NameFinder;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.names.model.ListHints;
import io.wirewatch.enrich.names.model.SentenceFeatures;
import io.wirewatch.enrich.names.model.WordClasses;
import io.wirewatch.enrich.opennlp.NameModelFile;
import io.wirewatch.enrich.opennlp.NameModels;
import io.wirewatch.enrich.opennlp.train.Corpus.Document;
import io.wirewatch.enrich.places.Gazetteer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.model.AbstractModel;

/**
 * Trains the English name finder in three strides: word classes from the texts of all corpora, a
 * first model from those labelled by hand, and the model that ships from these and from the news
 * text on which the first model and the text's own labels agree. Two runs over the same corpora
 * give the same bytes.
 */
public final class TrainNames {
  /** Corpora whose labels were made by hand and whose licences allow a trained model. */
  static final List<String> LABELLED =
      List.of(
          "re3d-named",
          "wikigold",
          "crossner-politics",
          "uner-ewt",
          "uner-pud",
          "crossner-ai",
          "crossner-literature",
          "crossner-music",
          "crossner-science",
          "wnut17");

  /** Those that are measured: all but technical prose and tweets. */
  private static final List<String> MEASURED = LABELLED.subList(0, 5);

  /** News text whose labels were made by machine. */
  private static final String NEWS = "gmb.ext.conll.gz";

  private static final int COARSE = 80;
  private static final int FINE = 400;
  private static final int FIRST_ROUNDS = 8;
  private static final int ROUNDS = 9;
  private static final int AT_LEAST = 2;
  private static final int BEAM = 4;
  private static final double LEAST = 0.04;
  private static final float NEWS_WEIGHT = 0.3f;
  private static final int PARTS = 4;

  private final Path corpora;

  /** A course over a folder of corpora. */
  public TrainNames(Path corpora) {
    this.corpora = corpora;
  }

  /** Writes the model's two files into a folder; one line for each file read or written. */
  public List<String> write(Path out) throws IOException {
    Files.createDirectories(out);
    List<String> report = new ArrayList<>();
    String classes = String.join("\n", ClassesFile.make(corpora, COARSE, FINE)) + "\n";
    Path classesFile = out.resolve(NameModelFile.CLASSES);
    try (OutputStream to = new Packed(Files.newOutputStream(classesFile))) {
      to.write(classes.getBytes(StandardCharsets.UTF_8));
    }
    Map<String, List<Document>> labelled = labelled();
    for (String corpus : labelled.keySet()) {
      report.add(line(corpora.resolve(corpus + ".conll")));
    }
    report.add(line(corpora.resolve(NEWS)));
    Path modelFile = out.resolve(NameModelFile.MODEL);
    try (OutputStream to = Files.newOutputStream(modelFile)) {
      NameModelFile.write(model(labelled, WordClasses.read(new StringReader(classes))), to);
    }
    report.add(line(classesFile));
    report.add(line(modelFile));
    return report;
  }

  /**
   * Trains without every fourth document, from the {@code part}th on, and measures the whole tagger
   * on those: lines of figures, then lines of what differed.
   */
  public List<String> holdOut(int part) throws IOException {
    Map<String, List<Document>> kept = new LinkedHashMap<>();
    Map<String, List<Document>> held = new LinkedHashMap<>();
    for (Map.Entry<String, List<Document>> corpus : labelled().entrySet()) {
      List<Document> all = corpus.getValue();
      kept.put(corpus.getKey(), new ArrayList<>());
      held.put(corpus.getKey(), new ArrayList<>());
      for (int i = 0; i < all.size(); i++) {
        (i % PARTS == part ? held : kept).get(corpus.getKey()).add(all.get(i));
      }
    }
    // The classes know the words of the held-out documents, as they will those of tomorrow's news,
    // but no label of theirs.
    WordClasses classes = NameModelFile.shippedClasses();
    Holdout holdout = new Holdout(tagger(model(kept, classes), classes));
    List<String> figures = new ArrayList<>();
    List<String> misses = new ArrayList<>();
    double sum = 0;
    for (String corpus : MEASURED) {
      Holdout.Figures found = holdout.measure(held.get(corpus));
      figures.add(corpus + "\t" + found);
      found.misses().forEach(m -> misses.add(corpus + "\t" + m));
      sum += found.f1();
    }
    figures.add(String.format(java.util.Locale.ROOT, "mean\t%.1f", sum / MEASURED.size()));
    figures.addAll(misses);
    return figures;
  }

  private Map<String, List<Document>> labelled() throws IOException {
    Map<String, List<Document>> labelled = new LinkedHashMap<>();
    for (String corpus : LABELLED) {
      labelled.put(corpus, Corpus.read(corpora.resolve(corpus + ".conll")));
    }
    return labelled;
  }

  private AbstractModel model(Map<String, List<Document>> labelled, WordClasses classes)
      throws IOException {
    NameTagger first = tagger(model(labelled, List.of(), FIRST_ROUNDS, classes), classes);
    List<Document> news = new AgreedText(first).of(Corpus.read(corpora.resolve(NEWS)));
    return model(labelled, news, ROUNDS, classes);
  }

  private static AbstractModel model(
      Map<String, List<Document>> labelled, List<Document> news, int rounds, WordClasses classes) {
    SentenceFeatures features = new SentenceFeatures(classes);
    ListHints hints = new ListHints(Gazetteer.shipped(), Lists.names());
    StructuredPerceptron perceptron = new StructuredPerceptron(rounds, AT_LEAST, BEAM);
    labelled.values().forEach(documents -> perceptron.add(documents, features, hints, 1));
    perceptron.add(news, features, hints, NEWS_WEIGHT);
    return perceptron.train(features).model(LEAST);
  }

  private static NameTagger tagger(AbstractModel model, WordClasses classes) {
    ListHints hints = new ListHints(Gazetteer.shipped(), Lists.names());
    NameFinder finder = new NameFinder(NameModels.of(model), classes, hints);
    return new NameTagger(new ListFinder(Lists.names()), Gazetteer.shipped(), finder);
  }

  private static final class Packed extends GZIPOutputStream {
    Packed(OutputStream to) throws IOException {
      super(to, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private static String line(Path file) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return file.getFileName() + "\t" + sha + "\t" + bytes.length;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
