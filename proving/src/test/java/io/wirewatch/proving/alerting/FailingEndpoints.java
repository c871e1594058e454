package io.wirewatch.proving.alerting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Endpoints that fail, each in a way of its own, on raw loopback sockets. */
final class FailingEndpoints implements AutoCloseable {
  /** How an endpoint fails. */
  enum Way {
    /** Answers 500. */
    ERROR("HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n"),
    /** Asks for a pause. */
    RATE_LIMIT("HTTP/1.1 429 Slow down\r\nRetry-After: 30\r\nContent-Length: 0\r\n\r\n"),
    /** Is down for a while, and says for how long. */
    MAINTENANCE("HTTP/1.1 503 Down\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n"),
    /** Leads elsewhere, which is no delivery. */
    REDIRECT("HTTP/1.1 301 Moved\r\nLocation: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n"),
    /** Wants nothing any more. */
    GONE("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"),
    /** Takes the call and never answers. */
    SILENT(""),
    /** Answers with headers and never with the body that they announce. */
    STALLED("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"),
    /** Sends a body that never ends. */
    ENDLESS("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
    /** Speaks no HTTP. */
    NONSENSE("\u0000\u0001 nonsense\r\n\r\n"),
    /** Hangs up at once. */
    RESET("");

    private final String answer;

    Way(String answer) {
      this.answer = answer;
    }
  }

  private final List<ServerSocket> servers = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(FailingEndpoints::daemon);
  private final CountDownLatch closing = new CountDownLatch(1);

  FailingEndpoints() throws IOException {
    for (Way way : Way.values()) {
      ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
      servers.add(server);
      threads.execute(() -> serve(server, way));
    }
  }

  /** Address of the i-th endpoint; the ways take turns. */
  String url(int i) {
    return "http://" + authority(i % servers.size()) + "/hook-" + i;
  }

  /** Addresses and ports, parted by commas. */
  String authorities() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < servers.size(); i++) {
      all.add(authority(i));
    }
    return String.join(",", all);
  }

  private String authority(int i) {
    InetSocketAddress at = (InetSocketAddress) servers.get(i).getLocalSocketAddress();
    return at.getAddress().getHostAddress() + ":" + at.getPort();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "failing-endpoint");
    thread.setDaemon(true);
    return thread;
  }

  private void serve(ServerSocket server, Way way) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> fail(socket, way));
      } catch (IOException e) {
        return; // Closed.
      }
    }
  }

  private void fail(Socket socket, Way way) {
    try (socket) {
      if (way == Way.RESET) {
        socket.setSoLinger(true, 0);
        return;
      }
      InputStream in = socket.getInputStream();
      byte[] some = new byte[64 << 10];
      if (in.read(some) < 0) {
        return;
      }
      OutputStream out = socket.getOutputStream();
      out.write(way.answer.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      while (way == Way.ENDLESS) {
        out.write(("400\r\n" + "x".repeat(0x400) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        closing.await(20, TimeUnit.MILLISECONDS);
      }
      if (way == Way.SILENT || way == Way.STALLED) {
        closing.await(60, TimeUnit.SECONDS);
      }
    } catch (IOException e) {
      // The caller hung up first.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    for (ServerSocket server : servers) {
      server.close();
    }
    threads.shutdownNow();
  }
}
