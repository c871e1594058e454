package io.wirewatch.enrich.opennlp;

/**
 * Writes hashed features as the strings that OpenNLP's models are keyed by, and reads them back.
 */
public final class FeatureText {
  private FeatureText() {}

  /** The texts of features. */
  public static String[] of(long[] features) {
    String[] texts = new String[features.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = of(features[i]);
    }
    return texts;
  }

  /** The text of one feature. */
  public static String of(long feature) {
    return Long.toString(feature, Character.MAX_RADIX);
  }

  /** The feature that a text stands for. */
  public static long parse(String text) {
    return Long.parseLong(text, Character.MAX_RADIX);
  }
}
