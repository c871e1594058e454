/**
 * Ingest's side of Kafka. {@link io.wirewatch.ingest.kafka.HostOwner} owns the partitions of its
 * hosts: {@code Takeover} takes them from their former owner, {@code PageRequests} gives their
 * requests to the rounds. {@link io.wirewatch.ingest.kafka.HostPartition} is one partition, with
 * the producer that fences its former owner and writes one transaction for each poll; {@link
 * io.wirewatch.ingest.kafka.TransactionalJournal} finds the partition of a host. {@link
 * io.wirewatch.ingest.kafka.IdentityTopology} settles identity and version behind them. {@link
 * io.wirewatch.ingest.kafka.SourceLog} writes the list of sources.
 */
package io.wirewatch.ingest.kafka;
