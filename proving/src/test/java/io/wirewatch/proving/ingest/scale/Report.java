package io.wirewatch.proving.ingest.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what was measured as a page for people. */
final class Report {
  private static final String BEGIN = "<!-- measured -->";
  private static final String END = "<!-- /measured -->";
  private static final List<String> GROUPS =
      List.of("workers", "producers", "identity", "agenda", "others");

  private final List<String> lines = new ArrayList<>();

  Report(int sources) {
    line(
        "%d sources; %d processors, load average %.1f at the start",
        sources, Runtime.getRuntime().availableProcessors(), load());
  }

  void line(String format, Object... values) {
    lines.add("- " + String.format(Locale.ROOT, format, values));
    System.out.println(lines.get(lines.size() - 1));
  }

  /** What a stretch of time brought and cost. */
  void phase(
      String name,
      List<Newsstand.Request> requests,
      Instant began,
      Map<String, Double> before,
      Map<String, Double> after) {
    double took = Duration.between(began, Instant.now()).toMillis() / 1e3;
    long feeds = requests.stream().filter(r -> r.kind() == Newsstand.Kind.FEED).count();
    long pages = requests.stream().filter(r -> r.kind() == Newsstand.Kind.PAGE).count();
    long robots = requests.size() - feeds - pages;
    double spent = after.get("all") - before.get("all");
    line(
        "**%s** (%.0f s): %.1f polls a second, with them %d pages and %d robots.txt; %.2f cores,"
            + " %.1f ms of processor time a request, so %.0f requests a second on one core;"
            + " heap in use %.0f MB",
        name,
        took,
        feeds / took,
        pages,
        robots,
        spent / took,
        1e3 * spent / requests.size(),
        requests.size() / spent,
        after.get("heap"));
    double named = 0;
    StringBuilder shares = new StringBuilder();
    for (String group : GROUPS) {
      double part = after.getOrDefault(group, 0.0) - before.getOrDefault(group, 0.0);
      named += part;
      shares.append(String.format(Locale.ROOT, "%s %.0f %%, ", group, 100 * part / spent));
    }
    line("%s: %scompiler and collector %.0f %%", name, shares, 100 * (spent - named) / spent);
  }

  void lateness(List<Double> seconds) {
    if (seconds.isEmpty()) {
      line("No poll that fell due meanwhile was done");
      return;
    }
    line(
        "A poll began after it was due by %.2f s (median), %.2f s (99 of 100), %.2f s (latest)",
        at(seconds, 0.5), at(seconds, 0.99), at(seconds, 1));
  }

  void burst(int number, List<Double> waits, double all) {
    line(
        "%d items published within a minute: each in `articles.raw` after %.0f s (median), %.0f s"
            + " (latest); the last one %.0f s after the minute began",
        number, at(waits, 0.5), at(waits, 1), all);
  }

  void shares(Map<String, Double> shares) {
    line(
        "A worker's time is made of: %s",
        shares.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(e -> String.format(Locale.ROOT, "%s %.0f %%", e.getKey(), 100 * e.getValue()))
            .collect(Collectors.joining(", ")));
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Puts the result into its place on a page. */
  void into(Path page) throws IOException {
    String old = Files.readString(page);
    int from = old.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        page, old.substring(0, from) + "\n" + text() + old.substring(old.indexOf(END)));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * share));
  }

  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
