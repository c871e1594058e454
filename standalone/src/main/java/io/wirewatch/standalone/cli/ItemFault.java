package io.wirewatch.standalone.cli;

/** Says why an item could not be answered: a code for programs, a sentence for people. */
final class ItemFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  ItemFault(String code, String message) {
    super(message);
    this.code = code;
  }

  /** From a closed set: bad-input, no-file, fetch-failed, or a reason of the pipeline. */
  String code() {
    return code;
  }
}
