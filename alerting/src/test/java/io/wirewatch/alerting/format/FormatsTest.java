package io.wirewatch.alerting.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.alerting.Alerts;
import io.wirewatch.alerting.Sample;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.article.EnrichedArticle;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.FoundBy;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.article.PlaceKind;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FormatsTest {
  private static final Alert HOSTILE =
      Alerts.of("Attack </title><script>x</script> & \u0007\u202E", "javascript:alert(1)");
  private static final List<Alert> STORY =
      Alerts.of(Sample.first(), Sample.enriched("b", "story-1", 10, 90, 1, 2));

  private static final Alert THREAT = threat();

  @Test
  void atomListsTheNewestFirstAndLinksTheArticles() throws Exception {
    Document feed = xml(AtomFeed.of("border", "https://desk.example/feed", STORY));

    assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
    assertThat(text(feed, "title", 1)).startsWith("[update 2, extreme]");
    assertThat(feed.getElementsByTagName("link").item(1).getAttributes().getNamedItem("href"))
        .hasToString("href=\"https://news.example/b\"");
  }

  @Test
  void foreignWordsAreOnlyWordsInXml() throws Exception {
    Document feed = xml(AtomFeed.of("border", "https://desk.example/feed", List.of(HOSTILE)));
    Document cap = xml(CapAlert.of(HOSTILE, "wirewatch.example", "en", Optional.empty()));

    assertThat(feed.getElementsByTagName("script").getLength()).isZero();
    assertThat(feed.getElementsByTagName("link").getLength()).isEqualTo(1);
    assertThat(text(cap, "headline", 0)).contains("<script>").doesNotContain("\u202E");
    assertThat(cap.getElementsByTagName("web").getLength()).isZero();
  }

  @Test
  void jsonFeedHasWhatVersionOnePointOneDemands() {
    JsonNode feed = JsonFeed.of("border", "https://desk.example/feed.json", STORY);

    assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title").asText()).isNotBlank();
    assertThat(feed.get("items"))
        .allSatisfy(
            item -> {
              assertThat(item.get("id").asText()).isNotBlank();
              assertThat(item.get("content_text").asText()).contains("The Wire");
            });
  }

  @Test
  void capSaysHowUrgentHowBadAndHowSure() throws Exception {
    Document cap = xml(CapAlert.of(STORY.get(0), "wirewatch.example", "en", Optional.empty()));

    assertThat(text(cap, "status", 0)).isEqualTo("Actual");
    assertThat(text(cap, "msgType", 0)).isEqualTo("Alert");
    assertThat(text(cap, "sent", 0)).isEqualTo("2026-03-02T10:00:00-00:00");
    assertThat(text(cap, "urgency", 0)).isEqualTo("Immediate");
    assertThat(text(cap, "severity", 0)).isEqualTo("Moderate");
    assertThat(text(cap, "certainty", 0)).isEqualTo("Observed");
  }

  @Test
  void capUpdatesWhatItRefersTo() throws Exception {
    Document cap =
        xml(CapAlert.of(STORY.get(1), "wirewatch.example", "en", Optional.of(STORY.get(0))));

    assertThat(text(cap, "msgType", 0)).isEqualTo("Update");
    assertThat(text(cap, "references", 0))
        .isEqualTo("wirewatch.example," + STORY.get(0).id() + ",2026-03-02T10:00:00-00:00");
  }

  @Test
  void stixReportRefersToObjectsOfItsBundleUnderOneMarking() {
    JsonNode bundle = StixBundle.of(STORY.get(0));
    Set<String> ids = new HashSet<>();
    bundle.get("objects").forEach(object -> ids.add(object.get("id").asText()));

    JsonNode report = bundle.get("objects").get(bundle.get("objects").size() - 1);
    assertThat(report.get("type").asText()).isEqualTo("report");
    assertThat(report.get("object_refs"))
        .isNotEmpty()
        .allSatisfy(ref -> assertThat(ids).contains(ref.asText()));
    assertThat(report.at("/object_marking_refs/0").asText())
        .isEqualTo("marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421");
    assertThat(ids).allSatisfy(id -> assertThat(id).matches("[a-z-]+--[0-9a-f-]{36}"));
    assertThat(StixBundle.of(STORY.get(0))).isEqualTo(bundle);
  }

  @Test
  void capIsValidWhateverTheAlertHolds() throws Exception {
    for (Alert alert : List.of(STORY.get(0), STORY.get(1), HOSTILE, THREAT)) {
      validate(new String(CapAlert.bytes(alert), StandardCharsets.UTF_8));
    }
    validate(CapAlert.of(STORY.get(1), "wirewatch.example", "en", Optional.of(STORY.get(0))));
  }

  @Test
  void stixKeepsTheRulesWhateverTheAlertHolds() {
    for (Alert alert : List.of(STORY.get(0), STORY.get(1), HOSTILE, THREAT)) {
      assertThat(StixRules.breaches(StixBundle.of(alert))).isEmpty();
    }
    List<String> types = new ArrayList<>();
    StixBundle.of(THREAT).get("objects").forEach(one -> types.add(one.get("type").asText()));
    assertThat(types)
        .containsOnlyOnce(
            "marking-definition", "threat-actor", "location", "relationship", "report");
  }

  /** A known group at a known place. */
  private static Alert threat() {
    EnrichedArticle first = Sample.first();
    Mention mention = new Mention("title", 0, 6, "Attack", FoundBy.GAZETTEER, "un:QDe.161", 1);
    return Alerts.of(
            new EnrichedArticle(
                first.article(),
                first.source(),
                first.language(),
                List.of(
                    new Entity(
                        "un:QDe.161",
                        EntityType.ARMED_GROUP,
                        "ISIS-K",
                        List.of(),
                        List.of(mention))),
                List.of(
                    new Place(
                        "gn:1168197",
                        1168197L,
                        "Peshawar",
                        PlaceKind.CITY,
                        "PK",
                        null,
                        34.008,
                        71.578,
                        0.9,
                        null,
                        List.of())),
                first.countries(),
                first.topics(),
                first.severity(),
                first.facts(),
                first.claims(),
                first.aliasAssertions(),
                first.story(),
                first.provenance()))
        .get(0);
  }

  private static void validate(String cap) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory
        .newSchema(FormatsTest.class.getResource("cap-1.2.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(cap)));
  }

  private static String text(Document document, String tag, int i) {
    return document.getElementsByTagName(tag).item(i).getTextContent();
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }
}
