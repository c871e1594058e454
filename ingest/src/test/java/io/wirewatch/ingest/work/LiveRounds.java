package io.wirewatch.ingest.work;

import io.wirewatch.contracts.source.Source;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.ingest.schedule.Policy;
import io.wirewatch.runtime.egress.Egress;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Rounds with real workers in real time. */
final class LiveRounds implements AutoCloseable {
  private final Newsagent agent;
  private final Rounds rounds;

  LiveRounds(Duration spacing, int workers) {
    this(Newsagent.live(policy(spacing, Newsagent.prompt().fastFloor())), workers);
  }

  /**
   * Rounds behind another door, whose sources may ask to be polled as often as their hosts bear.
   */
  LiveRounds(Duration spacing, int workers, Egress door) {
    this(Newsagent.live(policy(spacing, spacing), door), workers);
  }

  private LiveRounds(Newsagent agent, int workers) {
    this.agent = agent;
    this.rounds = agent.rounds(workers);
    rounds.start();
  }

  private static Policy policy(Duration spacing, Duration fastFloor) {
    Policy prompt = Newsagent.prompt();
    return new Policy(
        prompt.interval(),
        prompt.floor(),
        fastFloor,
        prompt.ceiling(),
        spacing,
        prompt.maxCrawlDelay(),
        Duration.ZERO,
        prompt.manualFloor(),
        prompt.retryFirst(),
        prompt.fullEvery(),
        prompt.withoutValidatorsFactor(),
        prompt.relocationPolls(),
        prompt.relocationAge(),
        prompt.pushPollEvery(),
        prompt.holdHost(),
        prompt.maxSeen(),
        prompt.exempt());
  }

  void polls(Source source) {
    rounds.put(source);
  }

  /** Ids of the sources of which something was published. */
  Set<String> published() {
    return agent.candidates().stream()
        .map(candidate -> candidate.article().sourceId())
        .collect(Collectors.toSet());
  }

  void polls(String id, String url) {
    rounds.put(Newsagent.source(id, url));
  }

  SourceState state(String id) {
    return agent.state(id);
  }

  @Override
  public void close() throws InterruptedException {
    rounds.stop();
    agent.close();
  }
}
