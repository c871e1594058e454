/**
 * The query language that topics, subscriptions, search and back-test speak: parser, analysers,
 * field map, stored-query index and evidence. Knows no Kafka.
 */
package io.wirewatch.query;
