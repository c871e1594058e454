/**
 * What an article reports, judged by definitions that are data ({@code seeds/topics/}).
 *
 * <p>Reading order: {@link io.wirewatch.enrich.topics.Reading} parts an article into sentences,
 * {@link io.wirewatch.enrich.topics.Cues} finds the phrases in them, which gives {@link
 * io.wirewatch.enrich.topics.Scene}s and a {@link io.wirewatch.enrich.topics.Report}. {@link
 * io.wirewatch.enrich.topics.TopicBook} reads the definitions, {@link
 * io.wirewatch.enrich.topics.Conditions} their queries, and {@link
 * io.wirewatch.enrich.topics.TopicTagger} judges.
 */
package io.wirewatch.enrich.topics;
