package io.wirewatch.contracts.source;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.wirewatch.contracts.wire.WireName;

/** What the URL of a source leads to. */
public enum SourceKind implements WireName {
  /** RSS, Atom, RDF or JSON Feed. */
  FEED,
  /** A site whose feed is discovered. */
  SITE,
  /** A news sitemap. */
  SITEMAP,
  /** A page of links, read by CSS selectors. */
  LISTING,
  /** A value that this release does not know. */
  @JsonEnumDefaultValue
  UNKNOWN;

  @Override
  @JsonValue
  public String wireName() {
    return WireName.kebab(this);
  }
}
