/**
 * A Kafka broker of our own, for one machine: {@link io.wirewatch.standalone.broker.EmbeddedBroker}
 * runs it in this JVM (tests do), {@link io.wirewatch.standalone.broker.BrokerProcess} in a child
 * JVM ({@code ./wirewatch up} does), so that its memory and its crashes are its own. {@link
 * io.wirewatch.standalone.broker.FormerRegistration} clears up after one that was killed.
 */
package io.wirewatch.standalone.broker;
