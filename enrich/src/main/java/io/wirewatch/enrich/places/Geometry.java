package io.wirewatch.enrich.places;

import java.util.List;

/**
 * A point or a line on the globe.
 *
 * @param points its corners in order, one for a point
 */
public record Geometry(List<Point> points) {
  private static final double EARTH_KM = 6371.0088;
  private static final double KM_A_DEGREE = Math.PI * EARTH_KM / 180;

  /** A place on the globe in WGS84 degrees. */
  public record Point(double lat, double lon) {}

  public Geometry {
    points = List.copyOf(points);
  }

  /** Reads {@code lat,lon;lat,lon}. */
  static Geometry parse(String text) {
    return new Geometry(
        java.util.Arrays.stream(text.split(";"))
            .map(p -> p.split(","))
            .map(p -> new Point(Double.parseDouble(p[0]), Double.parseDouble(p[1])))
            .toList());
  }

  /** Whether this is a line. */
  public boolean isLine() {
    return points.size() > 1;
  }

  /** Kilometres from a point to the nearest of this. */
  public double kilometresFrom(double lat, double lon) {
    Point nearest = nearestTo(lat, lon);
    return kilometres(lat, lon, nearest.lat, nearest.lon);
  }

  /** The point of this that lies nearest to another point. */
  public Point nearestTo(double lat, double lon) {
    Point best = points.get(0);
    double least = kilometres(lat, lon, best.lat, best.lon);
    for (int i = 1; i < points.size(); i++) {
      Point foot = foot(points.get(i - 1), points.get(i), lat, lon);
      for (Point candidate : List.of(foot, points.get(i))) {
        double distance = kilometres(lat, lon, candidate.lat, candidate.lon);
        if (distance < least) {
          least = distance;
          best = candidate;
        }
      }
    }
    return best;
  }

  /** Foot of the perpendicular on a plane that touches the globe: segments are short. */
  private static Point foot(Point a, Point b, double lat, double lon) {
    double shrink = Math.cos(Math.toRadians((a.lat + b.lat) / 2));
    double dx = (b.lon - a.lon) * shrink;
    double dy = b.lat - a.lat;
    double px = (lon - a.lon) * shrink;
    double py = lat - a.lat;
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
    return new Point(a.lat + t * (b.lat - a.lat), a.lon + t * (b.lon - a.lon));
  }

  /** Great-circle distance. */
  public static double kilometres(double lat1, double lon1, double lat2, double lon2) {
    double a = Math.toRadians(lat1);
    double b = Math.toRadians(lat2);
    double dLat = Math.sin((b - a) / 2);
    double dLon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double h = dLat * dLat + Math.cos(a) * Math.cos(b) * dLon * dLon;
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** Distance good enough to compare neighbours by; far cheaper than the great circle. */
  static double roughKilometres(float lat1, float lon1, float lat2, float lon2) {
    float dLon = Math.abs(lon1 - lon2);
    double x = (dLon > 180 ? 360 - dLon : dLon) * cosine((lat1 + lat2) / 2);
    double y = lat1 - lat2;
    return Math.sqrt(x * x + y * y) * KM_A_DEGREE;
  }

  private static double cosine(float degrees) {
    double r = degrees * Math.PI / 180;
    double r2 = r * r;
    return Math.max(0, 1 - r2 / 2 + r2 * r2 / 24 - r2 * r2 * r2 / 720);
  }
}
