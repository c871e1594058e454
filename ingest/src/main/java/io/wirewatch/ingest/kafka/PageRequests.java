package io.wirewatch.ingest.kafka;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.source.PageRequest;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.ingest.fetch.Walk;
import io.wirewatch.ingest.publish.Journal.PageTicket;
import io.wirewatch.ingest.source.HostKey;
import io.wirewatch.ingest.work.Job;
import io.wirewatch.ingest.work.Rounds;
import io.wirewatch.runtime.kafka.JsonSerde;
import io.wirewatch.runtime.kafka.JsonSerde.Decoded;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives requests for pages to the rounds as jobs; those for which there is no room yet wait in the
 * log.
 */
final class PageRequests {
  private final TransactionalJournal journal;
  private final Rounds rounds;
  private final JsonSerde<PageRequest> serde = JsonSerde.of(PageRequest.class);

  PageRequests(TransactionalJournal journal, Rounds rounds) {
    this.journal = journal;
    this.rounds = rounds;
  }

  /** Takes what was polled; a partition whose next request has to wait is paused there. */
  void take(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      HostPartition owned = journal.get(partition.partition());
      if (owned == null) {
        continue;
      }
      for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
        HostPartition.Request what = owned.consider(record.offset());
        if (what == HostPartition.Request.NOT_YET) {
          consumer.pause(List.of(partition));
          consumer.seek(partition, record.offset());
          break;
        }
        if (what == HostPartition.Request.DO) {
          take(owned, record);
        }
      }
    }
  }

  /** Pages have been done meanwhile: those that had to wait may come. */
  void resume(KafkaConsumer<byte[], byte[]> consumer) {
    for (TopicPartition partition : consumer.paused()) {
      HostPartition owned = journal.get(partition.partition());
      if (owned == null || owned.reaches(consumer.position(partition))) {
        consumer.resume(List.of(partition));
      }
    }
  }

  private void take(HostPartition owned, ConsumerRecord<byte[], byte[]> record) {
    if (serde.decode(record.value()) instanceof Decoded.Malformed<PageRequest> malformed) {
      owned.refuse(record, malformed.reason(), malformed.detail());
      return;
    }
    PageRequest request = serde.deserialize(record.topic(), record.value());
    PageTicket ticket = new PageTicket(record.partition(), record.offset());
    if (request.push() != null) {
      rounds.put(new Job.Notice(ticket, request.sourceId(), request.push()));
      return;
    }
    if (request.candidate() == null) {
      rounds.refresh(request.sourceId());
      owned.pass(record.offset());
      return;
    }
    if (!HostKey.isUsable(request.url())) {
      owned.refuse(record, Reason.UNKNOWN_SHAPE, "'" + request.url() + "' cannot be fetched");
      return;
    }
    boolean firstPoll = record.headers().lastHeader(EventHeaders.FIRST_POLL) != null;
    Walk walk = new Walk(request.url(), request.cause(), request.hops(), null, 0);
    rounds.put(new Job.Page(ticket, request, firstPoll, walk));
  }
}
