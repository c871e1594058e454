package io.wirewatch.desk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.desk.DeskInTest;
import io.wirewatch.desk.SampleNews;
import io.wirewatch.runtime.settings.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DeskHandlerTest {
  private final SampleNews news = new SampleNews(Instant.now());
  private final List<Socket> sockets = new ArrayList<>();
  private DeskInTest desk;

  @BeforeEach
  void open() throws Exception {
    desk = new DeskInTest(null);
    news.fill(desk.board());
  }

  @AfterEach
  void close() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    desk.close();
  }

  @Test
  void answersWithTheAlertsAndTheirDeliveries() throws Exception {
    JsonNode answer = json("/api/alerts");

    assertThat(answer.at("/alerts/1/alert/id").asText()).isEqualTo("al2");
    assertThat(answer.at("/alerts/1/deliveries").size()).isEqualTo(2);
    assertThat(answer.at("/overview/sources").asInt()).isEqualTo(4);
    assertThat(json("/api/alerts?limit=2").get("alerts").size()).isEqualTo(2);
    assertThat(json("/api/alerts?since=" + Instant.now().minusSeconds(900)).get("alerts").size())
        .isEqualTo(2);
  }

  @Test
  void answersWithStoriesArticlesAndSources() throws Exception {
    assertThat(json("/api/stories/s1").at("/articles/2/duplicateOf").asText()).isEqualTo("a2");
    assertThat(json("/api/articles/a1").at("/article/title").asText()).startsWith("Seven gunmen");
    assertThat(json("/api/sources").get("sources").size()).isEqualTo(4);
    assertThat(json("/api/overview").get("alerts").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/stories/none",
        "/api/articles/none",
        "/api",
        "/../pom.xml",
        "/desk/index.html",
        "/%2e%2e/x"
      })
  void knowsNothingElse(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(404, 400);
  }

  @Test
  void refusesABadQueryInWords() throws Exception {
    HttpResponse<String> response = get("/api/alerts?since=yesterday");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("since is a time such as");
  }

  @Test
  void onlyReads() throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(desk.url("/api/alerts")))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/desk.js", "/world.json", "/api/alerts", "/nowhere"})
  void everyAnswerBearsTheStrictPolicy(String path) throws Exception {
    HttpResponse<String> response = get(path);

    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'")
        .doesNotContain("unsafe", "*");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void thePageHoldsNoScriptOrStyleOfItsOwn() throws Exception {
    String page = get("/").body();

    assertThat(page).doesNotContainPattern("(?i)<script(?![^>]*src=)|<style|\\son\\w+=|\\sstyle=");
    for (String script :
        List.of("desk", "dom", "list", "detail", "reader", "sources", "map", "words")) {
      assertThat(get("/" + script + ".js").body())
          .doesNotContain(
              "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }
  }

  @Test
  void sparesTheBrowserWhatItHas() throws Exception {
    String tag = get("/desk.css").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(desk.url("/desk.css")))
                    .header("If-None-Match", tag)
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void answersOnLoopbackUnderItsOwnNamesOnly() throws Exception {
    assertThat(raw("GET /api/alerts HTTP/1.1\r\nHost: rebound.example\r\n\r\n").readLine())
        .contains("421");
    assertThat(raw("GET /api/alerts HTTP/1.1\r\nHost: localhost:99\r\n\r\n").readLine())
        .contains("200");
  }

  @Test
  void isNotShownToTheNetworkWithoutAToken() {
    assertThatThrownBy(() -> Gate.of("0.0.0.0", null)).hasMessageContaining("desk.token");
    assertThat(Gate.of("0.0.0.0", new Secret("t"))).isNotNull();
    assertThat(Gate.of("::1", null)).isNotNull();
  }

  @Test
  void asksForTheTokenOnceAndKeepsItInACookie() throws Exception {
    try (DeskInTest guarded = new DeskInTest("s3cret")) {
      HttpClient client = HttpClient.newHttpClient();
      HttpResponse<String> refused =
          client.send(
              HttpRequest.newBuilder(URI.create(guarded.url("/"))).build(),
              HttpResponse.BodyHandlers.ofString());
      HttpResponse<String> wrong =
          client.send(
              HttpRequest.newBuilder(URI.create(guarded.url("/?token=other"))).build(),
              HttpResponse.BodyHandlers.ofString());
      HttpResponse<String> welcome =
          client.send(
              HttpRequest.newBuilder(URI.create(guarded.url("/?token=s3cret"))).build(),
              HttpResponse.BodyHandlers.ofString());
      String cookie = welcome.headers().firstValue("Set-Cookie").orElseThrow();
      HttpResponse<String> inside =
          client.send(
              HttpRequest.newBuilder(URI.create(guarded.url("/api/alerts")))
                  .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      HttpResponse<String> bearer =
          client.send(
              HttpRequest.newBuilder(URI.create(guarded.url("/api/alerts")))
                  .header("Authorization", "Bearer s3cret")
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(welcome.statusCode()).isEqualTo(303);
      assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain("s3cret");
      assertThat(inside.statusCode()).isEqualTo(200);
      assertThat(bearer.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tellsAlertsLive() throws Exception {
    BufferedReader stream = stream(null);
    until(stream, "event: hello");

    desk.board()
        .take(
            news.alert(
                "live", "new", 0, "s", "a", 50, "severe", "actual", "st", "Now\r\n\nid: forged"));

    until(stream, "id: live");
    assertThat(stream.readLine()).isEqualTo("event: alert");
    assertThat(stream.readLine())
        .startsWith("data: {\"alert\":{\"id\":\"live\"")
        .contains("id: forged");
    assertThat(stream.readLine()).isEmpty();
  }

  @Test
  void resumesAfterTheLastAlertThatAPageSaw() throws Exception {
    BufferedReader stream = stream("al1");

    until(stream, "id: al1");
    until(stream, "id: al2");
    until(stream, "id: al3");
  }

  @Test
  void tellsAPageWhoseLastAlertItDoesNotKnowToReadAnew() throws Exception {
    until(stream("gone-long-ago"), "event: reload");
  }

  @Test
  void dropsAPageThatTakesNothingAnyMore() throws Exception {
    Socket stuck = connect();
    stuck.getOutputStream().write(request("/api/alerts/stream", null));
    until(
        new BufferedReader(new InputStreamReader(stuck.getInputStream(), StandardCharsets.UTF_8)),
        "event: hello");
    BufferedReader well = stream(null);
    until(well, "event: hello");

    String longTitle = "x".repeat(20_000);
    for (int i = 0;
        i < 1_500 && !desk.meters().scrape().contains("wirewatch_desk_streams 1.0");
        i++) {
      desk.board()
          .take(
              news.alert(
                  "flood" + i, "new", 0, "s", "a", 50, "severe", "actual", "st" + i, longTitle));
      until(well, "id: flood" + i);
    }

    assertThat(desk.meters().scrape())
        .contains("wirewatch_desk_streams 1.0", "wirewatch_desk_streams_dropped_total 1.0");
  }

  @Test
  void refusesOneStreamTooMany() throws Exception {
    for (int i = 0; i < 8; i++) {
      until(stream(null), "event: hello");
    }

    assertThat(stream(null).readLine()).contains("503");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(desk.url(path))).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return Json.mapper().readTree(response.body());
  }

  private BufferedReader stream(String lastEventId) throws IOException {
    Socket socket = connect();
    socket.getOutputStream().write(request("/api/alerts/stream", lastEventId));
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private BufferedReader raw(String request) throws IOException {
    Socket socket = connect();
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), desk.port());
    // What never comes fails the test instead of holding it up for ever.
    socket.setSoTimeout(120_000);
    sockets.add(socket);
    return socket;
  }

  private static byte[] request(String path, String lastEventId) {
    String resume = lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + resume + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static void until(BufferedReader stream, String line) throws IOException {
    String read;
    do {
      read = stream.readLine();
    } while (read != null && !read.equals(line));
    assertThat(read).isEqualTo(line);
  }
}
