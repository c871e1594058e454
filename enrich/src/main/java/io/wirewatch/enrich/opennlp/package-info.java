/**
 * The only package that knows Apache OpenNLP: its models behind our own small interfaces.
 *
 * <p>Reading order: {@link io.wirewatch.enrich.opennlp.OpenNlpLanguage} and {@link
 * io.wirewatch.enrich.opennlp.OpenNlpWordClasses} answer with its models; {@link
 * io.wirewatch.enrich.opennlp.NameModels} takes the name model out of {@link
 * io.wirewatch.enrich.opennlp.NameModelFile} into the form that is searched, whose features {@link
 * io.wirewatch.enrich.opennlp.FeatureText} spells.
 */
package io.wirewatch.enrich.opennlp;
