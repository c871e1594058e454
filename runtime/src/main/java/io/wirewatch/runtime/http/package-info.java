/**
 * The HTTP server of a process: health, metrics, and what other modules add. Read {@link
 * io.wirewatch.runtime.http.HttpServer}, {@link io.wirewatch.runtime.http.HealthHandler}, {@link
 * io.wirewatch.runtime.http.MetricsHandler}, {@link io.wirewatch.runtime.http.Answers}.
 */
package io.wirewatch.runtime.http;
