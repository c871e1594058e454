package io.wirewatch.ingest.feed.markup;

import io.wirewatch.ingest.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a feed under its known name: lower case, with the customary prefix of its namespace
 * ({@code pubdate}, {@code dc:creator}), whatever the document calls it.
 */
public final class Tag {
  private final String name;
  private final Map<String, String> attributes;
  private final String base;
  private final String language;
  private final List<Tag> children = new ArrayList<>();
  private String text = "";

  Tag(String name, Map<String, String> attributes, String base, String language) {
    this.name = name;
    this.attributes = attributes;
    this.base = base;
    this.language = language;
  }

  void add(Tag child) {
    children.add(child);
  }

  void text(String value) {
    text = Characters.clean(value);
  }

  /** The known name. */
  public String name() {
    return name;
  }

  /** What stands in the element: text with its references decoded, child markup written out. */
  public String text() {
    return text;
  }

  /** The address that relative links in it are meant against. */
  public String base() {
    return base;
  }

  /** The nearest declared language; empty where there is none. */
  public String language() {
    return language;
  }

  /** All attributes by lower-case name. */
  public Map<String, String> attributes() {
    return attributes;
  }

  /** An attribute's value; empty where it is absent. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** Whether it holds anything: an empty item is none. */
  public boolean saysSomething() {
    return !children.isEmpty() || !text.isBlank() || !attributes.isEmpty();
  }

  /** The elements inside, in order. */
  public List<Tag> children() {
    return children;
  }

  /** The children of these names, in the order of the names. */
  public Stream<Tag> all(String... names) {
    return Stream.of(names).flatMap(n -> children.stream().filter(c -> c.name.equals(n)));
  }

  /** The first child of the first of these names that there is. */
  public Optional<Tag> first(String... names) {
    return all(names).findFirst();
  }

  /** The first text of these names that is not blank. */
  public Optional<String> value(String... names) {
    return all(names).map(Tag::text).filter(t -> !t.isBlank()).findFirst();
  }
}
