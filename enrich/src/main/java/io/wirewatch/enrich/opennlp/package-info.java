/** The only package that knows Apache OpenNLP: its models behind our own small interfaces. */
package io.wirewatch.enrich.opennlp;
