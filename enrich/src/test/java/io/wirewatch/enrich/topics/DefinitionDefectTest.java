package io.wirewatch.enrich.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A definition that cannot be used is refused where it goes wrong. */
class DefinitionDefectTest {
  @TempDir Path folder;

  @BeforeEach
  void layOutASmallBook() throws IOException {
    Files.createDirectories(folder.resolve("topics"));
    write(
        "book.yaml",
        "cues: [cues.yaml]\nnations: nations.yaml\ntopics: [a.yaml, b.yaml]\ncontexts: contexts.yaml\n");
    write("cues.yaml", "attack:\n  en: [attack*, bombing]\n");
    write("nations.yaml", "FR: [france]\n");
    write("contexts.yaml", "sentences: []\narticles: []\n");
    write("a.yaml", topic("a", "", "#attack"));
    write("b.yaml", topic("b", "uses: [a]\n", "topic:a"));
  }

  @Test
  void readsASoundBookAndPutsATopicAfterThoseItUses() throws IOException {
    write("a.yaml", topic("a", "uses: [b]\n", "topic:b"));
    write("b.yaml", topic("b", "", "#attack"));
    assertThat(read().topics()).extracting(TopicDefinition::id).containsExactly("b", "a");
  }

  @Test
  void namesLineAndColumnOfAQueryThatCannotBeRead() throws IOException {
    write("a.yaml", topic("a", "", "#attack AND (bombing"));
    assertDefect("topics/a.yaml", 6, "expected");
  }

  @Test
  void refusesACueThatIsNotDefined() throws IOException {
    write("a.yaml", topic("a", "", "#attack AND #atack"));
    assertDefect("topics/a.yaml", 6, "no cue is named 'atack'");
  }

  @Test
  void refusesACueOfALanguageThatTheOthersDoNotKnow() throws IOException {
    write(
        "book.yaml",
        "cues: [cues.yaml]\nlanguages: {es: es.yaml}\nnations: nations.yaml\ntopics: [a.yaml, b.yaml]\ncontexts: contexts.yaml\n");
    write("es.yaml", "cues:\n  atack: [ataque*]\nnations: {}\n");
    assertDefect("topics/es.yaml", 2, "no cue is named 'atack'");
  }

  @Test
  void refusesAFieldThatASentenceDoesNotHave() throws IOException {
    write("a.yaml", topic("a", "", "severity:[40 TO *]"));
    assertDefect("topics/a.yaml", 6, "cannot be asked of a sentence");
  }

  @Test
  void refusesTopicsThatUseEachOtherInACircle() throws IOException {
    write("a.yaml", topic("a", "uses: [b]\n", "topic:b"));
    assertDefect("topics/book.yaml", 1, "in a circle");
  }

  @Test
  void refusesANameThatIsNotKnownThere() throws IOException {
    write("a.yaml", topic("a", "treshold: 0.4\n", "#attack"));
    assertDefect("topics/a.yaml", 6, "'treshold' is not known here");
  }

  @Test
  void refusesBrokenYaml() throws IOException {
    write("cues.yaml", "attack:\n  en: [attack*, bombing\n");
    assertDefect("topics/cues.yaml", 3, "expected");
  }

  private void assertDefect(String file, int line, String message) {
    assertThatThrownBy(this::read)
        .isInstanceOf(DefinitionDefect.class)
        .hasMessageContaining(message)
        .asInstanceOf(type(DefinitionDefect.class))
        .satisfies(
            defect -> {
              assertThat(defect.file()).isEqualTo(file);
              assertThat(defect.line()).isEqualTo(line);
              assertThat(defect.column()).isPositive();
            });
  }

  private TopicBook read() {
    return TopicBook.read(SeedFiles.of(folder));
  }

  private static String topic(String id, String more, String query) {
    return "id: "
        + id
        + "\niptc: [\"medtop:20000053\"]\nthreshold: 0.5\nbias: 1.0\nslope: 1.0\n"
        + more
        + "rules: [{name: r, query: '"
        + query
        + "', points: 2}]\n";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve("topics").resolve(name), text);
  }
}
