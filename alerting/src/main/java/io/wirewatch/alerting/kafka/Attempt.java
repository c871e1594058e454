package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.deliver.Answer;
import io.wirewatch.alerting.deliver.Backlog.Waiting;
import io.wirewatch.contracts.alert.Alert;
import java.time.Duration;

/**
 * One attempt to deliver that has ended and is not recorded yet.
 *
 * @param owner the partition that started it
 * @param waiting the delivery
 * @param alert what was sent; absent where the log does not hold it any more
 * @param channel name of the channel
 * @param answer how it ended
 * @param took how long it took
 */
record Attempt(
    OwnedPartition owner,
    Waiting waiting,
    Alert alert,
    String channel,
    Answer answer,
    Duration took) {}
