/**
 * The verbs that work on a running Wirewatch: its sources, its subscriptions, its record of what
 * became of everything. {@link io.wirewatch.standalone.cluster.ClusterOptions} says where it runs.
 */
package io.wirewatch.standalone.cluster;
