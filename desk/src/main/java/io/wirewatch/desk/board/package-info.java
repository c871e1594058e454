/**
 * The last 24 hours, in memory and bounded. Read {@link io.wirewatch.desk.board.Board}, then {@link
 * io.wirewatch.desk.board.AlertCard}, {@link io.wirewatch.desk.board.StoryCard}, {@link
 * io.wirewatch.desk.board.SourceLine}, {@link io.wirewatch.desk.board.Overview}.
 */
package io.wirewatch.desk.board;
