package io.wirewatch.ingest.date;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** Answers the command line's {@code date}. */
public final class DateVerb {
  /** What is asked: {@code {name, input}}. */
  public record Question(String name, String input) {}

  /** What is answered: {@code {name, value}}; {@code value} is null where the input is no date. */
  public record Answer(String name, @JsonInclude(JsonInclude.Include.ALWAYS) Instant value) {}

  /** Reads one date. */
  public Answer answer(Question question) {
    return new Answer(question.name(), FeedDates.parse(question.input()).orElse(null));
  }
}
