package io.wirewatch.ingest.work;

import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.ingest.schedule.Policy;
import java.time.Duration;

/** Rounds with real workers in real time. */
final class LiveRounds implements AutoCloseable {
  private final Newsagent agent;
  private final Rounds rounds;

  LiveRounds(Duration spacing, int workers) {
    Policy prompt = Newsagent.prompt();
    this.agent =
        Newsagent.live(
            new Policy(
                prompt.interval(),
                prompt.floor(),
                prompt.fastFloor(),
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
                null));
    this.rounds = agent.rounds(workers);
    rounds.start();
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
