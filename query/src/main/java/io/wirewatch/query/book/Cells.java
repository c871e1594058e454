package io.wirewatch.query.book;

import io.wirewatch.query.language.Features;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.geo.Rectangle;

/** Parts the map into cells of five sizes, under which nearness is filed. */
final class Cells {
  static final int SIZES = 5;

  private static final double[] DEGREES = {0.25, 1, 4, 16, 60};
  private static final int MOST = 48;

  private Cells() {}

  static long row(int size, double lat) {
    return (long) Math.floor((lat + 90) / DEGREES[size]);
  }

  static long column(int size, double lon) {
    return (long) Math.floor((lon + 180) / DEGREES[size]);
  }

  /** Roughly the share of articles with a place in a cell of this size. */
  static double share(int size) {
    return Math.min(0.5, 0.002 * DEGREES[size]);
  }

  /** The cells around a point, of the smallest size that needs no more than a few dozen. */
  static Set<Key> around(double lat, double lon, double metres) {
    return smallest(List.of(Rectangle.fromPointDistance(lat, lon, metres)));
  }

  /** The cells along a geometry. */
  static Set<Key> along(Features.Geometry geometry, double metres) {
    return smallest(
        geometry.lines().stream().flatMap(line -> boxes(line.points(), metres).stream()).toList());
  }

  /** One box for each stretch between two points. */
  private static List<Rectangle> boxes(List<Features.Point> points, double metres) {
    java.util.ArrayList<Rectangle> boxes = new java.util.ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Features.Point a = points.get(Math.max(0, i - 1));
      Features.Point b = points.get(i);
      Rectangle one = Rectangle.fromPointDistance(a.lat(), a.lon(), metres);
      Rectangle other = Rectangle.fromPointDistance(b.lat(), b.lon(), metres);
      boxes.add(around(one, other));
    }
    return boxes;
  }

  private static Rectangle around(Rectangle a, Rectangle b) {
    boolean far = a.crossesDateline() || b.crossesDateline() || Math.abs(a.minLon - b.minLon) > 180;
    return new Rectangle(
        Math.min(a.minLat, b.minLat),
        Math.max(a.maxLat, b.maxLat),
        far ? -180 : Math.min(a.minLon, b.minLon),
        far ? 180 : Math.max(a.maxLon, b.maxLon));
  }

  private static Set<Key> smallest(List<Rectangle> boxes) {
    for (int size = 0; size < SIZES - 1; size++) {
      Set<Key> cells = cells(size, boxes);
      if (cells.size() <= MOST) {
        return cells;
      }
    }
    return cells(SIZES - 1, boxes);
  }

  private static Set<Key> cells(int size, List<Rectangle> boxes) {
    Set<Key> cells = new LinkedHashSet<>();
    for (Rectangle box : boxes) {
      if (box.crossesDateline()) {
        add(size, box, box.minLon, 180, cells);
        add(size, box, -180, box.maxLon, cells);
      } else {
        add(size, box, box.minLon, box.maxLon, cells);
      }
    }
    return cells;
  }

  private static void add(int size, Rectangle box, double west, double east, Set<Key> into) {
    for (long row = row(size, box.minLat); row <= row(size, box.maxLat); row++) {
      for (long column = column(size, west); column <= column(size, east); column++) {
        if (into.size() > MOST && size < SIZES - 1) {
          return;
        }
        into.add(new Key(Key.CELL + size, Key.cell(size, row, column)));
      }
    }
  }
}
