/**
 * Stories: the reports of one event, found in one pass as articles arrive. Pure Java; the caller
 * brings the memory.
 *
 * <p>Read {@link io.wirewatch.enrich.story.StoryAssigner} first. Then, in the order of an arrival:
 * {@code CardMaker} (words, terms, sketch and marks of an article), {@code StoryIndex} (its
 * neighbours in the window, by {@code Hits} and {@code Likeness}), {@code StoryChoice} (copy,
 * member or opener), {@code Origins}, {@code Confirmation}, {@code StoryGrowth} (the story after
 * it: its {@code StoryMembers}, {@code StorySubjects}, {@code Sides} and {@code Tellers}), {@link
 * io.wirewatch.enrich.story.Assignment}.
 */
package io.wirewatch.enrich.story;
