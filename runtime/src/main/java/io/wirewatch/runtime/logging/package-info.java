/**
 * One event, one line. Read {@link io.wirewatch.runtime.logging.LineLayout}; {@code logback.xml}
 * uses it.
 */
package io.wirewatch.runtime.logging;
