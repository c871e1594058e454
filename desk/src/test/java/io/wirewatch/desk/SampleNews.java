package io.wirewatch.desk;

import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.ledger.Delivery;
import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.story.Story;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.desk.board.Board;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A day's news for the desk's tests: one border clash in four reports, a market fire, some sources.
 */
public final class SampleNews {
  private static final String BODY =
      "Border police said on Monday that seven gunmen were captured near Torkham after a two-hour exchange of fire.\n\n"
          + "Officials in Kabul denied that the men had crossed the Durand Line. A spokesman said fighters of ISIS-K had attacked both sides.\n\n"
          + "The crossing stayed closed to lorries through the afternoon, traders said.";

  private final Instant now;

  /** News that ends at this instant. */
  public SampleNews(Instant now) {
    this.now = now;
  }

  /** Puts everything on a board. */
  public void fill(Board board) {
    tellSources(board);
    tellReports(board);
    tellAlerts(board);
    board.take(delivery("d1", "al1", "webhook", "soc-hook", "delivered", 1, null));
    board.take(delivery("d2", "al2", "webhook", "soc-hook", "retry", 2, "timed-out"));
    board.take(delivery("d3", "al2", "email", "duty-officer", "delivered", 1, null));
  }

  private void tellSources(Board board) {
    board.take(source("khyber-gazette", "The Khyber Gazette", "PK", "C", "actual"));
    board.take(source("pajhwok", "Kabul Courier", "AF", "C", "actual"));
    board.take(source("worldwire", "World Wire", "GB", "A", "actual"));
    board.take(source("exercise-post", "The Exercise Post", "PK", "F", "exercise"));
    board.take(state("khyber-gazette", "ok", 0, ""));
    board.take(
        state(
            "pajhwok",
            "failing",
            4,
            ",\"lastFailure\":{\"reason\":\"timed-out\",\"detail\":\"no whole answer within 20 s\",\"at\":\""
                + ago(7)
                + "\"}"));
    board.take(state("worldwire", "ok", 0, ""));
  }

  private void tellReports(Board board) {
    board.take(
        article(
            "a1",
            "khyber-gazette",
            "The Khyber Gazette",
            "PK",
            "Seven gunmen held after clash near Torkham"));
    board.take(
        article(
            "a2",
            "worldwire",
            "World Wire",
            "GB",
            "Pakistan says seven captured in clash at Afghan crossing"));
    board.take(border());
  }

  private void tellAlerts(Board board) {
    board.take(
        alert(
            "al1",
            "new",
            44,
            "durand-line",
            "a1",
            52,
            "severe",
            "actual",
            "s1",
            "Seven gunmen held after clash near Torkham"));
    board.take(
        alert(
            "al2",
            "update",
            12,
            "durand-line",
            "a2",
            61,
            "severe",
            "actual",
            "s1",
            "Seven gunmen held after clash near Torkham"));
    board.take(
        alert(
            "al3",
            "correction",
            3,
            "armed-groups",
            "a1",
            78,
            "extreme",
            "exercise",
            "s2",
            "Market fire in Jalalabad was a gas leak, not a bomb, governor says"));
    board.take(
        alert(
            "al4",
            "new",
            180,
            "armed-groups",
            "a4",
            31,
            "moderate",
            "actual",
            "s4",
            "Two tribes agree a truce over the Kurram water channel"));
    board.take(
        alert(
            "al5",
            "new",
            400,
            "durand-line",
            "a5",
            18,
            "minor",
            "actual",
            "s5",
            "طورخم کے قریب تجارتی گزرگاہ دوبارہ کھول دی گئی"));
  }

