package io.wirewatch.enrich.alias;

import io.wirewatch.contracts.ledger.AliasAssertion;
import io.wirewatch.contracts.ledger.AliasSentence;
import io.wirewatch.contracts.ledger.AliasState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Weighs what is said of a name: one origin makes a candidate, two independent ones or one source
 * of reliability A or B make it count, an operator's word ends it for good, and silence lets it
 * expire. Pure functions.
 */
public final class AliasLearner {
  /** A candidate that nobody else states expires after this. */
  public static final Duration CANDIDATE_FOR = Duration.ofDays(30);

  /** An alias that counts and is stated no more expires after this. */
  public static final Duration ACTIVE_FOR = Duration.ofDays(365);

  private static final int ENOUGH_ORIGINS = 2;
  private static final int MOST_EVIDENCE = 8;

  private AliasLearner() {}

  /**
   * What is known after a testimony.
   *
   * @param known what was known before; {@code null} for nothing
   * @return empty where nothing worth writing down changed
   */
  public static Optional<AliasAssertion> learn(AliasAssertion known, Testimony testimony) {
    if (known == null || known.state() == AliasState.EXPIRED) {
      return Optional.of(first(testimony));
    }
    if (known.state() == AliasState.REVOKED) {
      return Optional.empty();
    }
    boolean heard =
        known.evidence().stream()
            .anyMatch(said -> said.origin().equals(testimony.sentence().origin()));
    if (heard && !(testimony.trusted() && known.state() == AliasState.CANDIDATE)) {
      return Optional.empty();
    }
    int origins = known.origins() + (heard ? 0 : 1);
    List<AliasSentence> evidence = new ArrayList<>(known.evidence());
    if (evidence.size() < MOST_EVIDENCE) {
      evidence.add(testimony.sentence());
    }
    boolean counts =
        known.state() == AliasState.ACTIVE || testimony.trusted() || origins >= ENOUGH_ORIGINS;
    Instant last = testimony.at().isAfter(known.lastSeen()) ? testimony.at() : known.lastSeen();
    return Optional.of(
        new AliasAssertion(
            known.id(),
            known.entity(),
            known.name(),
            known.type(),
            known.alias(),
            known.kind(),
            counts ? AliasState.ACTIVE : AliasState.CANDIDATE,
            origins,
            evidence,
            known.firstSeen(),
            last));
  }

  /** The assertion in another state. */
  public static AliasAssertion in(AliasState state, AliasAssertion known) {
    return new AliasAssertion(
        known.id(),
        known.entity(),
        known.name(),
        known.type(),
        known.alias(),
        known.kind(),
        state,
        known.origins(),
        known.evidence(),
        known.firstSeen(),
        known.lastSeen());
  }

  /** Whether an assertion has not been stated for too long to be kept. */
  public static boolean expired(AliasAssertion known, Instant now) {
    Duration silent = Duration.between(known.lastSeen(), now);
    return switch (known.state()) {
      case CANDIDATE -> silent.compareTo(CANDIDATE_FOR) > 0;
      case ACTIVE -> silent.compareTo(ACTIVE_FOR) > 0;
      default -> false;
    };
  }

  private static AliasAssertion first(Testimony testimony) {
    return new AliasAssertion(
        UUID.nameUUIDFromBytes(testimony.key().getBytes(StandardCharsets.UTF_8)).toString(),
        testimony.entity(),
        testimony.name(),
        testimony.type(),
        testimony.alias(),
        testimony.kind(),
        testimony.trusted() ? AliasState.ACTIVE : AliasState.CANDIDATE,
        1,
        List.of(testimony.sentence()),
        testimony.at(),
        testimony.at());
  }
}
