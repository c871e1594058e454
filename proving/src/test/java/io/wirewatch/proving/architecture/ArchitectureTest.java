package io.wirewatch.proving.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * The walls of the house.
 *
 * <p>Plain tests rather than ArchUnit's own engine: Surefire reports none of that engine's rules,
 * so a broken wall would pass.
 */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.wirewatch");

  private static final String[] SHELLS = {
    "io.wirewatch.runtime..",
    "io.wirewatch.standalone..",
    "io.wirewatch.*.app..",
    "io.wirewatch.proving.."
  };

  @Test
  void kafkaStaysInItsPackages() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "..kafka..", "io.wirewatch.standalone..", "io.wirewatch.proving..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "kafka.."));
  }

  @Test
  void thereIsOneDoorOutToTheNetwork() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.wirewatch.runtime.egress..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.net.http..", "org.apache.hc..", "okhttp3..")
                    .or(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                            java.net.Socket.class))
                    .or(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                            java.net.URLConnection.class))
                    .or(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                            java.net.HttpURLConnection.class)))
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection"));
  }

  @Test
  void romeStaysWithTheFeedModel() {
    holds(only("com.rometools..", "io.wirewatch.ingest.feed.rome.."));
  }

  @Test
  void jsoupStaysWithTheReaders() {
    holds(
        only(
            "org.jsoup..",
            "io.wirewatch.ingest.feed..",
            "io.wirewatch.ingest.page..",
            "io.wirewatch.ingest.text..",
            "io.wirewatch.ingest.discover.."));
  }

  @Test
  void openNlpStaysInItsPackage() {
    holds(only("opennlp..", "io.wirewatch.enrich.opennlp.."));
  }

  @Test
  void luceneStaysWithQueryAndSearch() {
    holds(only("org.apache.lucene..", "io.wirewatch.query..", "io.wirewatch.desk.search.."));
  }

  @Test
  void theCoreKnowsNoClock() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(SHELLS)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void theCoreKnowsNoEnvironmentAndNoChance() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(SHELLS)
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(ThreadLocalRandom.class, "current"));
  }

  @Test
  void servicesShareNothingButKafka() {
    holds(
        slices()
            .matching("io.wirewatch.(ingest|enrich|alerting)..")
            .should()
            .notDependOnEachOther());
  }

  @Test
  void contractsStandAlone() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("io.wirewatch.contracts..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("io.wirewatch..")
                    .and(not(resideInAnyPackage("io.wirewatch.contracts..")))));
  }

  @Test
  void packagesOfAModuleFormNoCycle() {
    holds(
        slices()
            .matching("io.wirewatch.(*).(*)..")
            .namingSlices("$1.$2")
            .should()
            .beFreeOfCycles());
  }

  @Test
  void namesSayWhatAThingIs() {
    holds(
        noClasses()
            .should(
                com.tngtech.archunit.lang.conditions.ArchConditions.be(
                    simpleNameEndingWith("Manager")
                        .or(simpleNameEndingWith("Helper"))
                        .or(simpleNameEndingWith("Impl"))
                        .or(simpleNameEndingWith("Util"))
                        .or(simpleNameEndingWith("Utils")))));
  }

  @Test
  void nothingIsSerialisedByTheJvm() {
    holds(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream"));
  }

  private static void holds(ArchRule rule) {
    rule.check(HOUSE);
  }

  private static ArchRule only(String library, String... packages) {
    return classes()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .onlyDependOnClassesThat(not(resideInAnyPackage(library)))
        .as(library + " is used in " + String.join(", ", packages) + " only");
  }
}
