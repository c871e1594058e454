package io.wirewatch.standalone.services;

import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.query.language.Features;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The features of the enricher's gazetteer, as {@code near} in a query names them. */
final class GazetteerFeatures implements Features {
  private final Supplier<Gazetteer> shipped;
  private Gazetteer gazetteer;
  private Set<String> ids;

  /** Opens the gazetteer when a query first names a feature: most verbs never do. */
  GazetteerFeatures(Supplier<Gazetteer> shipped) {
    this.shipped = shipped;
  }

  @Override
  public Optional<Geometry> find(String id) {
    return ids().contains(id) ? Optional.of(shape(gazetteer.geometry(id))) : Optional.empty();
  }

  @Override
  public synchronized Set<String> ids() {
    if (ids == null) {
      gazetteer = shipped.get();
      ids = Set.copyOf(gazetteer.features());
    }
    return ids;
  }

  private static Geometry shape(io.wirewatch.enrich.places.Geometry geometry) {
    List<Point> points =
        geometry.points().stream().map(point -> new Point(point.lat(), point.lon())).toList();
    return new Geometry(List.of(new Line(points)));
  }
}
