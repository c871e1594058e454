package io.wirewatch.enrich.alias;

import java.util.BitSet;
import java.util.List;

/** Where a text speaks of names at all: what lies far from there need not be looked at closely. */
final class Naming {
  private static final List<String> SIGNS =
      List.of(
          "name",
          "lias",
          "nown",
          "guerre",
          "seudonym",
          "kunya",
          "all sign",
          "allsign",
          "all-sign",
          "oniker",
          "obriquet",
          "pithet",
          "andle",
          "cronym",
          "nitials",
          "ubbed",
          "hort for",
          "tands for",
          "tanding for",
          "eferred",
          "ntroduced",
          "alled",
          "really",
          "actually",
          "in fact",
          "in reality",
          "in truth",
          "found",
          "revealed",
          "shown",
          "discovered",
          "dentified",
          "turned out",
          "whom");

  private final BitSet places = new BitSet();

  Naming(String text) {
    for (String sign : SIGNS) {
      for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        places.set(at);
      }
    }
  }

  boolean isNear(int from, int to) {
    int next = places.nextSetBit(Math.max(0, from));
    return next >= 0 && next < to;
  }
}
