package io.wirewatch.runtime.kafka;

import io.wirewatch.contracts.ledger.Reason;
import io.wirewatch.contracts.wire.Json;
import io.wirewatch.contracts.wire.Json.MalformedJson;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Carries records of the wire as JSON.
 *
 * <p>Bytes that are no such record give a {@link MalformedRecord}; in Streams it goes to {@link
 * DeadLetters}, plain readers use {@link #decode} and get a value. The first component of every
 * wire record names it: JSON without it, such as {@code {}}, is of no known shape.
 */
public final class JsonSerde<T> implements Serde<T>, Serializer<T>, Deserializer<T> {
  private final Class<T> type;

  private JsonSerde(Class<T> type) {
    this.type = type;
  }

  /** A serde of one record type. */
  public static <T> JsonSerde<T> of(Class<T> type) {
    return new JsonSerde<>(type);
  }

  @Override
  public Serializer<T> serializer() {
    return this;
  }

  @Override
  public Deserializer<T> deserializer() {
    return this;
  }

  @Override
  public byte[] serialize(String topic, T value) {
    return value == null ? null : Json.bytes(value);
  }

  @Override
  public T deserialize(String topic, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    Decoded<T> decoded = decode(bytes);
    if (decoded instanceof Decoded.Malformed<T> malformed) {
      throw new MalformedRecord(malformed.reason(), malformed.detail());
    }
    return ((Decoded.Value<T>) decoded).value();
  }

  /** Reads bytes; never throws. */
  public Decoded<T> decode(byte[] bytes) {
    T value;
    try {
      value = Json.read(bytes, type);
    } catch (MalformedJson e) {
      return new Decoded.Malformed<>(Reason.NOT_JSON, e.getMessage());
    }
    return missing(value)
        .<Decoded<T>>map(
            field ->
                new Decoded.Malformed<>(
                    Reason.UNKNOWN_SHAPE, "not a " + type.getSimpleName() + ": lacks " + field))
        .orElseGet(() -> new Decoded.Value<>(value));
  }

  @Override
  public void configure(java.util.Map<String, ?> configs, boolean isKey) {}

  @Override
  public void close() {}

  private static Optional<String> missing(Object value) {
    if (value == null) {
      return Optional.of("everything");
    }
    if (!value.getClass().isRecord()) {
      return Optional.empty();
    }
    RecordComponent first = value.getClass().getRecordComponents()[0];
    try {
      Object name = first.getAccessor().invoke(value);
      if (name == null) {
        return Optional.of(first.getName());
      }
      return missing(name).map(field -> first.getName() + "." + field);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(first + " cannot be read", e);
    }
  }

  /** What bytes turned out to be. */
  public sealed interface Decoded<T> {
    /**
     * A record.
     *
     * @param value the record
     */
    record Value<T>(T value) implements Decoded<T> {}

    /**
     * No such record.
     *
     * @param reason no JSON of this kind, or JSON that lacks what the record must have
     * @param detail why, in words
     */
    record Malformed<T>(Reason reason, String detail) implements Decoded<T> {}
  }

  /** Says that the bytes of a record are not what its topic holds. */
  public static final class MalformedRecord extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    MalformedRecord(Reason reason, String message) {
      super(message);
      this.reason = reason;
    }

    /** Why, as a value. */
    public Reason reason() {
      return reason;
    }
  }
}
