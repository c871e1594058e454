package io.wirewatch.standalone.up;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.util.FileSize;
import io.wirewatch.runtime.logging.LineLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Takes the log of {@code up} off the terminal, which belongs to the alerts: all of it goes to a
 * file, and only our own warnings are shown as well.
 *
 * <p>What a library warns of is either mended by itself (Kafka Streams calls its state corrupted
 * after every kill, and restores it) or ends in a warning of ours.
 *
 * <p>At most two files of 10 MB are kept, the current one included.
 */
final class LogFile {
  private static final String SIZE = "10MB";
  private static final String OURS = "io.wirewatch.";

  private LogFile() {}

  /** Writes the log of this process to a file in the folder, and says which. */
  static Path in(Path folder) {
    Path file = folder.resolve("wirewatch.log");
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.iteratorForAppenders()
        .forEachRemaining(
            shown -> {
              OwnWarnings warnings = new OwnWarnings();
              warnings.start();
              shown.addFilter(warnings);
            });
    root.addAppender(appender(context, file));
    return file;
  }

  private static final class OwnWarnings extends Filter<ILoggingEvent> {
    @Override
    public FilterReply decide(ILoggingEvent event) {
      boolean shown =
          event.getLevel().isGreaterOrEqual(Level.WARN) && event.getLoggerName().startsWith(OURS);
      return shown ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
    LineLayout layout = new LineLayout();
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();

    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName("file");
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
    window.setContext(context);
    window.setParent(appender);
    window.setFileNamePattern(file + ".%i");
    window.setMinIndex(1);
    window.setMaxIndex(1);
    window.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(FileSize.valueOf(SIZE));
    size.start();
    appender.setRollingPolicy(window);
    appender.setTriggeringPolicy(size);
    appender.start();
    return appender;
  }
}
