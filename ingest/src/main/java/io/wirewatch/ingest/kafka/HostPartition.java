package io.wirewatch.ingest.kafka;

import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.Disposition;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.ledger.Subject;
import io.wirewatch.contracts.source.SourceState;
import io.wirewatch.contracts.wire.EventHeaders;
import io.wirewatch.contracts.wire.Mode;
import io.wirewatch.ingest.publish.Batch;
import io.wirewatch.ingest.publish.Candidate;
import io.wirewatch.ingest.publish.Journal.Written;
import io.wirewatch.ingest.publish.PageOrder;
import io.wirewatch.ingest.source.HostKey;
import io.wirewatch.runtime.failpoint.FailPoints;
import io.wirewatch.runtime.kafka.DeadLetters;
import io.wirewatch.runtime.kafka.Events;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hosts of one partition, while they are ours: everything about them is written here, one
 * transaction for each poll or page.
 *
 * <p>Its producer's transactional id is that of the partition, so the next owner's first act ends
 * our right to write. Thread-safe.
 */
final class HostPartition implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HostPartition.class);
  private static final Events EVENTS = new Events("ingest");

  private final int number;
  private final Producer<byte[], byte[]> producer;
  private final ConsumerGroupMetadata group;
  private final FailPoints failPoints;
  private final Runnable onBroken;
  private final DeadLetters letters;
  private DoneOffsets pages;
  private long nextRequest;
  private boolean lost;

  /**
   * A partition that becomes ours once its former owner is {@linkplain #fence fenced}.
   *
   * @param onBroken told, once, when it can write no more though nobody fenced it
   */
  HostPartition(
      int number,
      Producer<byte[], byte[]> producer,
      String groupId,
      FailPoints failPoints,
      InstantSource clock,
      Runnable onBroken) {
    this.number = number;
    this.producer = producer;
    // Ownership is guarded by the transactional id, so the commit names no member of the group.
    this.group = new ConsumerGroupMetadata(groupId);
    this.failPoints = failPoints;
    this.onBroken = onBroken;
    this.letters = new DeadLetters(Stage.FETCH, clock);
  }

  /** Ends the right of the former owner to write; may take a while. */
  void fence() {
    producer.initTransactions();
  }

  /** Sets which page requests are done already. */
  synchronized void pagesDone(OffsetAndMetadata committed) {
    pages =
        committed == null
            ? DoneOffsets.of(0, null)
            : DoneOffsets.of(committed.offset(), committed.metadata());
    nextRequest = pages.committed();
  }

  /** The offset of the first page request that is not done. */
  synchronized long pagesFrom() {
    return pages.committed();
  }

  /** What to do with a page request. */
  enum Request {
    DO,
    DONE_BEFORE,
    /** So much waits already that it could not be remembered as done. */
    NOT_YET
  }

  /**
   * Looks at the page request at an offset; those in between that were not shown are no records.
   */
  synchronized Request consider(long offset) {
    if (!pages.inReach(offset)) {
      return Request.NOT_YET;
    }
    if (offset > nextRequest) {
      pages.addRange(nextRequest, offset);
    }
    nextRequest = Math.max(nextRequest, offset + 1);
    return pages.contains(offset) ? Request.DONE_BEFORE : Request.DO;
  }

  /** Whether a page request at that offset could be begun now. */
  synchronized boolean reaches(long offset) {
    return pages.inReach(offset);
  }

  /** Marks a page request as done that gives nothing to write. */
  synchronized void pass(long offset) {
    transact(List.of(), offset);
  }

  /** Writes what a poll gave. */
  synchronized Written poll(Batch batch) {
    return transact(records(batch), null);
  }

  /** Writes what a page gave, and that its request is done. */
  synchronized Written page(long offset, Batch batch) {
    if (pages.contains(offset)) {
      return Written.DONE;
    }
    return transact(records(batch), offset);
  }

  /** Puts a page request that cannot be read among the dead letters. */
  synchronized void refuse(ConsumerRecord<byte[], byte[]> record, Reason reason, String detail) {
    transact(List.of(letters.letter(record, reason, detail)), record.offset());
  }

  @Override
  public synchronized void close() {
    lost = true;
    producer.close(Duration.ofSeconds(2));
  }

  private Written transact(List<ProducerRecord<byte[], byte[]>> records, Long doneOffset) {
    if (lost) {
      return Written.NOT_OURS;
    }
    try {
      producer.beginTransaction();
      records.forEach(record -> producer.send(record));
      if (doneOffset != null) {
        pages.add(doneOffset);
        TopicPartition partition = new TopicPartition(Topics.PAGE_REQUESTS.name(), number);
        OffsetAndMetadata done = new OffsetAndMetadata(pages.committed(), pages.metadata());
        producer.sendOffsetsToTransaction(Map.of(partition, done), group);
      }
      failPoints.reached(FailPoints.INGEST_BEFORE_COMMIT);
      producer.commitTransaction();
      failPoints.reached(FailPoints.INGEST_AFTER_COMMIT);
      return Written.DONE;
    } catch (ProducerFencedException | InvalidProducerEpochException e) {
      LOG.atInfo().addKeyValue("partition", number).log("another process owns these hosts now");
      lost = true;
      return Written.NOT_OURS;
    } catch (KafkaException e) {
      // Whether the commit took place is not known: only a new owner's look at the log can tell.
      LOG.atWarn()
          .addKeyValue("partition", number)
          .addKeyValue("error", e.getMessage())
          .log("a poll could not be written; its hosts are taken over anew");
      lost = true;
      onBroken.run();
      return Written.NOT_OURS;
    }
  }

  private static List<ProducerRecord<byte[], byte[]>> records(Batch batch) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (Candidate candidate : batch.candidates()) {
      var article = candidate.article();
      String id = article.id() + "@" + article.fetchedAt();
      records.add(
          marked(
              EVENTS.record(
                  Topics.ARTICLES_FETCHED,
                  article.id(),
                  article,
                  id,
                  article.sourceId(),
                  article.fetchedAt(),
                  Mode.LIVE),
              candidate.firstPoll()));
    }
    for (PageOrder order : batch.pages()) {
      Instant at = order.request().requestedAt();
      records.add(
          marked(
              EVENTS.record(
                  Topics.PAGE_REQUESTS,
                  order.key(),
                  order.request(),
                  order.key() + "@" + at,
                  order.request().sourceId(),
                  at,
                  Mode.LIVE),
              order.firstPoll()));
    }
    batch.dispositions().forEach(disposition -> records.add(record(disposition)));
    if (batch.state() != null) {
      records.add(record(batch.state()));
    }
    return records;
  }

  /** The state lies with the host of the listed URL, wherever a redirect has led since. */
  private static ProducerRecord<byte[], byte[]> record(SourceState state) {
    String key = HostKey.recordKey(HostKey.of(state.listedUrl()), state.sourceId());
    Instant at = state.lastPollAt() == null ? Instant.EPOCH : state.lastPollAt();
    return EVENTS.record(Topics.SOURCE_STATE, key, state, key + "@" + at, null, at, Mode.LIVE);
  }

  private static ProducerRecord<byte[], byte[]> record(Disposition disposition) {
    String key =
        disposition.subject() == Subject.ARTICLE
            ? disposition.articleId()
            : disposition.subjectId();
    String id = key + "/" + disposition.reason().wireName() + "@" + disposition.at();
    return EVENTS.record(
        Topics.DISPOSITIONS, key, disposition, id, null, disposition.at(), disposition.mode());
  }

  private static ProducerRecord<byte[], byte[]> marked(
      ProducerRecord<byte[], byte[]> record, boolean firstPoll) {
    if (firstPoll) {
      record.headers().add(EventHeaders.FIRST_POLL, "true".getBytes(StandardCharsets.UTF_8));
    }
    return record;
  }
}
