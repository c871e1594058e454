/**
 * The last 24 hours, in memory and bounded. Read {@link io.wirewatch.desk.board.Board} over its
 * {@code ShownAlerts} and {@code Recent} values, what it keeps out ({@code Canaries}) and tells
 * ({@link io.wirewatch.desk.board.BoardEvent}), then what it shows: {@link
 * io.wirewatch.desk.board.AlertCard}, {@link io.wirewatch.desk.board.StoryCard}, {@link
 * io.wirewatch.desk.board.SourceLine}, {@link io.wirewatch.desk.board.Overview}.
 */
package io.wirewatch.desk.board;
