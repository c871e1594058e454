package io.wirewatch.enrich.topics;

/** Says where and why a topic, cue or context file cannot be used. */
public final class DefinitionDefect extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;

  DefinitionDefect(String file, int line, int column, String message) {
    super(file + ":" + line + ":" + column + ": " + message);
    this.file = file;
    this.line = line;
    this.column = column;
  }

  /** The file. */
  public String file() {
    return file;
  }

  /** 1 for the first line. */
  public int line() {
    return line;
  }

  /** 1 for the first column. */
  public int column() {
    return column;
  }
}
