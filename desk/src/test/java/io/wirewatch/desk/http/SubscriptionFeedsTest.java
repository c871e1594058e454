package io.wirewatch.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.subscription.Subscription;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.desk.DeskInTest;
import io.wirewatch.desk.SampleNews;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Document;

@Timeout(60)
class SubscriptionFeedsTest {
  private static final String TOKEN = "s3cret";
  private final SampleNews news = new SampleNews(Instant.now());
  private DeskInTest desk;

  @BeforeEach
  void open() throws Exception {
    desk = new DeskInTest(TOKEN);
    subscribe("border");
    desk.board().take(alert("older", 9, "border", "Two held at the crossing"));
    desk.board().take(alert("newer", 3, "border", "Shots <at> Torkham & beyond"));
    desk.board().take(alert("other", 3, "sea-lanes", "A tanker is boarded"));
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void anAtomFeedHoldsTheAlertsOfItsSubscriptionNewestFirst() throws Exception {
    HttpResponse<String> answer = get("/feeds/border.atom?token=" + TOKEN);

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/atom+xml");
    Document feed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    var titles = feed.getElementsByTagName("title");
    assertThat(titles.getLength()).isEqualTo(3);
    assertThat(titles.item(1).getTextContent()).contains("Shots <at> Torkham & beyond");
    assertThat(titles.item(2).getTextContent()).contains("Two held at the crossing");
  }

  @Test
  void aJsonFeedHoldsTheSame() throws Exception {
    HttpResponse<String> answer = get("/feeds/border.json?token=" + TOKEN);

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/feed+json");
    JsonNode feed = Json.mapper().readTree(answer.body());
    assertThat(feed.at("/version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("items").findValuesAsText("id")).containsExactly("newer", "older");
  }

  @Test
  void theTokenLetsAReaderInAndIsNotToldOn() throws Exception {
    assertThat(get("/feeds/border.atom").statusCode()).isEqualTo(401);
    assertThat(get("/feeds/border.atom?token=wrong").statusCode()).isEqualTo(401);
    assertThat(get("/feeds/border.atom?token=" + TOKEN).body())
        .contains("rel=\"self\" href=\"" + desk.url("/feeds/border.atom") + "\"")
        .doesNotContain(TOKEN);
  }

  @Test
  void whatIsMarkedAboveTheCeilingStaysIn() throws Exception {
    ObjectNode secret =
        (ObjectNode) Json.mapper().readTree(Json.bytes(alert("red", 1, "border", "A source")));
    desk.board().take(Json.read(secret.put("tlp", "RED").toString(), Alert.class));

    assertThat(get("/feeds/border.json?token=" + TOKEN).body())
        .contains("newer")
        .doesNotContain("A source");
  }

  @Test
  void aReaderThatHasItAllIsSpared() throws Exception {
    String tag =
        get("/feeds/border.atom?token=" + TOKEN).headers().firstValue("ETag").orElseThrow();
    assertThat(get("/feeds/border.atom?token=" + TOKEN, tag).statusCode()).isEqualTo(304);

    desk.board().take(alert("newest", 0, "border", "A third report"));

    assertThat(get("/feeds/border.atom?token=" + TOKEN, tag).statusCode()).isEqualTo(200);
  }

  @Test
  void onlySubscriptionsInForceHaveFeeds() throws Exception {
    desk.board().forgetSubscription("border");

    for (String path : new String[] {"border.atom", "none.json", "border.rss", ".atom", ""}) {
      HttpResponse<String> answer = get("/feeds/" + path + "?token=" + TOKEN);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).contains("/feeds/ID.atom");
    }
  }

  private void subscribe(String id) {
    desk.board()
        .take(
            Json.read(
                "{\"id\":\"%s\",\"subscriber\":\"desk\",\"query\":\"torkham\",\"version\":1,\"generation\":\"g\",\"deliver\":[{\"log\":true}]}"
                    .formatted(id),
                Subscription.class));
  }

  private Alert alert(String id, int minutes, String subscription, String headline) {
    return news.alert(
        id, "new", minutes, subscription, "a1", 60, "severe", "actual", "st-" + id, headline);
  }

  private HttpResponse<String> get(String path, String... tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.url(path)));
    for (String known : tag) {
      request.header("If-None-Match", known);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
