package io.wirewatch.proving.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The walls of the house. */
@AnalyzeClasses(packages = "io.wirewatch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] SHELLS = {
    "io.wirewatch.runtime..",
    "io.wirewatch.standalone..",
    "io.wirewatch.*.app..",
    "io.wirewatch.proving.."
  };

  @ArchTest
  static final ArchRule kafkaStaysInItsPackages =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..kafka..", "io.wirewatch.standalone..", "io.wirewatch.proving..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "kafka..");

  @ArchTest
  static final ArchRule thereIsOneDoorOutToTheNetwork =
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
          .callMethod(java.net.URL.class, "openConnection");

  @ArchTest
  static final ArchRule romeStaysWithTheFeedModel =
      only("com.rometools..", "io.wirewatch.ingest.feed.rome..");

  @ArchTest
  static final ArchRule jsoupStaysWithTheReaders =
      only(
          "org.jsoup..",
          "io.wirewatch.ingest.feed..",
          "io.wirewatch.ingest.page..",
          "io.wirewatch.ingest.text..",
          "io.wirewatch.ingest.discover..");

  @ArchTest
  static final ArchRule openNlpStaysInItsPackage =
      only("opennlp..", "io.wirewatch.enrich.opennlp..");

  @ArchTest
  static final ArchRule luceneStaysWithQueryAndSearch =
      only("org.apache.lucene..", "io.wirewatch.query..", "io.wirewatch.desk.search..");

  @ArchTest
  static final ArchRule theCoreKnowsNoClock =
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
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule theCoreKnowsNoEnvironmentAndNoChance =
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
          .callMethod(ThreadLocalRandom.class, "current");

  @ArchTest
  static final ArchRule servicesShareNothingButKafka =
      slices().matching("io.wirewatch.(ingest|enrich|alerting)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule contractsStandAlone =
      noClasses()
          .that()
          .resideInAPackage("io.wirewatch.contracts..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.wirewatch..")
                  .and(not(resideInAnyPackage("io.wirewatch.contracts.."))));

  @ArchTest
  static final ArchRule packagesOfAModuleFormNoCycle =
      slices().matching("io.wirewatch.(*).(*)..").namingSlices("$1.$2").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should(
              com.tngtech.archunit.lang.conditions.ArchConditions.be(
                  simpleNameEndingWith("Manager")
                      .or(simpleNameEndingWith("Helper"))
                      .or(simpleNameEndingWith("Impl"))
                      .or(simpleNameEndingWith("Util"))
                      .or(simpleNameEndingWith("Utils"))));

  @ArchTest
  static final ArchRule nothingIsSerialisedByTheJvm =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");

  private static ArchRule only(String library, String... packages) {
    return classes()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .onlyDependOnClassesThat(not(resideInAnyPackage(library)))
        .as(library + " is used in " + String.join(", ", packages) + " only");
  }
}
