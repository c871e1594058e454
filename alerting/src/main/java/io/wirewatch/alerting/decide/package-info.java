/**
 * Deciding what becomes of a match: told now, told later, or held, each with its reason. No clock,
 * no log, no network: the same code decides live, in a back-test and in the tests.
 *
 * <p>Reading order: {@link io.wirewatch.alerting.decide.Match} is what comes in; {@link
 * io.wirewatch.alerting.decide.Rule} lists every ground for holding, in order; {@link
 * io.wirewatch.alerting.decide.Decider} applies them (to a match in {@code MatchDecider}, to what
 * is due in {@code DueDecider}, to joined stories in {@code MergeDecider}) and gives a {@link
 * io.wirewatch.alerting.decide.Decision}; {@link io.wirewatch.alerting.decide.StoryMemory} and
 * {@link io.wirewatch.alerting.decide.SubscriptionMemory} are all that is remembered between two
 * decisions.
 */
package io.wirewatch.alerting.decide;
