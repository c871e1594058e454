/** Fills the board from the log. Read {@link io.wirewatch.desk.kafka.BoardReader}. */
package io.wirewatch.desk.kafka;
