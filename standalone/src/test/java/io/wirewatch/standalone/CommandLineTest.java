package io.wirewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
  @TempDir Path folder;

  @Test
  void aBadItemIsAnsweredInItsOwnLineAndTheBatchGoesOn() throws IOException {
    Path batch = folder.resolve("b.jsonl");
    Files.writeString(
        batch,
        "{\"name\":\"a\",\"input\":\"2026-06-03T04:39:00Z\"}\nnot json\n{\"name\":\"c\",\"input\":\"3 Jun 2026 09:39 PKT\"}\n");
    Ran ran = run("date", "--batch", batch.toString());
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.lines()).hasSize(3);
    assertThat(ran.lines().get(1).at("/error/code").asText()).isEqualTo("bad-input");
    assertThat(ran.lines().get(2).get("value").asText()).isEqualTo("2026-06-03T04:39:00Z");
  }

  @Test
  void aDateThatIsNoneIsAnsweredNullAndIsNoFailure() {
    Ran ran = run("date", "30 February 2026");
    assertThat(ran.exit()).isZero();
    assertThat(ran.lines().get(0).get("value").isNull()).isTrue();
  }

  @Test
  void readsAGzippedFileBesideItsGzippedBatch() throws IOException {
    gzip(
        folder.resolve("f.xml.gz"),
        "<rss version=\"2.0\"><channel><title>T</title><item><title>One</title><link>https://a.example/1</link></item></channel></rss>");
    gzip(folder.resolve("b.jsonl.gz"), "{\"name\":\"f\",\"file\":\"f.xml.gz\"}\n");
    Ran ran = run("feed", "--batch", folder.resolve("b.jsonl.gz").toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.lines().get(0).at("/entries/0/title").asText()).isEqualTo("One");
  }

  @Test
  void aFileThatIsNotThereIsSaidInASentence() {
    Ran ran = run("feed", folder.resolve("none.xml").toString());
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.lines().get(0).at("/error/message").asText()).startsWith("there is no file ");
  }

  @Test
  void anUnknownVerbIsAUsageErrorThatSuggestsOne() {
    Ran ran = run("enrch");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.error()).contains("Did you mean").contains("enrich");
  }

  @Test
  void aVerbWithoutItemsIsAUsageError() {
    Ran ran = run("extract");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.error()).contains("name files or URLs, or a batch");
  }

  @Test
  void aMissingBatchIsAUsageErrorWithoutAStackTrace() {
    Ran ran = run("enrich", "--batch", folder.resolve("none.jsonl").toString());
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.error()).contains("there is no file").doesNotContain("\tat ");
  }

  @Test
  void enrichReadsAPageAndKeepsTheItemsName() throws IOException {
    Path page = folder.resolve("p.html");
    Files.writeString(
        page,
        "<html lang=en><head><title>Gunmen held</title></head><body><article><h1>Gunmen held</h1>"
            + "<p>ISIS-K gunmen were held near Torkham on Monday, police said, after a chase of several hours through the hills.</p>"
            + "<p>The men had crossed the line at night and were found by shepherds, who told the border police of them.</p></article></body></html>");
    Ran ran = run("enrich", page.toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.lines().get(0).get("name").asText()).isEqualTo(page.toString());
    assertThat(ran.lines().get(0).at("/article/body").asText()).contains("ISIS-K gunmen");
  }

  private record Ran(int exit, List<JsonNode> lines, String error) {}

  /** Runs a verb in this JVM, as {@code main} does but for the exit. */
  private static Ran run(String... args) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter error = new StringWriter();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      CommandLine line = Wirewatch.commandLine().setErr(new PrintWriter(error, true));
      int exit = line.execute(args);
      return new Ran(exit, parsed(out.toString(StandardCharsets.UTF_8)), error.toString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } finally {
      System.setOut(before);
    }
  }

  private static List<JsonNode> parsed(String out) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      lines.add(Json.mapper().readTree(line));
    }
    return lines;
  }

  private static void gzip(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
