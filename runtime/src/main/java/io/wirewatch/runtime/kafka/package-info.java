/**
 * How every service speaks to Kafka.
 *
 * <p>Reading order: {@link io.wirewatch.runtime.kafka.KafkaSettings}, {@link
 * io.wirewatch.runtime.kafka.ClientProperties}, {@link io.wirewatch.runtime.kafka.TopicCreator} and
 * {@link io.wirewatch.runtime.kafka.AccessList}; {@link io.wirewatch.runtime.kafka.JsonSerde} and
 * {@link io.wirewatch.runtime.kafka.Events} (bytes and headers), {@link
 * io.wirewatch.runtime.kafka.KeyPrefixPartitioner}, {@link io.wirewatch.runtime.kafka.DeadLetters};
 * {@link io.wirewatch.runtime.kafka.PromptConsumer}, {@link io.wirewatch.runtime.kafka.LogTable}
 * with its {@link io.wirewatch.runtime.kafka.LogTableView}, {@link
 * io.wirewatch.runtime.kafka.StreamsApplication}; and what tells how they fare, {@link
 * io.wirewatch.runtime.kafka.LagWatch} and {@link io.wirewatch.runtime.kafka.ClientMeters}.
 */
package io.wirewatch.runtime.kafka;
