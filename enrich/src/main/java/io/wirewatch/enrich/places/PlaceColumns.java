package io.wirewatch.enrich.places;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * All places by number, column by column: arrays instead of objects keep a quarter of a million
 * places small. They grow while the gazetteer is read.
 */
final class PlaceColumns {
  private byte[] kinds = new byte[1 << 18];
  private int[] geonames = new int[1 << 18];
  private String[] names = new String[1 << 18];
  private float[] lats = new float[1 << 18];
  private float[] lons = new float[1 << 18];
  private String[] countryCodes = new String[1 << 18];
  private String[] admin1s = new String[1 << 18];
  private String[] admin2s = new String[1 << 18];
  private int[] populations = new int[1 << 18];
  private final Map<Integer, String> supplementIds = new HashMap<>();
  private int size;

  int add(char kind, int geoname, String name, float lat, float lon, String... codes) {
    if (size == kinds.length) {
      grow();
    }
    kinds[size] = (byte) kind;
    geonames[size] = geoname;
    names[size] = name;
    lats[size] = lat;
    lons[size] = lon;
    countryCodes[size] = codes[0];
    admin1s[size] = codes[1];
    admin2s[size] = codes[2];
    return size++;
  }

  private void grow() {
    int room = size * 2;
    kinds = Arrays.copyOf(kinds, room);
    geonames = Arrays.copyOf(geonames, room);
    names = Arrays.copyOf(names, room);
    lats = Arrays.copyOf(lats, room);
    lons = Arrays.copyOf(lons, room);
    countryCodes = Arrays.copyOf(countryCodes, room);
    admin1s = Arrays.copyOf(admin1s, room);
    admin2s = Arrays.copyOf(admin2s, room);
    populations = Arrays.copyOf(populations, room);
  }

  int geoname(int place) {
    return geonames[place];
  }

  void move(int place, float lat, float lon) {
    lats[place] = lat;
    lons[place] = lon;
  }

  void people(int place, int population) {
    populations[place] = population;
  }

  void supplement(int place, String id) {
    supplementIds.put(place, id);
  }

  char kind(int place) {
    return (char) kinds[place];
  }

  String name(int place) {
    return names[place];
  }

  float lat(int place) {
    return lats[place];
  }

  float lon(int place) {
    return lons[place];
  }

  String countries(int place) {
    return countryCodes[place];
  }

  String admin1(int place) {
    return admin1s[place];
  }

  String admin2(int place) {
    return admin2s[place];
  }

  int population(int place) {
    return populations[place];
  }

  /** The id of a hand-made feature; null for a place of GeoNames. */
  String supplementId(int place) {
    return supplementIds.get(place);
  }

  int size() {
    return size;
  }
}
