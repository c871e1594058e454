package io.wirewatch.proving.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages lead to what is there, and the index of decisions names each of them. */
class PagesTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

  @Test
  void everyLinkBetweenPagesLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages(DOCS)) {
      Matcher link = LINK.matcher(Files.readString(page, StandardCharsets.UTF_8));
      while (link.find()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          broken.add(page + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theIndexOfDecisionsNamesEachByItsNumberAndTitle() throws IOException {
    Path index = DOCS.resolve("adr/README.md");
    List<String> lines = Files.readAllLines(index, StandardCharsets.UTF_8);
    for (Path page : pages(DOCS.resolve("adr"))) {
      if (!page.equals(index)) {
        String heading = Files.readAllLines(page, StandardCharsets.UTF_8).get(0);
        String name = page.getFileName().toString();
        String number = name.substring(0, 4);
        assertThat(heading).startsWith("# " + number + ". ");
        String title = heading.substring("# 0000. ".length());
        assertThat(lines).containsOnlyOnce("- " + number + " [" + title + "](" + name + ")");
      }
    }
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
