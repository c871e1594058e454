package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.wire.Mode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The grounds on which a match is not told at once, in the order in which they are asked: the first
 * that holds gives the reason.
 *
 * <p>First what can never be told, then what people forbade, then what is no news, then what only
 * has to wait; so a reason that will still be true tomorrow is never hidden by one that will not.
 */
enum Rule {
  NOT_LIVE(Reason.NOT_LIVE, s -> s.article().mode() != Mode.LIVE),
  STATUS_NOT_ASKED(
      Reason.STATUS_NOT_ASKED, s -> !s.subscription().status().contains(s.article().status())),
  FIRST_POLL(Reason.FIRST_POLL, s -> s.article().firstPoll() && !s.article().dated()),
  TOO_OLD(Reason.TOO_OLD, Rule::tooOld),
  NO_LONGER_MET(
      Reason.NO_LONGER_MET,
      s -> !s.met() && !s.story().told().articles().containsKey(s.article().id()) && !s.concerns()),

  SILENCED(
      Reason.SILENCED,
      Treatment.LIST,
      true,
      when(
          s ->
              s.recollection()
                  .silenced(
                      s.subscription().id(), s.story().story(), s.story().lastAlert(), s.now()))),
  INHIBITED(Reason.INHIBITED, Treatment.LIST, true, when(Situation::covered)),

  NOTHING_NEW(
      Reason.NOTHING_NEW,
      Treatment.LIST,
      false,
      when(
          s ->
              s.story().told().has(s.article()) && s.met()
                  || !s.firstAlert() && s.items().get(0).changes().isEmpty())),

  MUTED(Reason.MUTED, Treatment.DIGEST, true, Situation::mutedUntil),
  WAITING(Reason.WAITING, Treatment.WAIT, false, Rule::waitEnds),
  INTERVAL(Reason.INTERVAL, Treatment.WAIT, false, Rule::intervalEnds),
  RATE_EXCEEDED(Reason.RATE_EXCEEDED, Treatment.DIGEST, true, Rule::windowEnds);

  /** What becomes of a match that a rule holds. */
  enum Treatment {
    /** Recorded only. */
    DROP,
    /** Listed as held in the next alert of the story. */
    LIST,
    /** Told with the next alert of the story. */
    WAIT,
    /** Told with the next digest of the subscription. */
    DIGEST
  }

  private final Reason reason;
  private final Treatment treatment;
  private final boolean whenDue;
  private final Function<Situation, Optional<Instant>> until;

  Rule(Reason reason, Predicate<Situation> holds) {
    this(reason, Treatment.DROP, false, when(holds));
  }

  Rule(
      Reason reason,
      Treatment treatment,
      boolean whenDue,
      Function<Situation, Optional<Instant>> until) {
    this.reason = reason;
    this.treatment = treatment;
    this.whenDue = whenDue;
    this.until = until;
  }

  Reason reason() {
    return reason;
  }

  /** How a match held by this rule is treated. */
  Treatment treatment(Situation situation) {
    boolean listed = this == RATE_EXCEEDED && "hold".equals(situation.subscription().rate().then());
    return listed ? Treatment.LIST : treatment;
  }

  /** Whether it is asked again when something that waited is due. */
  boolean whenDue() {
    return whenDue;
  }

  /**
   * Until when the rule holds; {@link Instant#MAX} where no time ends it, empty where it does not.
   */
  Optional<Instant> holdsUntil(Situation situation) {
    return until.apply(situation);
  }

  private static Function<Situation, Optional<Instant>> when(Predicate<Situation> holds) {
    return situation -> holds.test(situation) ? Optional.of(Instant.MAX) : Optional.empty();
  }

  private static boolean tooOld(Situation s) {
    return s.subscription().maxAge() != null
        && s.article().freshAt().plus(s.subscription().maxAge()).isBefore(s.article().observedAt());
  }

  /** The first article of a story starts the wait; later ones join it. */
  private static Optional<Instant> waitEnds(Situation s) {
    if (!s.firstAlert() || s.subscription().group().delay().isZero()) {
      return Optional.empty();
    }
    MatchedArticle first =
        s.story().waiting().isEmpty() ? s.article() : s.story().waiting().get(0).article();
    return Optional.of(first.observedAt().plus(s.subscription().group().delay()));
  }

  /** A rise of severity, a correction or a retraction never waits. */
  private static Optional<Instant> intervalEnds(Situation s) {
    if (s.firstAlert() || s.severityRises() || s.takesBack()) {
      return Optional.empty();
    }
    Instant end = s.story().firedAt().plus(s.subscription().group().interval());
    return s.article().observedAt().isBefore(end) ? Optional.of(end) : Optional.empty();
  }

  /** What takes something back is never limited: the subscriber believes it until then. */
  private static Optional<Instant> windowEnds(Situation s) {
    return s.takesBack() ? Optional.empty() : Optional.ofNullable(s.budget().usedUpUntil(s.now()));
  }
}
