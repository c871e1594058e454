package io.wirewatch.ingest.feed;

import io.wirewatch.ingest.feed.markup.Tag;
import io.wirewatch.ingest.feed.rome.Model;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules look at: an entry as Rome understands it, and its tree.
 *
 * @param model Rome's
 * @param tag the entry's own element
 * @param feed the element that holds the feed's own fields
 * @param feedModel Rome's model of the whole feed
 * @param atom whether it is Atom's vocabulary
 */
record Item(Model.Entry model, Tag tag, Tag feed, Model feedModel, boolean atom) {
  Optional<String> value(String... names) {
    return tag.value(names);
  }

  Stream<Tag> all(String... names) {
    return tag.all(names);
  }

  /** An attribute of the first element of these names that has it. */
  Optional<String> attribute(String attribute, String... names) {
    return all(names).map(t -> t.attribute(attribute)).filter(v -> !v.isBlank()).findFirst();
  }
}
