package io.wirewatch.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedEntry;
import io.wirewatch.ingest.feed.FeedReader;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.PageReader;
import io.wirewatch.ingest.page.PageReading;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads generated hostile cases one after the other, in a process whose heap the caller bounds. */
final class HostileReading {
  private static final String URL = "https://news.example/feed.xml";

  private HostileReading() {}

  /** What came of one case; {@code refused} is null where it was read. */
  record Outcome(
      String name,
      long cpuMillis,
      String refused,
      int notes,
      List<String> titles,
      List<String> bodies,
      List<String> links,
      List<String> dates) {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Path.of(args[0]);
    for (String line : Files.readAllLines(folder.resolve("index.jsonl"))) {
      JsonNode hostile = Json.read(line, JsonNode.class);
      if (isOurs(hostile)) {
        out.println(Json.text(read(folder, hostile)));
      }
    }
  }

  private static boolean isOurs(JsonNode hostile) {
    return hostile.path("file").isTextual()
        && List.of("xml", "bytes", "text", "content", "identity", "time", "html")
            .contains(hostile.path("kind").asText());
  }

  private static Outcome read(Path folder, JsonNode hostile) throws IOException {
    String name = hostile.path("name").asText();
    byte[] bytes = Files.readAllBytes(folder.resolve(hostile.path("file").asText()));
    Map<String, String> headers = new HashMap<>();
    hostile
        .path("headers")
        .properties()
        .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    boolean page = name.startsWith("html");
    Object reading =
        page
            ? new PageReader().read(bytes, headers, URL)
            : new FeedReader().read(bytes, headers, URL);
    long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    return outcome(name, millis, reading);
  }

  private static Outcome outcome(String name, long millis, Object reading) {
    List<String> titles = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    List<String> links = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    String refused = null;
    int notes = 0;
    if (reading instanceof Feed feed) {
      notes = feed.notes().size();
      for (FeedEntry entry : feed.entries()) {
        titles.add(entry.title());
        bodies.add(entry.plainSummary());
        bodies.add(entry.plainContent());
        links.add(entry.link());
        dates.add(entry.published() == null ? null : entry.published().toString());
      }
    } else if (reading instanceof Page read) {
      titles.add(read.title());
      bodies.add(read.body());
    } else if (reading instanceof FeedReading.NotAFeed no) {
      refused = no.reason().wireName();
    } else if (reading instanceof PageReading.NotAPage no) {
      refused = no.reason().wireName();
    }
    return new Outcome(name, millis, refused, notes, titles, bodies, links, dates);
  }
}
