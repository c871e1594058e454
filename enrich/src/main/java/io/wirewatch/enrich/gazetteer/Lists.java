package io.wirewatch.enrich.gazetteer;

import io.wirewatch.enrich.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The lists that ship with the enricher; each is read at its first use and shared. */
public final class Lists {
  private Lists() {}

  /** Armed groups and sanctioned entities: the hand-made list and the merged public lists. */
  public static NameList groups() {
    return Groups.LIST;
  }

  /** Everything that is named in lists: groups, organisations, weapons and platforms. */
  public static NameList names() {
    return Names.LIST;
  }

  private static final class Names {
    private static final NameList LIST =
        NameList.read(
            open("groups.tsv"),
            open("organizations.tsv"),
            open("weapons.tsv"),
            open("actors.tsv.gz"));
  }

  /** First names of men and women, folded. */
  public static Set<String> firstNames() {
    return FirstNames.NAMES;
  }

  private static final class FirstNames {
    private static final Set<String> NAMES = read();

    private static Set<String> read() {
      try (BufferedReader lines = new BufferedReader(open("first-names.txt.gz"))) {
        return lines.lines().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The hand-made list alone. */
  public static NameList handMadeGroups() {
    return NameList.read(open("groups.tsv"));
  }

  private static final class Groups {
    private static final NameList LIST = NameList.read(open("groups.tsv"), open("actors.tsv.gz"));
  }

  private static final List<String> FILES =
      List.of(
          "actors.tsv.gz",
          "countries.tsv",
          "names-by-language.tsv",
          "country-signs.tsv",
          "country-weights.tsv",
          "features.tsv",
          "first-names.txt.gz",
          "groups.tsv",
          "native-names.tsv",
          "ordinary-words.tsv",
          "organizations.tsv",
          "places.tsv.gz",
          "provinces.tsv",
          "weapons.tsv");

  /** SHA-256 over all files, for provenance. */
  public static String sha256() {
    return Hash.SHA256;
  }

  private static final class Hash {
    private static final String SHA256 = compute();

    private static String compute() {
      try {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (String file : FILES) {
          try (InputStream in = Lists.class.getResourceAsStream(file)) {
            sha.update(in.readAllBytes());
          }
        }
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
      } catch (IOException | NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Opens a file of this package, unpacking it where its name says so. */
  public static Reader open(String file) {
    try {
      InputStream in = Lists.class.getResourceAsStream(file);
      if (in == null) {
        throw new IllegalStateException("no list " + file);
      }
      InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
      return new InputStreamReader(plain, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
