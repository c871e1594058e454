package io.wirewatch.enrich.opennlp.train;

import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.names.model.ListHints;
import io.wirewatch.enrich.names.model.SentenceFeatures;
import io.wirewatch.enrich.names.model.WordClasses;
import io.wirewatch.enrich.opennlp.NameModelFile;
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
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the English name finder: word classes from the texts of all corpora, then the model from
 * those labelled by hand. Two runs over the same corpora give the same bytes.
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

  private static final int COARSE = 80;
  private static final int FINE = 400;
  private static final int ROUNDS = 12;
  private static final int AT_LEAST = 2;
  private static final int BEAM = 4;
  private static final double LEAST = 0.04;

  private final Path corpora;
  private final Path out;

  /** A course from a folder of corpora to a folder for the model. */
  public TrainNames(Path corpora, Path out) {
    this.corpora = corpora;
    this.out = out;
  }

  /** Trains, writes the model's two files and returns one line for each file read or written. */
  public List<String> run() throws IOException {
    Files.createDirectories(out);
    List<String> report = new ArrayList<>();
    String classes = String.join("\n", ClassesFile.make(corpora, COARSE, FINE)) + "\n";
    WordClasses wordClasses = WordClasses.read(new StringReader(classes));
    Path classesFile = out.resolve(NameModelFile.CLASSES);
    try (OutputStream to = new Packed(Files.newOutputStream(classesFile))) {
      to.write(classes.getBytes(StandardCharsets.UTF_8));
    }
    SentenceFeatures features = new SentenceFeatures(wordClasses);
    ListHints hints = new ListHints(Gazetteer.shipped(), Lists.names());
    StructuredPerceptron perceptron = new StructuredPerceptron(ROUNDS, AT_LEAST, BEAM);
    for (String corpus : LABELLED) {
      Path file = corpora.resolve(corpus + ".conll");
      List<Document> documents = Corpus.read(file);
      perceptron.add(documents, features, hints, 1);
      report.add(line(file));
    }
    Path modelFile = out.resolve(NameModelFile.MODEL);
    try (OutputStream to = Files.newOutputStream(modelFile)) {
      NameModelFile.write(perceptron.train(features).model(LEAST), to);
    }
    report.add(line(classesFile));
    report.add(line(modelFile));
    return report;
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
