package io.wirewatch.runtime.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.event.KeyValuePair;

/**
 * Writes an event as one line of logfmt: time, level, logger, message, then what the event carries.
 *
 * <p>Control characters, line ends and direction marks are escaped, so that hostile text can
 * neither forge a line nor steer a terminal. Of a failure it tells the causes and where each began.
 */
public final class LineLayout extends LayoutBase<ILoggingEvent> {
  private static final int MAX_VALUE = 4_000;
  private static final int MAX_CAUSES = 5;

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(160);
    line.append("at=").append(Instant.ofEpochMilli(event.getTimeStamp()));
    line.append(" level=").append(event.getLevel().toString().toLowerCase(Locale.ROOT));
    String logger = event.getLoggerName();
    pair(line, "from", logger.substring(logger.lastIndexOf('.') + 1));
    pair(line, "msg", event.getFormattedMessage());
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair each : event.getKeyValuePairs()) {
        pair(line, each.key, String.valueOf(each.value));
      }
    }
    event.getMDCPropertyMap().forEach((key, value) -> pair(line, key, value));
    if (event.getThrowableProxy() != null) {
      pair(line, "error", told(event.getThrowableProxy()));
    }
    return line.append('\n').toString();
  }

  private static String told(IThrowableProxy failure) {
    StringBuilder text = new StringBuilder();
    IThrowableProxy each = failure;
    for (int i = 0; each != null && i < MAX_CAUSES; i++, each = each.getCause()) {
      text.append(i == 0 ? "" : " because of ").append(each.getClassName());
      if (each.getMessage() != null) {
        text.append(": ").append(each.getMessage());
      }
      StackTraceElementProxy[] trace = each.getStackTraceElementProxyArray();
      if (trace != null && trace.length > 0) {
        text.append(" (").append(trace[0].getSTEAsString()).append(')');
      }
    }
    return text.toString();
  }

  private static void pair(StringBuilder line, String key, String value) {
    line.append(' ').append(key).append('=');
    String text =
        value == null
            ? ""
            : value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) + "…" : value;
    boolean plain = !text.isEmpty() && text.chars().noneMatch(LineLayout::needsQuotes);
    if (plain) {
      line.append(text);
      return;
    }
    line.append('"');
    text.codePoints().forEach(c -> escape(line, c));
    line.append('"');
  }

  private static boolean needsQuotes(int c) {
    return c <= ' ' || c == '"' || c == '=' || c == '\\' || c > 0x7E;
  }

  private static void escape(StringBuilder line, int c) {
    switch (c) {
      case '"' -> line.append("\\\"");
      case '\\' -> line.append("\\\\");
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        int type = Character.getType(c);
        boolean unseen =
            type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
        if (unseen) {
          line.append(String.format(Locale.ROOT, "\\u{%x}", c));
        } else {
          line.appendCodePoint(c);
        }
      }
    }
  }
}
