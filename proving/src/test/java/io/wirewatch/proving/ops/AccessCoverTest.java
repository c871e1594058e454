package io.wirewatch.proving.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.runtime.kafka.AccessList;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A service that comes to use another topic needs the right to: seen from its code, in seconds,
 * long before a broker with an authorizer refuses it.
 */
class AccessCoverTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.wirewatch");

  @ParameterizedTest
  @EnumSource(names = {"INGEST", "ENRICH", "ALERTING", "DESK"})
  void listsEachTopicThatTheCodeOfAServiceNames(AccessList service) {
    Set<String> listed =
        Stream.concat(service.reads().stream(), service.writes().stream())
            .map(topic -> topic.name())
            .collect(Collectors.toSet());

    assertThat(listed).containsAll(named(service));
  }

  @Test
  void seesWhatTheCodeNames() {
    assertThat(named(AccessList.ENRICH))
        .contains(Topics.ALIASES.name(), Topics.ARTICLES_RAW.name(), Topics.STORIES.name());
  }

  private static Set<String> named(AccessList service) {
    String packages = "io.wirewatch." + service.name().toLowerCase(Locale.ROOT) + ".";
    return HOUSE.stream()
        .filter(type -> type.getPackageName().concat(".").startsWith(packages))
        .flatMap(AccessCoverTest::topics)
        .collect(Collectors.toSet());
  }

  private static Stream<String> topics(JavaClass type) {
    return type.getFieldAccessesFromSelf().stream()
        .filter(access -> access.getTargetOwner().isEquivalentTo(Topics.class))
        .map(access -> nameOf(access.getTarget().getName()));
  }

  private static String nameOf(String constant) {
    return Topics.all().stream()
        .map(topic -> topic.name())
        .filter(name -> constant.equals(constantOf(name)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no topic is called " + constant));
  }

  private static String constantOf(String name) {
    return name.substring("wirewatch.".length()).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }
}
