package io.wirewatch.query.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up the geometry of named features ({@code ww:durand-line}) that {@code near} may name. */
public interface Features {

  /** The lines of a feature; empty where there is no such feature. */
  Optional<Geometry> find(String id);

  /** All ids, for suggestions. */
  Set<String> ids();

  /** No features at all. */
  Features NONE =
      new Features() {
        @Override
        public Optional<Geometry> find(String id) {
          return Optional.empty();
        }

        @Override
        public Set<String> ids() {
          return Set.of();
        }
      };

  /** A feature's shape: one or more lines; a line of one point is a point. */
  record Geometry(List<Line> lines) {
    public Geometry {
      lines = List.copyOf(lines);
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("a geometry has at least one line");
      }
    }
  }

  /** Points joined in order. */
  record Line(List<Point> points) {
    public Line {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("a line has at least one point");
      }
    }
  }

  /** WGS84 degrees. */
  record Point(double lat, double lon) {}
}
