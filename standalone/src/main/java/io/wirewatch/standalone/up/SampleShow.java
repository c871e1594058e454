package io.wirewatch.standalone.up;

import io.wirewatch.standalone.newsroom.Newsroom;
import io.wirewatch.standalone.newsroom.NewsroomServer;
import io.wirewatch.standalone.newsroom.Rundown;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;

/**
 * The sample newsroom of a data folder: it begins when the folder is new and goes on where it was
 * after a restart, at the same address, so that no article is taken for another.
 */
final class SampleShow {
  private static final String START = "start";
  private static final String PORT = "port";

  private SampleShow() {}

  /**
   * Opens the newsroom.
   *
   * @param seeds folder of the newsroom
   * @param file what is kept of the show between runs
   * @throws IOException where the newsroom cannot be read or its port is taken
   */
  static NewsroomServer open(Path seeds, Path file, InstantSource clock) throws IOException {
    Newsroom newsroom = Newsroom.read(seeds);
    Properties kept = read(file);
    Instant start = kept.isEmpty() ? clock.instant() : Instant.parse(kept.getProperty(START));
    int port = Integer.parseInt(kept.getProperty(PORT, "0"));
    NewsroomServer server = serve(new Rundown(newsroom, start), clock, port);
    kept.setProperty(START, start.toString());
    kept.setProperty(PORT, String.valueOf(server.port()));
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      kept.store(
          out, "The sample newsroom of this folder; remove the folder to see the show again.");
    }
    return server;
  }

  private static NewsroomServer serve(Rundown rundown, InstantSource clock, int port)
      throws IOException {
    try {
      return NewsroomServer.start(rundown, clock, port);
    } catch (IOException e) {
      if (port != 0 && e.getCause() instanceof BindException) {
        throw new IOException(
            "the sample newsroom's port "
                + port
                + " is taken by another program; stop that, or leave the newsroom out with --no-sample",
            e);
      }
      throw e;
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        kept.load(in);
      }
    }
    return kept;
  }
}
