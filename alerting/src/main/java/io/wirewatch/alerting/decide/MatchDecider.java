package io.wirewatch.alerting.decide;

import io.wirewatch.contracts.alert.AlertChange;
import io.wirewatch.contracts.alert.AlertKind;
import io.wirewatch.contracts.ledger.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides about a match: the first rule that holds it says how it is held, else it is told. */
final class MatchDecider {
  private final DecisionDraft draft;

  private MatchDecider(DecisionDraft draft) {
    this.draft = draft;
  }

  static Decision decide(Match match, Instant now, Recollection recollection) {
    String id = match.subscription().id();
    Optional<StoryMemory> known = recollection.story(id, match.article().story().id());
    DecisionDraft draft = new DecisionDraft(recollection, now);
    draft.remember(known.orElseGet(() -> StoryMemory.of(match)).seen(match));
    draft.remember(
        recollection
            .subscription(id)
            .orElseGet(() -> SubscriptionMemory.of(match.subscription(), match.bookOffset()))
            .with(match.subscription(), match.bookOffset()));
    MatchDecider decider = new MatchDecider(draft);
    decider.replaceFormerVersion(match.article());
    decider.judge(pending(match, draft.story()), match.met());
    if (known.isEmpty()) {
      draft.keepOrForgetNewStory();
    }
    return draft.decision();
  }

  private static Pending pending(Match match, StoryMemory story) {
    MatchedArticle article = match.article();
    if (!match.met()) {
      boolean retracted = article.edit() == Edit.RETRACTION;
      AlertKind kind = retracted ? AlertKind.RETRACTION : AlertKind.CORRECTION;
      return new Pending(article, kind, changesUnmet(article, story.told()), match.why());
    }
    AlertKind kind =
        switch (article.edit()) {
          case RETRACTION -> AlertKind.RETRACTION;
          case CORRECTION -> AlertKind.CORRECTION;
          case NONE -> AlertKind.UPDATE;
        };
    return new Pending(
        article, story.revision() == 0 ? AlertKind.NEW : kind, changes(match, story), match.why());
  }

  /** A version that was told met the query; what takes back the report of another never did. */
  private static List<AlertChange> changesUnmet(MatchedArticle article, Told told) {
    if (told.articles().containsKey(article.id())) {
      return List.of(new AlertChange("query", "met", "no longer met", article.id()));
    }
    List<AlertChange> changes = new ArrayList<>(told.newsIn(article));
    changes.add(new AlertChange("query", null, "not met", article.id()));
    return changes;
  }

  /** To a story that was told, an older article adds nothing, unless itself was told before. */
  private static List<AlertChange> changes(Match match, StoryMemory story) {
    if (story.revision() == 0) {
      return match.late() == null ? List.of() : List.of(match.late());
    }
    boolean known = story.told().articles().containsKey(match.article().id());
    return match.again() && !known ? List.of() : story.told().newsIn(match.article());
  }

  /** An edit that arrives while its article still waits takes its place. */
  private void replaceFormerVersion(MatchedArticle article) {
    List<Pending> kept = new ArrayList<>();
    for (Pending item : draft.story().waiting()) {
      boolean former =
          item.article().id().equals(article.id()) && item.article().version() < article.version();
      if (former) {
        draft.hold(item.article(), Reason.SUPERSEDED, null);
      } else {
        kept.add(item);
      }
    }
    draft.remember(draft.story().withWaiting(kept));
  }

  private void judge(Pending pending, boolean met) {
    if (waits(pending.article())) {
      draft.hold(pending.article(), Reason.NOTHING_NEW, null);
      return;
    }
    Situation situation = draft.situation(List.of(pending), met);
    for (Rule rule : Rule.values()) {
      Optional<Instant> until = rule.holdsUntil(situation);
      if (until.isPresent()) {
        draft.treat(pending, rule, situation, until.get());
        return;
      }
    }
    List<Pending> items = new ArrayList<>(draft.story().waiting());
    items.add(pending);
    draft.fire(items);
  }

  private boolean waits(MatchedArticle article) {
    return draft.story().waiting().stream()
        .anyMatch(item -> item.article().versionId().equals(article.versionId()));
  }
}
