package io.wirewatch.enrich.severity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.topics.SeedFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions are taken up while running, and broken ones never. */
class LiveJudgeTest {
  @TempDir Path folder;

  @BeforeEach
  void copyWhatShips() throws IOException {
    Path shipped = Path.of("..", "seeds");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(shipped, "*.yaml")) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    try (Stream<Path> files = Files.walk(shipped.resolve("topics"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(shipped.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void takesUpAChangedThreshold() throws IOException {
    LiveJudge live = new LiveJudge(() -> SeedFiles.of(folder));
    assertThat(live.look()).isInstanceOf(LiveJudge.Same.class);
    rewrite("threshold: 0.5", "threshold: 0.9");
    assertThat(live.look()).isEqualTo(new LiveJudge.Renewed(live.current().sha256()));
    assertThat(live.current().tagger().book().topics())
        .filteredOn(topic -> topic.id().equals("cyber"))
        .allSatisfy(topic -> assertThat(topic.threshold()).isEqualTo(0.9));
  }

  @Test
  void keepsTheJudgeThatWorksWhenAFileIsBroken() throws IOException {
    LiveJudge live = new LiveJudge(() -> SeedFiles.of(folder));
    EventJudge before = live.current();
    rewrite("query: '", "query: '(");
    assertThat(live.look())
        .isInstanceOfSatisfying(
            LiveJudge.Refused.class,
            refused -> assertThat(refused.defect()).hasMessageStartingWith("topics/cyber.yaml:"));
    assertThat(live.current()).isSameAs(before);
  }

  private void rewrite(String from, String to) throws IOException {
    Path file = folder.resolve("topics/cyber.yaml");
    Files.writeString(
        file, Files.readString(file).replaceFirst(java.util.regex.Pattern.quote(from), to));
  }
}
