package io.wirewatch.enrich.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * The files that say what topics, facts and severity are: those shipped with the jar, or an
 * operator's folder. Remembers what was read, so that a reading can be named by its hash.
 */
public final class SeedFiles {
  private static final String SHIPPED = "/seeds/";

  private final Path folder;
  private final TreeMap<String, String> read = new TreeMap<>();

  private SeedFiles(Path folder) {
    this.folder = folder;
  }

  /** The files of the jar. */
  public static SeedFiles shipped() {
    return new SeedFiles(null);
  }

  /** The files of a folder that is laid out as {@code seeds/}. */
  public static SeedFiles of(Path folder) {
    return new SeedFiles(folder);
  }

  /**
   * The text of a file.
   *
   * @throws DefinitionDefect where there is none
   */
  public String text(String name) {
    return read.computeIfAbsent(name, this::load);
  }

  private String load(String name) {
    try {
      if (folder != null) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
          throw new DefinitionDefect(name, 1, 1, "there is no such file");
        }
        return Files.readString(file);
      }
      try (InputStream in = SeedFiles.class.getResourceAsStream(SHIPPED + name)) {
        if (in == null) {
          throw new DefinitionDefect(name, 1, 1, "there is no such file");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** Whether each file that the other has read says the same here: a look that parses nothing. */
  public boolean sameAs(SeedFiles other) {
    return other.read.entrySet().stream()
        .allMatch(file -> text(file.getKey()).equals(file.getValue()));
  }

  /** Names all that was read so far: {@code sha256:} and the hash over names and texts. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      read.forEach(
          (name, text) -> {
            digest.update((name + "\n" + text.length() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
          });
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
