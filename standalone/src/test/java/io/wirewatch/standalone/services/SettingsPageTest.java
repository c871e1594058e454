package io.wirewatch.standalone.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.runtime.settings.SettingsReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed page lists every setting; {@code -Dwirewatch.rewrite=true} writes it anew. */
class SettingsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "settings.md");

  @Test
  void settingsPageSaysWhatTheCatalogueSays() throws IOException {
    String expected = SettingsReference.markdown(Catalogue.all());
    if (Boolean.getBoolean("wirewatch.rewrite")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
        .as("settings.md is out of date: run this test with -Dwirewatch.rewrite=true")
        .isEqualTo(expected);
  }
}
