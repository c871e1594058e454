/**
 * The reports of one event. Read {@link io.wirewatch.contracts.story.Story}, then {@link
 * io.wirewatch.contracts.story.StoryChange}.
 */
package io.wirewatch.contracts.story;
