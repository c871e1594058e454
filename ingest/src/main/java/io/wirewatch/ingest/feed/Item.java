package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.feed.markup.Tag;
import io.wirewatch.ingest.feed.rome.Model;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules look at: an entry as Rome understands it, and its tree.
 *
 * @param rome the entry in Rome's model
 * @param tag the entry's own element
 * @param feed the element that holds the feed's own fields
 * @param romeFeed Rome's model of the whole feed
 * @param atom whether it is Atom's vocabulary
 */
record Item(Model.Entry rome, Tag tag, Tag feed, Model romeFeed, boolean atom) {
  Optional<String> value(String... names) {
    return tag.value(names);
  }

  /** A field that may stand in the item or in its media group. */
  Optional<String> media(String name) {
    return tag.value(name)
        .or(
            () ->
                tag.all("media:group", "media:content")
                    .flatMap(g -> g.value(name).stream())
                    .findFirst());
  }

  Stream<Tag> all(String... names) {
    return tag.all(names);
  }

  /** An attribute of the first element of these names that has it. */
  Optional<String> attribute(String attribute, String... names) {
    return Stream.concat(all(names), all("media:group").flatMap(g -> g.all(names)))
        .map(t -> t.attribute(attribute))
        .filter(v -> !v.isBlank())
        .findFirst();
  }
}
