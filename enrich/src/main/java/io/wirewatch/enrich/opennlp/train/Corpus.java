package io.wirewatch.enrich.opennlp.train;

import io.wirewatch.enrich.names.model.Label;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A corpus of labelled sentences in CoNLL form: token, tab, BIO label; documents by DOCSTART. */
public final class Corpus {
  /** Sentences that stand alone are gathered into documents of this many, as articles have. */
  private static final int GATHERED = 12;

  private Corpus() {}

  /** A sentence with its labels. */
  public record Sentence(List<String> tokens, int[] labels) {}

  /** A document. */
  public record Document(List<Sentence> sentences) {
    /** The tokens of all sentences. */
    public List<List<String>> tokens() {
      return sentences.stream().map(Sentence::tokens).toList();
    }
  }

  /** Reads a file, unpacking it where its name says so. */
  public static List<Document> read(Path file) throws IOException {
    List<Document> documents = new ArrayList<>();
    List<Sentence> document = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    List<String> bio = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        boolean start = line.startsWith("-DOCSTART-");
        if ((start || line.isBlank()) && !tokens.isEmpty()) {
          document.add(new Sentence(List.copyOf(tokens), Label.fromBio(bio)));
          tokens.clear();
          bio.clear();
        }
        if (start && !document.isEmpty()) {
          documents.add(new Document(List.copyOf(document)));
          document.clear();
        }
        if (!start && !line.isBlank()) {
          String[] fields = line.split("\t");
          tokens.add(fields[0]);
          bio.add(fields[fields.length - 1]);
        }
      }
    }
    if (!tokens.isEmpty()) {
      document.add(new Sentence(List.copyOf(tokens), Label.fromBio(bio)));
    }
    if (!document.isEmpty()) {
      documents.add(new Document(List.copyOf(document)));
    }
    return gathered(documents);
  }

  /** Corpora of single sentences have nothing to say of documents as a whole: left as they are. */
  private static List<Document> gathered(List<Document> documents) {
    if (documents.size() > 1) {
      return documents;
    }
    List<Document> parts = new ArrayList<>();
    for (Document whole : documents) {
      List<Sentence> all = whole.sentences();
      for (int i = 0; i < all.size(); i += GATHERED) {
        parts.add(new Document(all.subList(i, Math.min(all.size(), i + GATHERED))));
      }
    }
    return parts;
  }
}
