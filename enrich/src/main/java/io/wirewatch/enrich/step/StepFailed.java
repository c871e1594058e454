package io.wirewatch.enrich.step;

/** Says which step failed on which article; the article is dead-lettered, the stream goes on. */
public final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StepFailed(String step, String articleId, RuntimeException cause) {
    super("step '" + step + "' failed on article " + articleId + ": " + cause, cause);
  }
}
