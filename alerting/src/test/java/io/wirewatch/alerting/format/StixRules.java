package io.wirewatch.alerting.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What STIX 2.1 demands of the kinds of objects that we send; says every breach. */
final class StixRules {
  private static final Pattern ID =
      Pattern.compile(
          "[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "report", List.of("name", "published", "object_refs"),
          "threat-actor", List.of("name"),
          "location", List.of(),
          "relationship", List.of("relationship_type", "source_ref", "target_ref"),
          "marking-definition", List.of("name", "extensions"));

  private StixRules() {}

  static List<String> breaches(JsonNode bundle) {
    List<String> breaches = new ArrayList<>();
    check(breaches, bundle, bundle.path("type").asText().equals("bundle"), "is no bundle");
    check(breaches, bundle, isId(bundle, "bundle"), "has no id of a bundle");
    Set<String> ids = new HashSet<>();
    bundle
        .path("objects")
        .forEach(
            object ->
                check(
                    breaches,
                    object,
                    ids.add(object.path("id").asText()),
                    "stands twice in the bundle"));
    bundle.path("objects").forEach(object -> object(breaches, object, ids));
    return breaches;
  }

  private static void object(List<String> breaches, JsonNode object, Set<String> ids) {
    String type = object.path("type").asText();
    check(breaches, object, REQUIRED.containsKey(type), "is of no kind that we send");
    check(breaches, object, isId(object, type), "has no id of its type");
    check(breaches, object, object.path("spec_version").asText().equals("2.1"), "is not 2.1");
    check(breaches, object, TIME.matcher(object.path("created").asText()).matches(), "created");
    REQUIRED
        .getOrDefault(type, List.of())
        .forEach(name -> check(breaches, object, object.hasNonNull(name), "lacks " + name));
    if (!type.equals("marking-definition")) {
      String modified = object.path("modified").asText();
      check(breaches, object, TIME.matcher(modified).matches(), "modified");
      check(
          breaches, object, modified.compareTo(object.path("created").asText()) >= 0, "time order");
      check(breaches, object, object.path("object_marking_refs").size() == 1, "is not marked");
    }
    if (type.equals("location")) {
      boolean point = object.has("latitude") && object.has("longitude");
      check(breaches, object, object.has("latitude") == object.has("longitude"), "half a point");
      check(breaches, object, point || object.has("country") || object.has("region"), "nowhere");
    }
    for (String refs : List.of("object_refs", "object_marking_refs")) {
      object.path(refs).forEach(ref -> refers(breaches, object, ref, ids));
    }
    for (String ref : List.of("source_ref", "target_ref")) {
      if (object.has(ref)) {
        refers(breaches, object, object.get(ref), ids);
      }
    }
  }

  private static void refers(
      List<String> breaches, JsonNode object, JsonNode ref, Set<String> ids) {
    check(breaches, object, ids.contains(ref.asText()), "refers to nothing: " + ref.asText());
  }

  private static boolean isId(JsonNode object, String type) {
    String id = object.path("id").asText();
    return ID.matcher(id).matches() && id.startsWith(type + "--");
  }

  private static void check(List<String> breaches, JsonNode object, boolean kept, String breach) {
    if (!kept) {
      breaches.add(object.path("id").asText() + " " + breach);
    }
  }
}
