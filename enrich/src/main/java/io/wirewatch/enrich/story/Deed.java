package io.wirewatch.enrich.story;

/** What kind of deed an article leads with, as far as that tells events apart. */
enum Deed {
  /** None that is known. */
  UNTOLD,
  /** An attack, an accident or a disaster. */
  STRIKE,
  /** Somebody is caught, and no word is said of an attack for which. */
  CAPTURE,
  /** Attacks to come are threatened or warned of. */
  THREAT;

  /** Whether both are known and differ. */
  boolean isOtherThan(Deed other) {
    return this != UNTOLD && other != UNTOLD && this != other;
  }
}
