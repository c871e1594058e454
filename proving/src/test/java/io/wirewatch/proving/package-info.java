/** Proofs that need more than one module: acceptance, chaos, fuzz, accuracy, benchmarks. */
package io.wirewatch.proving;
