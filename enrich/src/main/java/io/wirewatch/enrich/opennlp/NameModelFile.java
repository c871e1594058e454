package io.wirewatch.enrich.opennlp;

import io.wirewatch.enrich.gazetteer.ListFinder;
import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.names.NameFinder;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.names.model.ListHints;
import io.wirewatch.enrich.names.model.WordClasses;
import io.wirewatch.enrich.places.Gazetteer;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.perceptron.BinaryPerceptronModelWriter;
import opennlp.tools.ml.perceptron.PerceptronModelReader;

/** The English name model as it is kept: OpenNLP's binary perceptron form, packed. */
public final class NameModelFile {
  /** File of the model beside this class. */
  public static final String MODEL = "names-en.bin.gz";

  /** File of the word classes beside this class. */
  public static final String CLASSES = "word-classes-en.tsv.gz";

  private NameModelFile() {}

  /** The name finder over the model and lists that ship; read at first use and shared. */
  public static NameFinder finder() {
    return Shipped.FINDER;
  }

  private static final class Shipped {
    private static final NameFinder FINDER =
        new NameFinder(
            NameModels.of(shippedModel()),
            shippedClasses(),
            new ListHints(Gazetteer.shipped(), Lists.names()));
  }

  /** The tagger over everything that ships. */
  public static NameTagger tagger() {
    return new NameTagger(new ListFinder(Lists.names()), Gazetteer.shipped(), finder());
  }

  /** SHA-256 of the model that ships, for provenance. */
  public static String sha256() {
    try (InputStream model = open(MODEL);
        InputStream classes = open(CLASSES)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(model.readAllBytes());
      sha.update(classes.readAllBytes());
      return "sha256:" + HexFormat.of().formatHex(sha.digest());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The model that ships, as OpenNLP knows it. */
  public static AbstractModel shippedModel() {
    try (InputStream in = open(MODEL)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MODEL, e);
    }
  }

  /** The word classes that ship. */
  public static WordClasses shippedClasses() {
    try (InputStream in = new GZIPInputStream(open(CLASSES))) {
      return WordClasses.read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + CLASSES, e);
    }
  }

  private static InputStream open(String file) {
    InputStream in = NameModelFile.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("no " + file);
    }
    return in;
  }

  /** Reads a model as {@link #write} writes it. */
  public static AbstractModel read(InputStream packed) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(packed, 1 << 16), 1 << 16));
    return new PerceptronModelReader(new BinaryFileDataReader(in)).getModel();
  }

  /** Writes a model; the same model gives the same bytes. */
  public static void write(AbstractModel model, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(new Packed(to));
    new BinaryPerceptronModelWriter(model, out).persist();
    out.close();
  }

  private static final class Packed extends GZIPOutputStream {
    Packed(OutputStream to) throws IOException {
      super(to, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
