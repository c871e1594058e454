package io.wirewatch.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

/** The page of rights is the list; {@code -Dwirewatch.rewrite=true} writes it anew. */
class AccessListTest {
  private static final Path PAGE = Path.of("..", "docs", "access.md");

  @Test
  void thePageSaysWhatTheListSays() throws IOException {
    if (Boolean.getBoolean("wirewatch.rewrite")) {
      Files.writeString(PAGE, AccessList.page());
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
        .as("docs/access.md is out of date: run this test with -Dwirewatch.rewrite=true")
        .isEqualTo(AccessList.page());
  }

  @Test
  void onlySetupCreatesTopicsOfTheCatalogue() {
    for (AccessList service : AccessList.values()) {
      boolean creates =
          service.bindings("User:x").stream()
              .anyMatch(
                  one ->
                      one.pattern().name().startsWith("wirewatch.")
                          && one.entry().operation() == AclOperation.CREATE);
      assertThat(creates).as(service.name()).isEqualTo(service == AccessList.SETUP);
    }
  }
}
