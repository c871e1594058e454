/**
 * Alerting on Kafka: thin wiring around {@code match}, {@code decide} and {@code deliver}.
 *
 * <p>Reading order, along the data's flow: {@link io.wirewatch.alerting.kafka.BookTable} and {@link
 * io.wirewatch.alerting.kafka.ActionTable} hold what people wrote; {@link
 * io.wirewatch.alerting.kafka.AlertTopology} names the steps, {@link
 * io.wirewatch.alerting.kafka.MatchProcessor} and {@link
 * io.wirewatch.alerting.kafka.DecideProcessor} are the two that think; {@link
 * io.wirewatch.alerting.kafka.AliasWatch} finds what an alias learnt late changes; {@link
 * io.wirewatch.alerting.kafka.DeliveryPlanner} turns alerts into deliveries, and {@link
 * io.wirewatch.alerting.kafka.DeliveryWorker} delivers them: {@link
 * io.wirewatch.alerting.kafka.OwnedPartitions} says which may start, {@link
 * io.wirewatch.alerting.kafka.DeliveryLog} writes down how they ended.
 */
package io.wirewatch.alerting.kafka;
