/**
 * The catalogue of topics, {@link io.wirewatch.contracts.catalogue.Topics}: which records travel
 * where, under which key and for how long. It knows every record; no record knows it.
 */
package io.wirewatch.contracts.catalogue;
