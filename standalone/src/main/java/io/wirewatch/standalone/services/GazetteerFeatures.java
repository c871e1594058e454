package io.wirewatch.standalone.services;

import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.query.language.Features;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The features of the enricher's gazetteer, as {@code near} in a query names them. */
final class GazetteerFeatures implements Features {
  private final Gazetteer gazetteer;
  private final Set<String> ids;

  GazetteerFeatures(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.ids = Set.copyOf(gazetteer.features());
  }

  @Override
  public Optional<Geometry> find(String id) {
    return ids.contains(id) ? Optional.of(shape(gazetteer.geometry(id))) : Optional.empty();
  }

  @Override
  public Set<String> ids() {
    return ids;
  }

  private static Geometry shape(io.wirewatch.enrich.places.Geometry geometry) {
    List<Point> points =
        geometry.points().stream().map(point -> new Point(point.lat(), point.lon())).toList();
    return new Geometry(List.of(new Line(points)));
  }
}
