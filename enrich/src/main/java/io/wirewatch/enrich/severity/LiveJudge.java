package io.wirewatch.enrich.severity;

import io.wirewatch.contracts.article.Severity;
import io.wirewatch.enrich.topics.DefinitionDefect;
import io.wirewatch.enrich.topics.SeedFiles;
import java.util.function.Supplier;

/**
 * The judge in use, read anew when its files change. Files that cannot be used change nothing: the
 * judge that works stays. Thread-safe; something else says when to look.
 */
public final class LiveJudge {
  private final Supplier<SeedFiles> files;
  private SeedFiles read;
  private volatile EventJudge current;

  /**
   * Reads the files for the first time.
   *
   * @param files opens the files anew
   * @throws DefinitionDefect where they cannot be used: there is no older judge to keep
   */
  public LiveJudge(Supplier<SeedFiles> files) {
    this.files = files;
    this.read = files.get();
    this.current = EventJudge.read(read);
  }

  /** What looking at the files led to. */
  public sealed interface Look {}

  /** The files say what they said. */
  public record Same() implements Look {}

  /**
   * The files changed and are in use.
   *
   * @param sha256 the new hash
   */
  public record Renewed(String sha256) implements Look {}

  /**
   * The files changed and cannot be used.
   *
   * @param defect file, line, column and reason
   */
  public record Refused(DefinitionDefect defect) implements Look {}

  /** The judge in use. */
  public EventJudge current() {
    return current;
  }

  /** The severity of a report whose story has so many independent origins. */
  public Severity confirmed(Severity alone, int origins) {
    return current.severity().withOrigins(alone, origins);
  }

  /** Reads the files again and takes them where they are sound and new. */
  public synchronized Look look() {
    try {
      SeedFiles now = files.get();
      if (now.sameAs(read)) {
        return new Same();
      }
      current = EventJudge.read(now);
      read = now;
      return new Renewed(current.sha256());
    } catch (DefinitionDefect defect) {
      return new Refused(defect);
    }
  }
}
