package io.wirewatch.proving.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A WebSub hub on loopback: asks each new subscriber whether it meant it, and tells it of news. */
final class Hub implements AutoCloseable {
  private static final String CHALLENGE = "said again by whoever meant it";

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<Subscription> verified = new LinkedBlockingQueue<>();

  private Hub(HttpServer server) {
    this.server = server;
  }

  /**
   * A subscription that was meant.
   *
   * @param callback where news goes
   * @param secret what news is signed with
   */
  record Subscription(URI callback, String secret) {}

  static Hub start() throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    Hub hub = new Hub(http);
    http.createContext("/", hub::subscribe);
    http.start();
    return hub;
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String url() {
    return "http://" + authority() + "/";
  }

  /** The subscriptions that were verified, in order. */
  BlockingQueue<Subscription> verified() {
    return verified;
  }

  /** Tells a subscriber of news, signed; the status that it answers. */
  int tell(Subscription to, byte[] news) throws Exception {
    HttpRequest push =
        HttpRequest.newBuilder(to.callback())
            .header("X-Hub-Signature", "sha256=" + signed(to.secret(), news))
            .POST(HttpRequest.BodyPublishers.ofByteArray(news))
            .build();
    return client.send(push, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** The status that an address answers to somebody who asks what was never asked for. */
  int verify(Subscription of, String topic) throws Exception {
    return verification(of.callback(), topic).statusCode();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void subscribe(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> form =
          Arrays.stream(body.split("&"))
              .map(field -> field.split("=", 2))
              .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1])));
      exchange.sendResponseHeaders(202, -1);
      URI callback = URI.create(form.get("hub.callback"));
      HttpResponse<String> answer = verification(callback, form.get("hub.topic"));
      if (answer.statusCode() == 200 && answer.body().equals(CHALLENGE)) {
        verified.add(new Subscription(callback, form.get("hub.secret")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> verification(URI callback, String topic)
      throws IOException, InterruptedException {
    String query =
        "hub.mode=subscribe&hub.lease_seconds=3600&hub.challenge="
            + encoded(CHALLENGE)
            + "&hub.topic="
            + encoded(topic);
    HttpRequest request = HttpRequest.newBuilder(URI.create(callback + "?" + query)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String signed(String secret, byte[] news) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(news));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
