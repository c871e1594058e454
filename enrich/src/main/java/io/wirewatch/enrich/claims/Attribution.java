package io.wirewatch.enrich.claims;

import io.wirewatch.contracts.article.Stance;

/**
 * That somebody said something, in one sentence.
 *
 * @param speaker tokens of the speaker
 * @param cueFrom first token of the cue
 * @param cueTo last token of the cue
 * @param stance by the cue
 */
record Attribution(Span speaker, int cueFrom, int cueTo, Stance stance) {

  /** The first token of speaker or cue. */
  int start() {
    return Math.min(speaker.from(), cueFrom);
  }

  /** The last token of speaker or cue. */
  int end() {
    return Math.max(speaker.to(), cueTo);
  }
}