  /** An alert decided so many minutes ago. */
  public Alert alert(
      String id,
      String kind,
      int minutes,
      String subscription,
      String article,
      int score,
      String level,
      String status,
      String story,
      String headline) {
    return Json.read(
        """
        {"id":"%s","revision":%d,"kind":"%s","status":"%s","subscriber":"south-asia-desk",
         "subscription":{"id":"%s","version":3,"generation":"g1","query":"topic:cross-border-threat AND country:(AF PK) AND (entity:\\"ISIS-K\\" OR body:\\"Durand Line\\")"},
         "bookOffset":17,"story":{"id":"%s","headline":%s,"size":4,"origins":3},
         "articles":[{"id":"%s","version":1,"title":%s,"url":"https://gazette.example/%s","source":"The Khyber Gazette","publishedAt":"%s"}],
         "why":[{"articleId":"%s","clause":"body:\\"Durand Line\\"","field":"body","start":%d,"end":%d,"text":"Durand Line","snippet":"Officials in Kabul denied that the men had crossed the Durand Line."},
                {"articleId":"%s","clause":"entity:\\"ISIS-K\\"","field":"body","start":%d,"end":%d,"text":"ISIS-K","snippet":"A spokesman said fighters of ISIS-K had attacked both sides."},
                {"articleId":"%s","clause":"country:(AF PK)","field":"country","text":"PK"}],
         "changes":%s,
         "places":[{"id":"ww:torkham","name":"Torkham","kind":"feature","countryCode":"PK","lat":34.1219,"lon":71.0935,"confidence":0.97},
                   {"id":"gn:1138958","name":"Kabul","kind":"city","countryCode":"AF","lat":34.528,"lon":69.172,"confidence":0.9},
                   {"id":"gn:1168197","name":"Peshawar","kind":"city","countryCode":"PK","lat":34.008,"lon":71.578,"confidence":0.9},
                   {"id":"gn:1168579","name":"Pakistan","kind":"country","countryCode":"PK","lat":30.0,"lon":70.0,"confidence":0.9}],
         "entities":[{"id":"un:QDe.161","name":"Islamic State Khorasan Province"},{"id":"n:1","name":"Border Police"}],
         "facts":[{"kind":"captured","min":7,"max":7,"by":"border police","evidence":{"field":"body","start":34,"end":60,"text":"seven gunmen were captured"}},
                  {"kind":"killed","min":2,"by":"officials in Kabul"}],
         "severity":{"score":%d,"level":"%s","urgency":"past","certainty":"observed","reasons":[{"what":"seven captured","points":22},{"what":"exchange of fire","points":18},{"what":"near a watched border line","points":12}]},
         "tlp":"AMBER","mode":"live","observedAt":"%s","decidedAt":"%s"}
        """
            .formatted(
                id,
                kind.equals("new") ? 1 : 2,
                kind,
                status,
                subscription,
                story,
                Json.text(headline),
                article,
                Json.text(headline),
                article,
                ago(minutes + 2),
                article,
                BODY.indexOf("Durand Line"),
                BODY.indexOf("Durand Line") + "Durand Line".length(),
                article,
                BODY.indexOf("ISIS-K"),
                BODY.indexOf("ISIS-K") + "ISIS-K".length(),
                article,
                kind.equals("new")
                    ? "[]"
                    : "[{\"change\":\"severity\",\"from\":\"moderate\",\"to\":\"severe\"},{\"change\":\"origin\",\"to\":\"World Wire\"}]",
                score,
                level,
                ago(minutes),
                ago(minutes)),
        Alert.class);
  }

  /** An article with its text, read some minutes ago. */
  public EnrichedArticle article(
      String id, String source, String sourceName, String country, String title) {
    return Json.read(
        """
        {"article":{"id":"%s","version":1,"status":"actual","sourceId":"%s","url":"https://gazette.example/%s","title":%s,
           "summary":"Police report seven arrests; Kabul denies a crossing.","body":%s,"authors":["Staff reporter"],
           "publishedAt":"%s","fetchedAt":"%s","language":"en"},
         "source":{"id":"%s","name":%s,"country":"%s","language":"en","reliability":"C"},"language":"en",
         "entities":[{"id":"un:QDe.161","type":"ARMED_GROUP","name":"Islamic State Khorasan Province"}],
         "places":[{"id":"ww:torkham","name":"Torkham","kind":"feature","countryCode":"PK","lat":34.1219,"lon":71.0935}],
         "topics":[{"id":"cross-border-threat","score":0.9}]}
        """
            .formatted(
                id,
                source,
                id,
                Json.text(title),
                Json.text(BODY),
                ago(50),
                ago(45),
                source,
                Json.text(sourceName),
                country),
        EnrichedArticle.class);
  }

