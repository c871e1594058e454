package io.wirewatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Sources of four kinds are played for weeks, hour by hour, with days on which they are slow and
 * holidays of which the rhythm knows nothing; then each falls silent for good, at a time of its
 * own.
 */
class SilenceCurveTest {
  private static final Path PAGE = Path.of("..", "docs", "silence.md");
  private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
  private static final int LEARNING = 6 * Rhythm.HOURS;
  private static final int WATCHED = 8 * Rhythm.HOURS;
  private static final int SOURCES = 40;
  private static final double[] LEVELS = {1e-1, 1e-2, 1e-3, 1e-4, 1e-5};

  /** How a kind of source behaves. */
  private enum Kind {
    AGENCY("a news agency, 3 items an hour by day and night", 3, 0.6, 0.9),
    DAILY("a daily, 2 items an hour in working hours, little at the weekend", 2, 0.03, 0.3),
    BURSTS("a site that shows its items twice a day, all at once", 0.25, 0.01, 0.8),
    RARE("a blog with an item every other day", 0.04, 0.2, 0.9);

    private final String words;
    private final double byDay;
    private final double night;
    private final double weekend;

    Kind(String words, double byDay, double night, double weekend) {
      this.words = words;
      this.byDay = byDay;
      this.night = night;
      this.weekend = weekend;
    }

    boolean hasNews(int hour, Random chance, double mood) {
      int ofDay = hour % 24;
      boolean day = ofDay >= 6 && ofDay < 20;
      boolean working = hour / 24 % 7 < 5;
      double rate = byDay * mood * (day ? 1 : night) * (working ? 1 : weekend);
      if (this == BURSTS) {
        rate = ofDay == 7 || ofDay == 16 ? 2 * mood * (working ? 1 : weekend) : 0.01;
      }
      return chance.nextDouble() < 1 - Math.exp(-rate);
    }
  }

  /** What came of one kind at one level. */
  private record Cell(double falseAlarmsPerYear, double medianHours, double ninetyHours) {}

  @Test
  void findsOutagesSoonAndSeldomCriesWolf() throws IOException {
    StringBuilder table = new StringBuilder("| source | p below | false alarms a source and year");
    table.append(" | outage found after, half | 90 % |\n|---|---|---|---|---|\n");
    Cell[][] cells = new Cell[Kind.values().length][];
    for (Kind kind : Kind.values()) {
      cells[kind.ordinal()] = play(kind);
      for (int i = 0; i < LEVELS.length; i++) {
        Cell cell = cells[kind.ordinal()][i];
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.0f h | %.0f h |%n",
                i == 0 ? kind.words : "",
                i == 2 ? "**0.001**" : String.format(Locale.ROOT, "%." + (i + 1) + "f", LEVELS[i]),
                cell.falseAlarmsPerYear(),
                cell.medianHours(),
                cell.ninetyHours()));
      }
    }
    holds(table.toString().replace("\r", ""));
    for (Cell[] kind : cells) {
      assertThat(kind[2].falseAlarmsPerYear()).isLessThan(12);
      for (int i = 1; i < kind.length; i++) {
        assertThat(kind[i].falseAlarmsPerYear())
            .isLessThanOrEqualTo(kind[i - 1].falseAlarmsPerYear());
        assertThat(kind[i].medianHours()).isGreaterThanOrEqualTo(kind[i - 1].medianHours());
      }
    }
    assertThat(cells[Kind.AGENCY.ordinal()][2].medianHours()).isLessThanOrEqualTo(6);
    assertThat(cells[Kind.DAILY.ordinal()][2].ninetyHours()).isLessThanOrEqualTo(72);
  }

  private static Cell[] play(Kind kind) {
    int[] alarms = new int[LEVELS.length];
    List<List<Integer>> delays = new ArrayList<>();
    Arrays.stream(LEVELS).forEach(level -> delays.add(new ArrayList<>()));
    for (int source = 0; source < SOURCES; source++) {
      Random chance = new Random(31L * kind.ordinal() + source);
      Play play = new Play(kind, chance);
      play.go(LEARNING, true);
      boolean[] before = new boolean[LEVELS.length];
      for (int hour = 0; hour < WATCHED; hour++) {
        play.go(1, true);
        for (int i = 0; i < LEVELS.length; i++) {
          boolean now = play.silence() < LEVELS[i];
          alarms[i] += now && !before[i] ? 1 : 0;
          before[i] = now;
        }
      }
      play.go(chance.nextInt(Rhythm.HOURS), true);
      int[] found = new int[LEVELS.length];
      for (int hour = 1; hour <= 6 * Rhythm.HOURS; hour++) {
        play.go(1, false);
        for (int i = 0; i < LEVELS.length; i++) {
          found[i] = found[i] == 0 && play.silence() < LEVELS[i] ? hour : found[i];
        }
      }
      for (int i = 0; i < LEVELS.length; i++) {
        delays.get(i).add(found[i] == 0 ? 6 * Rhythm.HOURS : found[i]);
      }
    }
    Cell[] cells = new Cell[LEVELS.length];
    for (int i = 0; i < LEVELS.length; i++) {
      List<Integer> sorted = delays.get(i).stream().sorted().toList();
      double years = SOURCES * WATCHED / (52.0 * Rhythm.HOURS);
      cells[i] = new Cell(alarms[i] / years, sorted.get(SOURCES / 2), sorted.get(SOURCES * 9 / 10));
    }
    return cells;
  }

  /** A source at play, polled once an hour. */
  private static final class Play {
    private final Kind kind;
    private final Random chance;
    private int hour;
    private double mood = 1;
    private Instant looked;
    private Instant news;
    private Rhythm rhythm = Rhythm.from(MONDAY);

    Play(Kind kind, Random chance) {
      this.kind = kind;
      this.chance = chance;
    }

    void go(int hours, boolean alive) {
      for (int i = 0; i < hours; i++) {
        if (hour % 24 == 0) {
          // Slow days and busy days; one day in fifty is a holiday.
          mood = chance.nextInt(50) == 0 ? 0.15 : 0.6 + 0.8 * chance.nextDouble();
        }
        Instant now = MONDAY.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(50));
        rhythm = Rhythm.read(rhythm.passed(now, news, looked).written(), now);
        looked = now;
        if (alive && kind.hasNews(hour, chance, mood)) {
          news = now;
        }
        hour++;
      }
    }

    double silence() {
      return news == null ? 1 : rhythm.silence(news, looked);
    }
  }

  private static void holds(String table) throws IOException {
    String page = Files.readString(PAGE, StandardCharsets.UTF_8);
    String marked = "<!-- curve -->\n" + table + "<!-- end -->";
    if (Boolean.getBoolean("wirewatch.rewrite")) {
      page = page.replaceAll("(?s)<!-- curve -->.*<!-- end -->", marked);
      Files.writeString(PAGE, page);
    }
    assertThat(page)
        .as("the curve in docs/silence.md is out of date: run with -Dwirewatch.rewrite=true")
        .contains(marked);
  }
}
