package io.wirewatch.ingest.page;

/** How loudly a block speaks for being part of an article, or against it. */
final class Voice {
  private static final int SENTENCE = 60;
  private static final int LONG = 140;

  private Voice() {}

  static int of(String text, int linked, Block.Kind kind, int weight) {
    double links = Block.linkShare(text, linked);
    if (kind == Block.Kind.HEADING) {
      return links > 0.5 ? -20 : 0;
    }
    if (links > 0.5) {
      return -10 - Math.min(weight, 100);
    }
    if (Block.isTeaser(text)) {
      return -30;
    }
    boolean sentence = weight >= LONG || (weight >= SENTENCE && Block.endsSentence(text));
    return switch (kind) {
      case PARAGRAPH, QUOTE ->
          sentence ? weight : weight > 25 && Block.endsSentence(text) ? weight / 2 : -8;
      case LOOSE -> sentence ? weight : -12;
      case CELL -> sentence ? weight / 2 : -12;
      case LIST_ITEM -> links > 0.2 ? -12 : sentence ? weight / 2 : -1;
      case HEADING -> 0;
    };
  }
}
