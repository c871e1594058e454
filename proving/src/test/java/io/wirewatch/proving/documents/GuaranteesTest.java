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
import org.junit.jupiter.api.Test;

/**
 * Nothing is promised that no test proves: each promise links to tests, and each link leads to one.
 */
class GuaranteesTest {
  private static final Path PAGE = Path.of("..", "docs", "guarantees.md");
  private static final Pattern LINK =
      Pattern.compile("\\[`(\\w+)\\.(\\w+)`]\\((\\.\\./[\\w/.-]+/(\\w+)\\.java)\\)");

  @Test
  void everyLinkLeadsToATestThatExists() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    Matcher link = LINK.matcher(page());
    while (link.find()) {
      links++;
      Path file = PAGE.resolveSibling(link.group(3)).normalize();
      if (!Files.exists(file)
          || !link.group(1).equals(link.group(4))
          || !isTest(Files.readString(file, StandardCharsets.UTF_8), link.group(2))) {
        broken.add(link.group());
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(10);
  }

  @Test
  void everyPromiseLinksToAtLeastOneTest() throws IOException {
    List<String> unproven = new ArrayList<>();
    for (String line : page().lines().toList()) {
      if (line.startsWith("- ") && !LINK.matcher(line).find()) {
        unproven.add(line);
      }
    }
    assertThat(unproven).as("promises without a test").isEmpty();
  }

  private static boolean isTest(String source, String method) {
    return Pattern.compile("\\b(?:void|Stream<DynamicTest>|ArchRule)\\s+" + method + "\\b")
        .matcher(source)
        .find();
  }

  private static String page() throws IOException {
    // A promise may run over several lines; a line of its own is easier to judge.
    return Files.readString(PAGE, StandardCharsets.UTF_8).replaceAll("\n  +", " ");
  }
}
