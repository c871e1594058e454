/**
 * The verbs that work on a running Wirewatch: its sources, its subscriptions, its record of what
 * became of everything.
 *
 * <p>Reading order: {@code ClusterOptions} says where it runs; {@link
 * io.wirewatch.standalone.cluster.SourcesCommand} and {@link
 * io.wirewatch.standalone.cluster.SubscriptionsCommand} tell it what to do, {@link
 * io.wirewatch.standalone.cluster.LedgerCommands} ask what it did.
 */
package io.wirewatch.standalone.cluster;
