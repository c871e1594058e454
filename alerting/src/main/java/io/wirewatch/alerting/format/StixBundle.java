package io.wirewatch.alerting.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alerting.deliver.Markup;
import io.wirewatch.alerting.deliver.Wording;
import io.wirewatch.contracts.alert.Alert;
import io.wirewatch.contracts.alert.AlertArticle;
import io.wirewatch.contracts.article.Place;
import io.wirewatch.contracts.story.NamedRef;
import io.wirewatch.contracts.subscription.Tlp;
import io.wirewatch.contracts.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An alert as a STIX 2.1 bundle: a report over threat actors, locations and the relationships
 * between them, each under the alert's TLP 2.0 marking. The same alert gives the same ids.
 */
public final class StixBundle {
  /** Groups on the lists that we read; a name without a list entry names no known actor. */
  private static final Pattern GROUP = Pattern.compile("(?:ucdp:|ww:|un:..e\\.|ofac:).+");

  private static final String TLP_EXTENSION =
      "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

  private final Alert alert;
  private final String marking;
  private final ArrayNode objects;
  private final List<String> referred = new ArrayList<>();

  private StixBundle(Alert alert, ArrayNode objects) {
    this.alert = alert;
    this.objects = objects;
    this.marking = markingOf(alert.tlp());
  }

  /** The bundle. */
  public static ObjectNode of(Alert alert) {
    ObjectNode bundle = Json.mapper().createObjectNode();
    bundle.put("type", "bundle").put("id", "bundle--" + uuid("bundle", alert.id()));
    new StixBundle(alert, bundle.putArray("objects")).fill();
    return bundle;
  }

  /** The bundle, as UTF-8 JSON. */
  public static byte[] bytes(Alert alert) {
    return of(alert).toString().getBytes(StandardCharsets.UTF_8);
  }

  private void fill() {
    ObjectNode definition = objects.addObject();
    definition.put("type", "marking-definition").put("spec_version", "2.1").put("id", marking);
    definition.put("created", "2022-10-01T00:00:00.000Z");
    definition.put("name", "TLP:" + strict(alert.tlp()).wireName());
    definition
        .putObject("extensions")
        .putObject(TLP_EXTENSION)
        .put("extension_type", "property-extension")
        .put("tlp_2_0", strict(alert.tlp()).name().toLowerCase(Locale.ROOT).replace('_', '+'));
    List<String> actors = new ArrayList<>();
    for (NamedRef entity : alert.entities()) {
      if (GROUP.matcher(entity.id()).matches()) {
        ObjectNode actor = object("threat-actor", entity.id()).put("name", entity.name());
        actors.add(actor.get("id").asText());
      }
    }
    List<String> locations = alert.places().stream().map(this::location).toList();
    for (String actor : actors) {
      locations.forEach(location -> relationship(actor, location));
    }
    report();
  }

  private String location(Place place) {
    ObjectNode location = object("location", place.id()).put("name", place.name());
    if (place.countryCode() != null) {
      location.put("country", place.countryCode());
    }
    if (place.lat() != null && place.lon() != null) {
      location.put("latitude", place.lat()).put("longitude", place.lon());
    } else if (place.countryCode() == null) {
      location.put("region", "world");
    }
    return location.get("id").asText();
  }

  /** That the report names both is all that it says: STIX calls it related. */
  private void relationship(String actor, String location) {
    object("relationship", actor + location)
        .put("relationship_type", "related-to")
        .put("source_ref", actor)
        .put("target_ref", location);
  }

  private void report() {
    ObjectNode report = object("report", alert.id());
    report.put("name", Wording.headline(alert));
    report.put("description", Wording.label(alert) + "\n" + AtomFeed.content(alert));
    report.put("published", time(alert.decidedAt()));
    report.putArray("report_types").add("threat-report");
    ArrayNode sources = report.putArray("external_references");
    for (AlertArticle article : alert.articles()) {
      ObjectNode source = sources.addObject().put("source_name", Wording.line(article.source()));
      source.put("description", Wording.line(article.title()));
      if (!Markup.link(article.url()).isEmpty()) {
        source.put("url", article.url());
      }
    }
    ArrayNode refs = report.putArray("object_refs");
    referred.stream().filter(id -> !id.startsWith("report--")).forEach(refs::add);
    if (refs.isEmpty()) {
      refs.add(marking); // A report refers to something.
    }
  }

  private ObjectNode object(String type, String name) {
    String id = type + "--" + uuid(type, name);
    referred.add(id);
    ObjectNode object = objects.addObject();
    object.put("type", type).put("spec_version", "2.1").put("id", id);
    object.put("created", time(alert.observedAt())).put("modified", time(alert.decidedAt()));
    object.putArray("object_marking_refs").add(marking);
    return object;
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static UUID uuid(String type, String name) {
    return UUID.nameUUIDFromBytes(
        ("wirewatch/" + type + "/" + name).getBytes(StandardCharsets.UTF_8));
  }

  private static Tlp strict(Tlp tlp) {
    return tlp == null || tlp == Tlp.UNKNOWN ? Tlp.RED : tlp;
  }

  /** The ids that OASIS gave to the TLP 2.0 markings. */
  private static String markingOf(Tlp tlp) {
    return "marking-definition--"
        + switch (strict(tlp)) {
          case CLEAR -> "94868c89-83c2-464b-929b-a1a8aa3c8487";
          case GREEN -> "bab4a63c-aed9-4cf5-a766-dfca5abac2bb";
          case AMBER -> "55d920b0-5e8b-4f79-9ee9-91f868d9b421";
          case AMBER_STRICT -> "939a9414-2ddd-4d32-a0cd-375ea402b003";
          default -> "e828b379-4e03-4974-9ac4-e53a884c97c1";
        };
  }
}
