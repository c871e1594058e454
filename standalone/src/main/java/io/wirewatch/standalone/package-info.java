/** {@code ./wirewatch}: the command line, and all services on an embedded broker. */
package io.wirewatch.standalone;
