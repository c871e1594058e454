package io.wirewatch.enrich.alias;

import java.util.BitSet;
import java.util.List;

/** Where a text speaks of names at all: what lies far from there need not be looked at closely. */
final class Naming {
  private static final List<String> SIGNS =
      List.of(
          "name",
          "lias",
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
          "call",
          "Call",
          "styl",
          "know",
          "knew",
          "oes by",
          "oing by",
          "went by",
          "born",
          "Born",
          "née",
          "né ",
          "aka ",
          "AKA ",
          "a.k.a",
          "a/k/a",
          " @ ",
          "posing",
          "assed him",
          "assed her",
          "posed as",
          "operating as",
          "operated as",
          "operates as",
          "posted as",
          "online as",
          "fought as",
          "troduc",
          "opularly",
          "aliases",
          "in short",
          "or short",
          " as he ",
          " as she ",
          " as they ",
          " as it ",
          " as his ",
          " as her ",
          " as their ",
          " as its ",
          " to his ",
          " to her ",
          " to their ",
          "ormerly ",
          "reviously ",
          "brand",
          "bbreviat",
          "hortened",
          "tracked",
          "Tracked",
          "pell",
          "spelt",
          "written",
          "rendered",
          "transliterat",
          "registered as",
          "listed",
          "identit",
          "Arabic",
          "refer",
          "Refer",
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

  /** The first sign from here on, -1 where there is none. */
  int next(int from) {
    return places.nextSetBit(from);
  }

  boolean isNear(int from, int to) {
    int next = places.nextSetBit(Math.max(0, from));
    return next >= 0 && next < to;
  }
}
