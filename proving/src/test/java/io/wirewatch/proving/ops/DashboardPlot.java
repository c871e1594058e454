package io.wirewatch.proving.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.proving.harness.Prometheus;
import io.wirewatch.proving.ops.Dashboards.Dashboard;
import io.wirewatch.proving.ops.Dashboards.Panel;
import io.wirewatch.proving.ops.Dashboards.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws what the queries of a dashboard gave, roughly as Grafana would, into one picture. */
final class DashboardPlot {
  private static final int COLUMN = 50;
  private static final int ROW = 26;
  private static final int GAP = 6;
  private static final int HEAD = 40;
  private static final int POINTS = 120;
  private static final int MOST_LINES = 8;
  private static final List<String> COLOURS =
      List.of(
          "#73bf69", "#5794f2", "#f2cc0c", "#ff780a", "#e02f44", "#b877d9", "#37872d", "#8ab8ff");
  private static final Pattern BRACES = Pattern.compile("\\{\\{(\\w+)}}");

  private final Prometheus prometheus;
  private final Instant from;
  private final Instant to;
  private final StringBuilder out = new StringBuilder();

  DashboardPlot(Prometheus prometheus, Instant from, Instant to) {
    this.prometheus = prometheus;
    this.from = from;
    this.to = to;
  }

  /** One line of a panel. */
  private record Line(String name, double[] values) {
    double last() {
      for (int i = values.length - 1; i >= 0; i--) {
        if (!Double.isNaN(values[i])) {
          return values[i];
        }
      }
      return Double.NaN;
    }
  }

  /** Where a panel lies. */
  private record Box(int x, int y, int w, int h) {
    static Box of(JsonNode grid) {
      return new Box(
          grid.get("x").asInt() * COLUMN,
          HEAD + grid.get("y").asInt() * ROW,
          grid.get("w").asInt() * COLUMN - GAP,
          grid.get("h").asInt() * ROW - GAP);
    }
  }

  String svg(Dashboard dashboard) throws Exception {
    int height = HEAD;
    for (Panel panel : dashboard.panels()) {
      Box box = Box.of(panel.json().get("gridPos"));
      height = Math.max(height, box.y() + box.h() + GAP);
    }
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(24 * COLUMN)
        .append(' ')
        .append(height)
        .append("\" font-family=\"sans-serif\" font-size=\"11\">\n");
    rectangle(0, 0, 24 * COLUMN, height, "#111217");
    text(8, 26, "#d8d9da", 18, dashboard.json().get("title").asText());
    for (Panel panel : dashboard.panels()) {
      panel(panel, Box.of(panel.json().get("gridPos")));
    }
    return out.append("</svg>\n").toString();
  }

  private void panel(Panel panel, Box box) throws Exception {
    rectangle(box.x(), box.y(), box.w(), box.h(), "#181b1f");
    text(box.x() + 8, box.y() + 16, "#d8d9da", 12, panel.title());
    List<Line> lines = new ArrayList<>();
    for (Target target : panel.targets()) {
      lines(target, lines);
    }
    switch (panel.json().get("type").asText()) {
      case "stat" -> {
        String shown = lines.isEmpty() ? "no data" : written(lines.get(0).last(), panel.unit());
        text(box.x() + 10, box.y() + box.h() / 2 + 22, COLOURS.get(0), 30, shown);
      }
      case "table" -> {
        for (int i = 0; i < lines.size(); i++) {
          text(box.x() + 10, box.y() + 40 + i * 18, "#d8d9da", 12, lines.get(i).name());
        }
      }
      default -> chart(panel, box, lines);
    }
  }

  private void lines(Target target, List<Line> lines) throws Exception {
    Duration step = Duration.between(from, to).dividedBy(POINTS).plusSeconds(1);
    for (JsonNode series : prometheus.range(target.expression(), from, to, step)) {
      double[] values = new double[POINTS + 1];
      java.util.Arrays.fill(values, Double.NaN);
      for (JsonNode point : series.get("values")) {
        long at = point.get(0).asLong() - from.getEpochSecond();
        values[(int) Math.min(POINTS, at / step.toSeconds())] =
            Double.parseDouble(point.get(1).asText().replace("+Inf", "NaN"));
      }
      lines.add(new Line(name(target.legend(), series.get("metric")), values));
    }
  }

  private static String name(String legend, JsonNode labels) {
    if (legend.isEmpty()) {
      List<String> all = new ArrayList<>();
      labels.forEach(value -> all.add(value.asText()));
      return String.join("   ", all);
    }
    return BRACES
        .matcher(legend)
        .replaceAll(match -> Matcher.quoteReplacement(labels.path(match.group(1)).asText()));
  }

  private void chart(Panel panel, Box box, List<Line> lines) {
    double most = 0;
    for (Line line : lines) {
      for (double value : line.values()) {
        most = Double.isNaN(value) ? most : Math.max(most, value);
      }
    }
    most = most == 0 ? 1 : most * 1.1;
    int left = box.x() + 64;
    int top = box.y() + 28;
    int width = box.w() - 74;
    int height = box.h() - 62;
    for (int i = 0; i <= 2; i++) {
      int y = top + height - height * i / 2;
      rectangle(left, y, width, 1, "#2c2f33");
      text(box.x() + 8, y + 4, "#8e8e8e", 10, written(most * i / 2, panel.unit()));
    }
    int legend = left - 50;
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
      String colour = COLOURS.get(i % COLOURS.size());
      path(lines.get(i).values(), left, top, width, height, most, colour);
      String name = lines.get(i).name();
      text(legend, box.y() + box.h() - 10, colour, 11, name);
      legend += 14 + name.length() * 6;
    }
  }

  private void path(
      double[] values, int left, int top, int width, int height, double most, String colour) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        drawing = false;
        continue;
      }
      path.append(drawing ? 'L' : 'M')
          .append(left + width * i / POINTS)
          .append(' ')
          .append(Math.round(top + height - height * Math.max(0, values[i]) / most));
      drawing = true;
    }
    out.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"").append(colour);
    out.append("\" stroke-width=\"1.5\"/>\n");
  }

  private void rectangle(int x, int y, int width, int height, String fill) {
    out.append("<rect x=\"").append(x).append("\" y=\"").append(y);
    out.append("\" width=\"").append(width).append("\" height=\"").append(height);
    out.append("\" fill=\"").append(fill).append("\"/>\n");
  }

  private void text(int x, int y, String fill, int size, String text) {
    out.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\" fill=\"");
    out.append(fill).append("\" font-size=\"").append(size).append("\">");
    out.append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
  }

  private static String written(double value, String unit) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return switch (unit) {
      case "percentunit" -> String.format(Locale.ROOT, "%.1f %%", value * 100);
      case "s" ->
          value < 1
              ? String.format(Locale.ROOT, "%.0f ms", value * 1000)
              : String.format(Locale.ROOT, "%.1f s", value);
      case "bytes" -> String.format(Locale.ROOT, "%.1f MB", value / 1e6);
      case "cpm" -> String.format(Locale.ROOT, "%.1f /min", value);
      case "ops" -> String.format(Locale.ROOT, "%.1f /s", value);
      default -> String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    };
  }
}
