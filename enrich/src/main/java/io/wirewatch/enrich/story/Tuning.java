package io.wirewatch.enrich.story;

final class Tuning {
  static double p(String k, double d) {
    String v = System.getProperty("ww." + k);
    return v == null ? d : Double.parseDouble(v);
  }
}
