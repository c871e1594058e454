package io.wirewatch.runtime.egress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a raw socket that answers just as badly as a test wants. */
final class HostileServer implements AutoCloseable {
  private final ServerSocket listening;
  private final Answer answer;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private HostileServer(InetAddress address, Answer answer) throws IOException {
    this.answer = answer;
    listening = new ServerSocket(0, 50, address);
    Thread accepting = new Thread(this::accept, "hostile-accept");
    accepting.setDaemon(true);
    accepting.start();
  }

  /** Listens on 127.0.0.1. */
  static HostileServer answering(Answer answer) throws IOException {
    return at("127.0.0.1", answer);
  }

  /** Listens on that address. */
  static HostileServer at(String address, Answer answer) throws IOException {
    return new HostileServer(InetAddress.getByName(address), answer);
  }

  /** Answers with these very characters (ISO 8859-1) and closes. */
  static HostileServer saying(String response) throws IOException {
    return answering((request, out) -> out.write(bytes(response)));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  int port() {
    return listening.getLocalPort();
  }

  String place() {
    return listening.getInetAddress().getHostAddress() + ":" + port();
  }

  String url(String path) {
    return "http://" + place() + path;
  }

  /** Heads of the requests so far. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        Thread thread = new Thread(() -> serve(socket), "hostile-serve");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      String head = head(socket);
      requests.add(head);
      answer.answer(head, socket.getOutputStream());
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // The client has cut the connection, which is what most tests want to see.
      return;
    } finally {
      open.remove(socket);
    }
  }

  private static String head(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    StringBuilder head = new StringBuilder();
    String line;
    while ((line = in.readLine()) != null && !line.isEmpty()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  /** What it answers. */
  interface Answer {
    void answer(String request, OutputStream out) throws IOException;
  }
}
