package io.wirewatch.proving.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.contracts.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The bill of materials that the build writes: nothing is in the product that may not be, and no
 * service grows heavy unnoticed. The plugin writes it with a network only; without it this skips.
 */
class BillOfMaterialsTest {
  private static final Path BILL = Path.of("..", "standalone", "target", "wirewatch-bom.json");

  /** Licences under which a part may be in the product, by SPDX id or, where it has none, name. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-1.0",
          "EPL-2.0",
          "CC0-1.0",
          // re2j: BSD with three clauses, under the name that its pom gives.
          "Go License",
          // jdom2: the name that its pom gives to its own.
          "Similar to Apache License but with the acknowledgment clause removed");

  /** The most libraries that a module may bring, its own parts left out. */
  private static final Map<String, Integer> BUDGET = new TreeMap<>();

  static {
    BUDGET.put("contracts", 5);
    BUDGET.put("runtime", 40);
    BUDGET.put("query", 15);
    BUDGET.put("ingest", 46);
    BUDGET.put("enrich", 52);
    BUDGET.put("alerting", 51);
    BUDGET.put("desk", 51);
    BUDGET.put("standalone", 96);
  }

  private static JsonNode bill;

  @BeforeAll
  static void read() throws IOException {
    boolean written = Files.exists(BILL);
    String required = System.getenv().getOrDefault("WIREWATCH_REQUIRE", "");
    if (!written && List.of(required.split(",")).contains("bill-of-materials")) {
      throw new AssertionError("the bill of materials is required and not there");
    }
    if (!written) {
      System.out.println("skipped: the bill of materials is written by a build with a network");
    }
    assumeTrue(written, "no bill of materials");
    bill = Json.mapper().readTree(Files.readAllBytes(BILL));
  }

  @Test
  void everyPartHasALicenceThatAllowsUsToShipIt() {
    List<String> refused = new ArrayList<>();
    for (JsonNode part : libraries()) {
      Set<String> licences = licences(part);
      if (licences.stream().noneMatch(ALLOWED::contains)) {
        refused.add(name(part) + ": " + licences);
      }
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void everyPartIsNamedByVersionAndHash() {
    assertThat(libraries())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            part -> {
              assertThat(part.path("version").asText()).isNotBlank().doesNotContain("SNAPSHOT");
              assertThat(part.path("hashes").toString()).contains("SHA-256");
              assertThat(part.path("purl").asText()).startsWith("pkg:maven/");
            });
  }

  @Test
  void noServiceBringsMoreLibrariesThanItsBudget() {
    Map<String, Integer> over = new TreeMap<>();
    BUDGET.forEach(
        (module, most) -> {
          int libraries = librariesOf(module);
          System.out.printf("%s brings %d libraries, may bring %d%n", module, libraries, most);
          if (libraries > most) {
            over.put(module, libraries);
          }
        });
    assertThat(over).as("over budget").isEmpty();
  }

  private static int librariesOf(String module) {
    Map<String, List<String>> needs = new HashMap<>();
    String root = null;
    for (JsonNode one : bill.get("dependencies")) {
      List<String> on = new ArrayList<>();
      one.path("dependsOn").forEach(ref -> on.add(ref.asText()));
      needs.put(one.get("ref").asText(), on);
      if (one.get("ref").asText().startsWith("pkg:maven/io.wirewatch/" + module + "@")) {
        root = one.get("ref").asText();
      }
    }
    assertThat(root).as(module).isNotNull();
    Set<String> met = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      String ref = open.pop();
      if (met.add(ref)) {
        open.addAll(needs.getOrDefault(ref, List.of()));
      }
    }
    return (int) met.stream().filter(ref -> !ref.startsWith("pkg:maven/io.wirewatch/")).count();
  }

  private static List<JsonNode> libraries() {
    List<JsonNode> libraries = new ArrayList<>();
    for (JsonNode part : bill.get("components")) {
      if (!part.path("group").asText().equals("io.wirewatch")) {
        libraries.add(part);
      }
    }
    return libraries;
  }

  private static Set<String> licences(JsonNode part) {
    Set<String> licences = new TreeSet<>();
    for (JsonNode choice : part.path("licenses")) {
      licences.add(choice.at("/license/id").asText(choice.at("/license/name").asText()));
      if (choice.has("expression")) {
        licences.addAll(List.of(choice.get("expression").asText().split(" OR ")));
      }
    }
    licences.remove("");
    return licences;
  }

  private static String name(JsonNode part) {
    return part.path("group").asText() + ":" + part.path("name").asText();
  }
}
