/**
 * What every service stands on: settings and secrets, lifecycle and health, metrics, Kafka
 * settings, and the one door out to the network ({@code egress}).
 */
package io.wirewatch.runtime;
