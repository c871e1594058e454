/** Real enrich processes and a real broker: what the stories promise across kills. */
package io.wirewatch.proving.enrich;
