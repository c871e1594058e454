package io.wirewatch.proving.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.proving.harness.RunningSystem;
import io.wirewatch.proving.harness.WebhookReceiver;
import io.wirewatch.standalone.broker.EmbeddedBroker;
import io.wirewatch.standalone.newsroom.Newsroom;
import io.wirewatch.standalone.newsroom.NewsroomServer;
import io.wirewatch.standalone.newsroom.Rundown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From real feeds and pages to signed webhooks, through the real processes: the alerts that a
 * newsroom's author expects come, and no others that its author forbids.
 *
 * <p>The newsrooms of the Sahel, the Andes and the Great Lakes were written by people who had not
 * seen the rules.
 */
class AcceptanceTest {
  private static final String SECRET = "whsec_" + "d2lyZXdhdGNoLWFjY2VwdGFuY2UtdGVzdC1zZWNyZXQ=";
  private static final Path SAMPLE = Path.of("..", "seeds", "newsroom");
  private static final Path SAHEL = Path.of("src", "test", "resources", "newsroom-two");
  private static final Path ANDES = Path.of("src", "test", "resources", "newsroom-three");
  private static final Path LAKES = Path.of("src", "test", "resources", "newsroom-four");

  /**
   * After the last release: time for a poll, the pipeline and the longest interval between
   * revisions.
   */
  private static final Duration TAIL = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  @Tag("long")
  void tellsTheReadersOfTheSahelNewsroomWhatTheyMustKnowAndNothingElse() throws Exception {
    holdsItsExpectations(SAHEL);
  }

  @Test
  @Tag("long")
  void tellsTheReadersOfTheAndesNewsroomWhatTheyMustKnowAndNothingElse() throws Exception {
    holdsItsExpectations(ANDES);
  }

  @Test
  @Tag("long")
  void tellsTheReadersOfTheGreatLakesNewsroomWhatTheyMustKnowAndNothingElse() throws Exception {
    holdsItsExpectations(LAKES);
  }

  @Test
  @Tag("long")
  void tellsTheReadersOfTheSampleNewsroomWhatTheyMustKnowAndNothingElse() throws Exception {
    holdsItsExpectations(SAMPLE);
  }

  private void holdsItsExpectations(Path files) throws Exception {
    Newsroom newsroom = Newsroom.read(files);
    String outlets = "127.0.0.1:" + EmbeddedBroker.freePort();
    try (WebhookReceiver receiver = WebhookReceiver.start(SECRET);
        RunningSystem system = RunningSystem.on(folder, settings(receiver, outlets))) {
      system.subscriptions(files.resolve("subscriptions"));
      system.start("enrich");
      system.start("alerting");
      tell(newsroom, outlets, system, receiver);
      Judgement judgement = new Judgement(newsroom, receiver.alerts().values());
      System.out.println("alerts of " + newsroom.name() + ":" + judgement.summary());
      assertThat(receiver.refused()).isEmpty();
      assertThat(judgement.faults(Expectations.read(files))).isEmpty();
      assertThat(receiver.repeats()).as("nothing was killed, so nothing may come twice").isZero();
    }
  }

  /**
   * Opens the newsroom and listens until the show and its tail are over: what comes later is too
   * late.
   */
  private static void tell(
      Newsroom newsroom, String outlets, RunningSystem system, WebhookReceiver receiver)
      throws Exception {
    InstantSource clock = InstantSource.system();
    Rundown rundown = new Rundown(newsroom, clock.instant());
    int port = Integer.parseInt(outlets.substring(outlets.indexOf(':') + 1));
    try (NewsroomServer server = NewsroomServer.start(rundown, clock, port)) {
      system.sources(server.sources());
      system.start("ingest");
      receiver.listenUntil(clock.instant().plus(newsroom.length()).plus(TAIL), clock);
    }
  }

  private static Map<String, String> settings(WebhookReceiver receiver, String outlets) {
    return Map.of(
        "alerting.endpoints.newsroom-hook.url",
        receiver.url(),
        "alerting.endpoints.newsroom-hook.secret",
        SECRET,
        "ingest.newsroom",
        outlets,
        "ingest.start-spread",
        "0s",
        "egress.allowed",
        receiver.authority() + "," + outlets);
  }
}
