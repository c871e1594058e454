package io.wirewatch.ingest.page;

/** How loudly a block speaks for being part of an article, or against it. */
final class Voice {
  private static final int SENTENCE = 60;
  private static final int LONG = 140;

  private Voice() {}

  static int of(Block block) {
    int weight = block.weight();
    double links = block.linkShare();
    if (block.kind() == Block.Kind.HEADING) {
      return links > 0.5 ? -20 : 0;
    }
    if (links > 0.5) {
      return -10 - Math.min(weight, 100);
    }
    if (block.isTeaser()) {
      return -30;
    }
    boolean sentence = weight >= LONG || (weight >= SENTENCE && block.endsSentence());
    return switch (block.kind()) {
      case PARAGRAPH, QUOTE ->
          sentence ? weight : weight > 25 && block.endsSentence() ? weight / 2 : -8;
      case LOOSE -> sentence ? weight : -12;
      case CELL -> sentence ? weight / 2 : -12;
      case LIST_ITEM -> links > 0.2 ? -12 : sentence ? weight / 2 : -1;
      case HEADING -> 0;
    };
  }
}
