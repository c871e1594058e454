package io.wirewatch.contracts.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Reads and writes the wire's JSON; thread-safe.
 *
 * <p>Absent means unknown: nulls are not written. Unknown fields are ignored and unknown enum
 * values become {@code UNKNOWN}, so that a newer writer never breaks an older reader. Times are ISO
 * 8601 UTC, durations are short forms such as {@code 48h}.
 */
public final class Json {
  private static final int DEPTH = 64;

  private static final ObjectMapper MAPPER = newMapper();

  private Json() {}

  /** A mapper with the wire's rules, for callers that need more than bytes and records. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** Writes a record as UTF-8 JSON. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw cannotWrite(value, e);
    }
  }

  /** Writes a record as one line of JSON. */
  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw cannotWrite(value, e);
    }
  }

  private static IllegalArgumentException cannotWrite(Object value, JsonProcessingException e) {
    return new IllegalArgumentException(
        "cannot write " + value.getClass().getSimpleName() + ": " + e.getOriginalMessage(), e);
  }

  /**
   * Reads a record.
   *
   * @throws MalformedJson where the bytes are not JSON of that shape
   */
  public static <T> T read(byte[] bytes, Class<T> type) {
    try {
      return MAPPER.readValue(bytes, type);
    } catch (IOException e) {
      throw new MalformedJson(type, e);
    }
  }

  /**
   * Reads a record.
   *
   * @throws MalformedJson where the text is not JSON of that shape
   */
  public static <T> T read(String text, Class<T> type) {
    return read(text.getBytes(StandardCharsets.UTF_8), type);
  }

  private static ObjectMapper newMapper() {
    SimpleModule spans = new SimpleModule("wirewatch-durations");
    spans.addSerializer(Duration.class, new DurationText.Writer());
    spans.addDeserializer(Duration.class, new DurationText.Reader());
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(spans)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build());
    return mapper;
  }

  /** Says that bytes are not JSON of the expected shape. */
  public static final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJson(Class<?> type, IOException cause) {
      super("not a " + type.getSimpleName() + ": " + firstLine(cause), cause);
    }

    private static String firstLine(IOException cause) {
      String message =
          cause instanceof JsonProcessingException json
              ? json.getOriginalMessage()
              : cause.getMessage();
      return message == null
          ? cause.getClass().getSimpleName()
          : message.lines().findFirst().orElse("");
    }
  }
}
