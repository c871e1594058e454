package io.wirewatch.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class LineLayoutTest {
  private final LineLayout layout = new LineLayout();

  @Test
  void writesOneLineForOneEvent() {
    LoggingEvent event = event("poll failed", null);
    event.addKeyValuePair(new KeyValuePair("source", "dawn-pk"));
    event.addKeyValuePair(new KeyValuePair("detail", "a \"quoted\" word"));

    assertThat(layout.doLayout(event))
        .isEqualTo(
            "at=1970-01-01T00:00:00Z level=warn from=Poller msg=\"poll failed\" source=dawn-pk detail=\"a \\\"quoted\\\" word\"\n");
  }

  @Test
  void letsHostileTextNeitherForgeALineNorSteerATerminal() {
    String line =
        layout.doLayout(
            event("title \nat=… level=error\r\u001b[2J\u202egpj.exe\u2028x\u0085y", null));

    assertThat(line.strip().lines()).hasSize(1);
    assertThat(line).contains("\\n", "\\r", "\\u{1b}[2J", "\\u{202e}", "\\u{2028}", "\\u{85}");
    assertThat(line.strip().chars())
        .noneMatch(c -> c < ' ' || Character.getType(c) == Character.FORMAT);
  }

  @Test
  void tellsTheCausesOfAFailureOnTheSameLine() {
    String line =
        layout.doLayout(
            event("no", new IllegalStateException("outer", new RuntimeException("inner\nline"))));

    assertThat(line.strip().lines()).hasSize(1);
    assertThat(line).contains("outer", "because of java.lang.RuntimeException: inner\\nline");
  }

  private static LoggingEvent event(String message, Throwable failure) {
    Logger logger = (Logger) LoggerFactory.getLogger("io.wirewatch.ingest.Poller");
    LoggingEvent event = new LoggingEvent("x", logger, Level.WARN, message, failure, null);
    event.setTimeStamp(0);
    return event;
  }
}
