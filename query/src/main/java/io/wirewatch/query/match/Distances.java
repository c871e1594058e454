package io.wirewatch.query.match;

import io.wirewatch.query.language.Features;
import java.util.List;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.geo.GeoUtils;
import org.apache.lucene.util.SloppyMath;

/** Measures between places on the map. */
public final class Distances {
  private static final double METRES_PER_DEGREE =
      Math.toRadians(1) * GeoUtils.EARTH_MEAN_RADIUS_METERS;

  private Distances() {}

  /** What {@link #isWithin} compares distances with: dear to compute, so done once for a query. */
  static double sortKey(double metres) {
    return GeoUtils.distanceQuerySortKey(metres);
  }

  /** Whether an encoded point lies as near as a {@link #sortKey}: to the bit as Lucene decides. */
  static boolean isWithin(double lat, double lon, double sortKey, int otherLat, int otherLon) {
    return SloppyMath.haversinSortKey(
            lat,
            lon,
            GeoEncodingUtils.decodeLatitude(otherLat),
            GeoEncodingUtils.decodeLongitude(otherLon))
        <= sortKey;
  }

  /** Metres from an encoded point to the nearest point of a geometry. */
  public static double toGeometry(Features.Geometry geometry, int otherLat, int otherLon) {
    return toGeometry(
        geometry,
        GeoEncodingUtils.decodeLatitude(otherLat),
        GeoEncodingUtils.decodeLongitude(otherLon));
  }

  /** Metres from a point to the nearest point of a geometry. */
  public static double toGeometry(Features.Geometry geometry, double lat, double lon) {
    double nearest = Double.MAX_VALUE;
    double shrink = Math.cos(Math.toRadians(lat));
    for (Features.Line line : geometry.lines()) {
      List<Features.Point> points = line.points();
      for (int i = 0; i < points.size(); i++) {
        nearest =
            Math.min(
                nearest,
                toSegment(points.get(Math.max(0, i - 1)), points.get(i), lat, lon, shrink));
      }
    }
    return nearest;
  }

  /**
   * On a plane that touches the globe at the point itself: what is near, which alone matters, is
   * measured best. The end points are measured on the globe.
   */
  private static double toSegment(
      Features.Point a, Features.Point b, double lat, double lon, double shrink) {
    double ax = turn(a.lon() - lon) * shrink;
    double ay = a.lat() - lat;
    double dx = turn(b.lon() - a.lon()) * shrink;
    double dy = b.lat() - a.lat();
    double length = dx * dx + dy * dy;
    double share = length == 0 ? 0 : -(ax * dx + ay * dy) / length;
    if (share <= 0) {
      return SloppyMath.haversinMeters(lat, lon, a.lat(), a.lon());
    }
    if (share >= 1) {
      return SloppyMath.haversinMeters(lat, lon, b.lat(), b.lon());
    }
    return Math.hypot(ax + share * dx, ay + share * dy) * METRES_PER_DEGREE;
  }

  /** A difference of longitudes the short way round. */
  private static double turn(double degrees) {
    if (degrees > 180) {
      return degrees - 360;
    }
    return degrees < -180 ? degrees + 360 : degrees;
  }
}