  /** The story of the border clash. */
  public Story border() {
    return Json.read(
        """
        {"id":"s1","state":"open","headline":"Seven gunmen held after clash near Torkham","headlineArticleId":"a1","firstSeen":"%s","lastSeen":"%s","size":4,"origins":3,
         "articles":[{"id":"a1","version":1,"title":"Seven gunmen held after clash near Torkham","url":"https://gazette.example/a1","sourceId":"khyber-gazette","originOf":"khyber-media"},
                     {"id":"a2","version":1,"title":"Pakistan says seven captured in clash at Afghan crossing","url":"https://wire.example/a2","sourceId":"worldwire","originOf":"worldwire"},
                     {"id":"a3","version":1,"title":"Pakistan says seven captured in clash at Afghan crossing","url":"https://copy.example/a3","sourceId":"khyber-gazette","originOf":"worldwire","duplicateOf":"a2"},
                     {"id":"a6","version":1,"title":"Kabul rejects claim that gunmen crossed the line","url":"https://courier.example/a6","sourceId":"pajhwok","originOf":"kabul-courier"}],
         "entities":[{"id":"un:QDe.161","name":"Islamic State Khorasan Province"}],"places":[{"id":"ww:torkham","name":"Torkham"}],"countries":["PK","AF"],
         "sides":[{"side":"PK","claims":[{"speaker":{"name":"Border police"},"stance":"says","cue":"said","evidence":{"field":"body","start":0,"end":100,"text":"Border police said on Monday that seven gunmen were captured near Torkham."}}]},
                  {"side":"AF","claims":[{"speaker":{"name":"Officials in Kabul"},"stance":"denies","cue":"denied","evidence":{"field":"body","start":110,"end":180,"text":"Officials in Kabul denied that the men had crossed the Durand Line."}}]}],
         "severity":[{"at":"%s","score":52,"level":"severe"}],"seq":5}
        """
            .formatted(ago(46), ago(12), ago(46)),
        Story.class);
  }

  private Source source(String id, String name, String country, String reliability, String status) {
    return Json.read(
        Json.text(
            Map.of(
                "id",
                id,
                "name",
                name,
                "kind",
                "feed",
                "url",
                "https://" + id + ".example/rss",
                "country",
                country,
                "language",
                "en",
                "reliability",
                reliability,
                "enabled",
                true,
                "status",
                status)),
        Source.class);
  }

  private SourceState state(String id, String health, int failures, String more) {
    return Json.read(
        "{\"sourceId\":\"%s\",\"health\":\"%s\",\"failures\":%d,\"lastPollAt\":\"%s\",\"lastNewsAt\":\"%s\",\"nextPollAt\":\"%s\"%s}"
            .formatted(id, health, failures, ago(4), ago(46), ago(-11), more),
        SourceState.class);
  }

  private Delivery delivery(
      String id,
      String alert,
      String channel,
      String endpoint,
      String outcome,
      int attempt,
      String reason) {
    return Json.read(
        "{\"id\":\"%s\",\"alertId\":\"%s\",\"revision\":1,\"subscriber\":\"x\",\"channel\":\"%s\",\"endpoint\":\"%s\",\"attempt\":%d,\"outcome\":\"%s\",\"latencyMillis\":80,\"at\":\"%s\"%s}"
            .formatted(
                id,
                alert,
                channel,
                endpoint,
                attempt,
                outcome,
                ago(1),
                reason == null ? "" : ",\"reason\":\"" + reason + "\""),
        Delivery.class);
  }

  private Instant ago(int minutes) {
    return now.minus(Duration.ofMinutes(minutes));
  }
}
