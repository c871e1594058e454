/**
 * Ordered start, reverse and bounded stop, and the health of each part. Read {@link
 * io.wirewatch.runtime.lifecycle.Component}, {@link io.wirewatch.runtime.lifecycle.Check}, {@link
 * io.wirewatch.runtime.lifecycle.Lifecycle}; {@link io.wirewatch.runtime.lifecycle.Daemons} makes
 * the threads.
 */
package io.wirewatch.runtime.lifecycle;
