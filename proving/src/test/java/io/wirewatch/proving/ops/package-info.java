/** What operators run: the compose file, Prometheus, Grafana. */
package io.wirewatch.proving.ops;
