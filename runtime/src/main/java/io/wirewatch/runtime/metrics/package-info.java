/**
 * What is measured. Read {@link io.wirewatch.runtime.metrics.Metric} (every name, once), {@link
 * io.wirewatch.runtime.metrics.Label} (the closed sets), {@link
 * io.wirewatch.runtime.metrics.Meters} (how to record).
 */
package io.wirewatch.runtime.metrics;
