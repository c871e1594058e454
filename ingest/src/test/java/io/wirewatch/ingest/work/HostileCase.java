package io.wirewatch.ingest.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One case of the generated set of hostile servers, and how its server behaves. */
record HostileCase(String name, JsonNode entry, Path folder) {
  private static final String ITEM =
      "<item><title>t</title><link>https://news.example/a</link></item>";
  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>Feed</title>" + ITEM + "</channel></rss>";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n";

  /** The cases of these kinds from an index, one JSON object a line. */
  static List<HostileCase> read(Path folder, List<String> kinds) throws IOException {
    List<HostileCase> cases = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("index.jsonl"))) {
      JsonNode entry = Json.mapper().readTree(line);
      if (kinds.contains(entry.path("kind").asText())) {
        cases.add(new HostileCase(entry.path("name").asText(), entry, folder));
      }
    }
    return cases;
  }

  boolean isRedirect() {
    return entry.path("headers").has("Location");
  }

  /** Whether the set leaves its bytes out because they are too many to be kept. */
  boolean lacksItsBytes() {
    return entry.path("bomb").asBoolean() && !entry.hasNonNull("file");
  }

  /** A feed as it should be, for those who are led to it. */
  static byte[] good() {
    return RawServer.bytes(OK + "Content-Length: " + FEED.length() + "\r\n\r\n" + FEED);
  }

  /** The head of a redirect. */
  static byte[] redirect(String location) {
    return RawServer.bytes(
        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n"
            + (location.isEmpty() ? "" : "Location: " + location + "\r\n")
            + "\r\n");
  }

  /** Answers as the set's script says. */
  void answer(Socket socket, OutputStream out) throws IOException {
    switch (name) {
      case "endless-body" -> {
        out.write(RawServer.bytes(OK + "Transfer-Encoding: chunked\r\n\r\n"));
        forEver(out, "1000\r\n" + " ".repeat(0x1000) + "\r\n", 0);
      }
      case "slow-drip" -> {
        out.write(RawServer.bytes(OK + "\r\n"));
        forEver(out, " ", 5_000);
      }
      case "slow-headers" -> forEver(out, OK.substring(0, 1), 5_000);
      case "never-answers" -> pause(600_000);
      case "rst-midway" -> {
        out.write(good(), 0, good().length / 2 + 60);
        out.flush();
        socket.setSoLinger(true, 0);
      }
      case "short-body" ->
          out.write(RawServer.bytes(OK + "Content-Length: 10000\r\n\r\n" + FEED.substring(0, 100)));
      case "header-huge" -> headed(out, "X-A: " + "A".repeat(64 * 1024) + "\r\n");
      case "headers-100k" -> headed(out, "X-A: b\r\n".repeat(100_000));
      case "etag-huge" -> headed(out, "ETag: \"" + "A".repeat(1_000_000) + "\"\r\n");
      case "cookie-flood" -> headed(out, "Set-Cookie: a=b; Path=/\r\n".repeat(1_000));
      case "http-09" -> out.write(RawServer.bytes(FEED));
      case "status-999" ->
          out.write(RawServer.bytes("HTTP/1.1 999 X\r\nContent-Length: 0\r\n\r\n"));
      case "100-continue-flood" -> {
        out.write(RawServer.bytes("HTTP/1.1 100 Continue\r\n\r\n".repeat(1_000)));
        out.write(good());
      }
      default -> file(out);
    }
  }

  private void file(OutputStream out) throws IOException {
    byte[] body =
        entry.hasNonNull("file")
            ? Files.readAllBytes(folder.resolve(entry.path("file").asText()))
            : RawServer.bytes(FEED);
    StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\n");
    for (Map.Entry<String, JsonNode> header : entry.path("headers").properties()) {
      head.append(header.getKey()).append(": ").append(header.getValue().asText()).append("\r\n");
    }
    out.write(RawServer.bytes(head + "Content-Length: " + body.length + "\r\n\r\n"));
    out.write(body);
  }

  private static void headed(OutputStream out, String headers) throws IOException {
    out.write(
        RawServer.bytes(OK + headers + "Content-Length: " + FEED.length() + "\r\n\r\n" + FEED));
  }

  private static void forEver(OutputStream out, String part, long pauseMillis) throws IOException {
    byte[] bytes = RawServer.bytes(part);
    while (true) {
      out.write(bytes);
      if (pauseMillis > 0) {
        out.flush();
        pause(pauseMillis);
      }
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
