package io.wirewatch.runtime.kafka;

import io.wirewatch.contracts.article.LogPosition;
import io.wirewatch.contracts.catalogue.Topics;
import io.wirewatch.contracts.ledger.DeadLetter;
import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.ledger.Stage;
import io.wirewatch.contracts.wire.Mode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a record that cannot be processed: it is written, as it came, to {@code
 * dead-letters}, in the same transaction as the offset, and the stream goes on.
 *
 * <p>A fault that is not the record's (the broker, a store, a fenced producer, a punctuator) is
 * never dead-lettered: it stops the task. So does a record that is too large to be sent, because a
 * producer in its error state cannot go on; the last processor measures before it forwards.
 */
public final class DeadLetters {
  /** The most bytes of a record that are kept. */
  public static final int MAX_VALUE_BYTES = 512 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final String STAGE = "wirewatch.dead-letters.stage";

  private final Stage stage;
  private final InstantSource clock;
  private final Events events;

  /** The policy of one stage, also for services that use plain clients. */
  public DeadLetters(Stage stage, InstantSource clock) {
    this.stage = stage;
    this.clock = clock;
    this.events = new Events(stage.wireName());
  }

  /** The record for {@code dead-letters} about a record that a plain consumer read. */
  public ProducerRecord<byte[], byte[]> letter(
      ConsumerRecord<byte[], byte[]> origin, Reason reason, String detail) {
    return letter(
        new LogPosition(origin.topic(), origin.partition(), origin.offset()),
        origin.key(),
        origin.value(),
        reason,
        detail);
  }

  /** The record for {@code dead-letters} about bytes that lie at a position. */
  public ProducerRecord<byte[], byte[]> letter(
      LogPosition origin, byte[] key, byte[] value, Reason reason, String detail) {
    byte[] bytes = value == null ? new byte[0] : value;
    boolean cut = bytes.length > MAX_VALUE_BYTES;
    String name = key == null ? null : new String(key, StandardCharsets.UTF_8);
    DeadLetter letter =
        new DeadLetter(
            stage,
            reason,
            detail,
            origin,
            name,
            cut ? Arrays.copyOf(bytes, MAX_VALUE_BYTES) : bytes,
            cut,
            clock.instant());
    LOG.warn(
        "{} {}-{}@{} went to dead-letters: {} ({})",
        stage.wireName(),
        origin.topic(),
        origin.partition(),
        origin.offset(),
        reason.wireName(),
        detail);
    String id = id(origin);
    return events.record(
        Topics.DEAD_LETTERS, name == null ? id : name, letter, id, name, letter.at(), Mode.LIVE);
  }

  /** The {@code ce_id} of the letter about what lies at a position. */
  static String id(LogPosition origin) {
    return origin.topic() + "-" + origin.partition() + "-" + origin.offset();
  }

  /** Sets the three handlers of a Streams application. */
  static void configure(Properties streams, Stage stage) {
    streams.put(STAGE, stage.name());
    streams.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, OnDeserialization.class);
    streams.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, OnProcessing.class);
    streams.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, OnProduction.class);
  }

  private static DeadLetters from(Map<String, ?> configs) {
    return new DeadLetters(
        Stage.valueOf(String.valueOf(configs.get(STAGE))), InstantSource.system());
  }

  private ProducerRecord<byte[], byte[]> letter(
      ErrorHandlerContext context, Reason reason, Exception e) {
    return letter(
        new LogPosition(context.topic(), context.partition(), context.offset()),
        context.sourceRawKey(),
        context.sourceRawValue(),
        reason,
        detail(e));
  }

  private static String detail(Throwable e) {
    Throwable told = e;
    while (told instanceof KafkaException && told.getCause() != null) {
      told = told.getCause();
    }
    String message =
        told.getMessage() == null ? "" : told.getMessage().lines().findFirst().orElse("");
    return told instanceof SerializationException
        ? message
        : told.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
  }

  private static Reason reason(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonSerde.MalformedRecord malformed) {
        return malformed.reason();
      }
    }
    return Reason.NOT_JSON;
  }

  /** Dead-letters bytes that are no record of their topic. */
  public static final class OnDeserialization implements DeserializationExceptionHandler {
    private DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
      letters = from(configs);
    }

    @Override
    public Response handleError(
        ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception e) {
      return Response.resume(List.of(letters.letter(record, reason(e), detail(e))));
    }
  }

  /** Dead-letters a record on which a processor failed. */
  public static final class OnProcessing implements ProcessingExceptionHandler {
    private DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
      letters = from(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception e) {
      boolean ofTheRecord = !(e instanceof KafkaException) || e instanceof SerializationException;
      if (context.topic() == null || record == null || !ofTheRecord) {
        LOG.error("{} stops, for a fault that is no record's", context.processorNodeId(), e);
        return Response.fail();
      }
      LOG.debug("{} failed on a record", context.processorNodeId(), e);
      return Response.resume(List.of(letters.letter(context, Reason.PROCESSING_FAILED, e)));
    }
  }

  /** Dead-letters a result that cannot be serialised; fails on what the broker refuses. */
  public static final class OnProduction implements ProductionExceptionHandler {
    private DeadLetters letters;

    @Override
    public void configure(Map<String, ?> configs) {
      letters = from(configs);
    }

    @Override
    public Response handleError(
        ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception e) {
      LOG.error("a record for {} was refused: {}", record.topic(), detail(e));
      return Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Response handleSerializationError(
        ErrorHandlerContext context,
        ProducerRecord record,
        Exception e,
        SerializationExceptionOrigin origin) {
      return Response.resume(List.of(letters.letter(context, Reason.PROCESSING_FAILED, e)));
    }
  }
}
