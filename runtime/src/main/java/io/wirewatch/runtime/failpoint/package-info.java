/**
 * Named places where a test may kill the process. Read {@link
 * io.wirewatch.runtime.failpoint.FailPoints}.
 */
package io.wirewatch.runtime.failpoint;
