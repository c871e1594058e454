package io.wirewatch.enrich.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The lists that ship with the enricher; each is read at its first use and shared. */
public final class Lists {
  private Lists() {}

  /** Armed groups and what stands beside them. */
  public static NameList groups() {
    return Groups.LIST;
  }

  private static final class Groups {
    private static final NameList LIST = read("groups.tsv");
  }

  private static NameList read(String file) {
    try (InputStream in = Lists.class.getResourceAsStream(file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return NameList.read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
