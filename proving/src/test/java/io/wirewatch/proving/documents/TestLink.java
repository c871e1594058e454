package io.wirewatch.proving.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link on a page to the test that proves what the page says: {@code [`Type.method`](path)}. */
record TestLink(String type, String method, Path file) {
  private static final Pattern LINK =
      Pattern.compile("\\[`(\\w+)\\.(\\w+)`]\\((\\.\\./[\\w/.-]+\\.java)\\)");

  /** All links of a piece of a page. */
  static List<TestLink> in(Path page, String text) {
    List<TestLink> links = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      Path file = page.resolveSibling(link.group(3)).normalize();
      links.add(new TestLink(link.group(1), link.group(2), file));
    }
    return links;
  }

  /** Whether there is such a test. */
  boolean leadsToATest() throws IOException {
    return Files.exists(file)
        && file.getFileName().toString().equals(type + ".java")
        && Pattern.compile("\\b(?:void|Stream<DynamicTest>|ArchRule)\\s+" + method + "\\b")
            .matcher(source())
            .find();
  }

  /** Whether the test says in a comment that it is the one for a number. */
  boolean isMarked(String number) throws IOException {
    return Pattern.compile("void\\s+" + method + "\\([^{]*\\{\\s*// " + number + "\\b")
        .matcher(source())
        .find();
  }

  private String source() throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
