package io.wirewatch.proving.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Nothing is promised that no test proves: each promise links to tests, and each link leads to one.
 */
class GuaranteesTest {
  private static final Path PAGE = Path.of("..", "docs", "guarantees.md");

  @Test
  void everyLinkLeadsToATestThatExists() throws IOException {
    List<TestLink> broken = new ArrayList<>();
    List<TestLink> links = TestLink.in(PAGE, page());
    for (TestLink link : links) {
      if (!link.leadsToATest()) {
        broken.add(link);
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).hasSizeGreaterThan(10);
  }

  @Test
  void everyPromiseLinksToAtLeastOneTest() throws IOException {
    List<String> unproven = new ArrayList<>();
    for (String line : page().lines().toList()) {
      if (line.startsWith("- ") && TestLink.in(PAGE, line).isEmpty()) {
        unproven.add(line);
      }
    }
    assertThat(unproven).as("promises without a test").isEmpty();
  }

  private static String page() throws IOException {
    // A promise may run over several lines; a line of its own is easier to judge.
    return Files.readString(PAGE, StandardCharsets.UTF_8).replaceAll("\n  +", " ");
  }
}
