package io.wirewatch.enrich.opennlp.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainNamesTest {
  private static final List<String> SENTENCES =
      List.of(
          "Asim/B-PER Baloch/I-PER flew/O to/O Quetta/B-LOC on/O Monday/O ./O",
          "The/O Red/B-ORG Crescent/I-ORG opened/O an/O office/O in/O Kabul/B-LOC ./O",
          "Police/O in/O Lahore/B-LOC arrested/O Karim/B-PER Khan/I-PER ./O",
          "Nothing/O was/O said/O of/O it/O ./O",
          "Reuters/B-ORG said/O that/O Zahid/B-PER Shah/I-PER had/O left/O Herat/B-LOC ./O");

  @Test
  void givesTheSameBytesFromTheSameCorpora(@TempDir Path folder) throws IOException {
    Path corpora = Files.createDirectory(folder.resolve("corpora"));
    String text = text();
    for (String corpus : TrainNames.LABELLED) {
      Files.writeString(corpora.resolve(corpus + ".conll"), text);
    }
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(corpora.resolve("gmb.ext.conll.gz")))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    List<String> first = new TrainNames(corpora).write(folder.resolve("first"));
    List<String> second = new TrainNames(corpora).write(folder.resolve("second"));
    assertThat(first).isEqualTo(second);
    for (Path file : List.of(Path.of("names-en.bin.gz"), Path.of("word-classes-en.tsv.gz"))) {
      assertThat(folder.resolve("first").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("second").resolve(file));
    }
  }

  private static String text() {
    StringBuilder text = new StringBuilder();
    for (int document = 0; document < 6; document++) {
      text.append("-DOCSTART-\tO\n\n");
      for (String sentence : SENTENCES) {
        for (String token : sentence.split(" ")) {
          text.append(token.replace('/', '\t')).append('\n');
        }
        text.append('\n');
      }
    }
    return text.toString();
  }
}
