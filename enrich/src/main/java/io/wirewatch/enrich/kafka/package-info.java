/**
 * Enrichment on the stream, exactly once: two topologies, one file each.
 *
 * <p>Read {@link io.wirewatch.enrich.kafka.TaggingTopology} and its {@code TagProcessor} (all that
 * one article says by itself, parallel by article id), then {@link
 * io.wirewatch.enrich.kafka.StoryTopology} and its {@code StoryProcessor} (one partition, one task:
 * which story), with {@code StoreMemory} and {@code Outlet} under both. {@link
 * io.wirewatch.enrich.kafka.SourceDirectory} knows the sources, {@link
 * io.wirewatch.enrich.kafka.AliasDirectory} the aliases learnt.
 */
package io.wirewatch.enrich.kafka;
