package io.wirewatch.contracts.article;

/**
 * Where a record lies in the log.
 *
 * @param topic topic
 * @param partition partition
 * @param offset offset
 */
public record LogPosition(String topic, int partition, long offset) {}
