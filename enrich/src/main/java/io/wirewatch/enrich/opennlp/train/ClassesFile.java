package io.wirewatch.enrich.opennlp.train;

import io.wirewatch.enrich.names.model.SentenceFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the file of word classes from the texts of all corpora; their labels are not looked at. */
public final class ClassesFile {
  private static final int AT_LEAST = 3;

  private ClassesFile() {}

  /** The lines of the file: word, coarse class, fine class. */
  public static List<String> make(Path corpora, int coarse, int fine) throws IOException {
    List<List<String>> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(corpora)) {
      for (Path file : files.filter(ClassesFile::isCorpus).sorted().toList()) {
        for (Corpus.Document document : Corpus.read(file)) {
          document.tokens().forEach(s -> sentences.add(normal(s)));
        }
      }
    }
    Map<String, Integer> large = WordClassMaker.classes(sentences, coarse, AT_LEAST);
    Map<String, Integer> small = WordClassMaker.classes(sentences, fine, AT_LEAST);
    List<String> lines = new ArrayList<>();
    large.forEach((word, c) -> lines.add(word + "\t" + c + "\t" + small.get(word)));
    return lines;
  }

  private static boolean isCorpus(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".conll") && !name.contains(".ext.") || name.equals("gmb.ext.conll.gz");
  }

  private static List<String> normal(List<String> sentence) {
    return sentence.stream().map(SentenceFeatures::normal).toList();
  }
}
