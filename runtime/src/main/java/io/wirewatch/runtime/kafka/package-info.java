/**
 * How every service speaks to Kafka. Read {@link io.wirewatch.runtime.kafka.KafkaSettings}, {@link
 * io.wirewatch.runtime.kafka.ClientProperties}, {@link io.wirewatch.runtime.kafka.TopicCreator},
 * {@link io.wirewatch.runtime.kafka.JsonSerde}, {@link io.wirewatch.runtime.kafka.Events}, {@link
 * io.wirewatch.runtime.kafka.KeyPrefixPartitioner}, {@link io.wirewatch.runtime.kafka.DeadLetters},
 * {@link io.wirewatch.runtime.kafka.LogTable}, {@link io.wirewatch.runtime.kafka.LogTableView},
 * {@link io.wirewatch.runtime.kafka.StreamsApplication}.
 */
package io.wirewatch.runtime.kafka;
