package io.wirewatch.ingest.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a bare socket, which may answer as badly as it likes; robots.txt it has none. */
final class RawServer implements AutoCloseable {
  private final ServerSocket listening;
  private final Answer answer;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Instant> times = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** What it does with a request for anything but robots.txt. */
  interface Answer {
    void give(String request, Socket socket, OutputStream out) throws IOException;
  }

  RawServer(InetAddress address, int port, Answer answer) throws IOException {
    this.answer = answer;
    this.listening = new ServerSocket(port, 50, address);
    daemon(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Heads of the requests so far, but for those for robots.txt. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** When each of them came. */
  List<Instant> times() {
    return List.copyOf(times);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      OutputStream out = socket.getOutputStream();
      if (head.indexOf("GET /robots.txt ") == 0) {
        out.write(bytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
        return;
      }
      requests.add(head.toString());
      times.add(Instant.now());
      answer.give(head.toString(), socket, out);
      out.flush();
    } catch (IOException e) {
      return; // The client has hung up, as most of these answers want.
    } finally {
      open.remove(socket);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }
}
