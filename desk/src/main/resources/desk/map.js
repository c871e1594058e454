// A small map drawn from coordinates: outlines from our own file, no tiles, nothing from elsewhere.
import {shape} from './dom.js';

/** Frames to draw in: size in pixels, and the least height of what is shown, in degrees. */
export const SMALL = {width: 420, height: 250, span: 4.5};
export const LARGE = {width: 900, height: 520, span: 12};

let world = null;

/**
 * Draws places; resolves to null where none has coordinates.
 *
 * A place may bear the level of its severity and a handler for being chosen.
 */
export async function mapOf(places, frame = SMALL) {
  const seen = new Set();
  const points = (places ?? []).filter((place) => {
    const usable = Number.isFinite(place.lat) && Number.isFinite(place.lon) && !seen.has(place.id);
    seen.add(place.id);
    return usable;
  });
  if (points.length === 0) {
    return null;
  }
  world ??= load();
  const countries = await world;
  const view = viewOf(points.filter((place) => place.kind !== 'country').length > 0
    ? points.filter((place) => place.kind !== 'country') : points, frame);
  const project = (lon, lat) => [
    ((lon - view.west) / (view.east - view.west)) * frame.width,
    ((view.north - lat) / (view.north - view.south)) * frame.height,
  ];
  const inView = countries
    .map(({name, rings}) => ({
      name,
      rings: rings.filter((ring) => ring.east > view.west && ring.west < view.east && ring.north > view.south && ring.south < view.north),
    }))
    .filter(({rings}) => rings.length > 0);
  const outline = inView.flatMap(({rings}) => rings.map((ring) => path(ring.points, project))).join('');
  const names = points.map((place) => place.name).join(', ');
  return shape('svg', {class: 'map', viewBox: `0 0 ${frame.width} ${frame.height}`, role: 'img', 'aria-label': `Map of ${names}`},
    shape('rect', {class: 'sea', width: frame.width, height: frame.height}),
    shape('path', {class: 'land', d: outline}),
    ...labelled(points.filter((place) => place.kind !== 'country'), inView, project, frame));
}

/** Spots with their names, then the names of countries where there is room left. */
function labelled(points, countries, project, frame) {
  const inside = points
    .map((place) => ({place, at: project(place.lon, place.lat)}))
    .filter(({at}) => at[0] >= 0 && at[0] <= frame.width && at[1] >= 0 && at[1] <= frame.height);
  const taken = inside.map(({at: [x, y]}) => ({left: x - 6, top: y - 6, width: 12}));
  const spots = inside.map(({place, at}) => spot(place, at, taken, frame));
  return [...countryNames(countries, project, taken, frame), ...spots];
}

/** The name of each country in the middle of what is seen of it. */
function countryNames(countries, project, taken, frame) {
  return countries.flatMap(({name, rings}) => {
    const seen = rings.map((ring) => clipped(ring.points.map(([lon, lat]) => project(lon, lat)), frame)).map(middle);
    const largest = seen.reduce((a, b) => (b.area > a.area ? b : a), {area: 0});
    const width = name.length * 8.2;
    const box = largest.area > frame.width * frame.height * 0.02
      ? freeBox([0, 24, -24, 48, -48, 72, -72].map((dy) => [-width / 2, dy]), largest.x, largest.y, width, taken, frame)
      : null;
    return box ? [shape('text', {class: 'country', x: box.left + width / 2, y: box.top + 10, 'text-anchor': 'middle'}, name)] : [];
  });
}

/** The first place beside a point where a text stands on nobody's toes; it is taken then. */
function freeBox(choices, x, y, width, taken, frame) {
  const box = choices
    .map(([dx, dy]) => ({left: x + dx, top: y - 6 + dy, width}))
    .find((each) => each.left > 2 && each.left + width < frame.width - 2 && each.top > 2 && each.top < frame.height - 14 && !taken.some((other) => overlaps(other, each)));
  if (box) {
    taken.push(box);
  }
  return box;
}

/** A polygon cut to the frame (Sutherland and Hodgman's way). */
function clipped(polygon, frame) {
  const sides = [
    [([x]) => x >= 0, (a, b) => cut(a, b, 0, 0)],
    [([x]) => x <= frame.width, (a, b) => cut(a, b, 0, frame.width)],
    [([, y]) => y >= 0, (a, b) => cut(a, b, 1, 0)],
    [([, y]) => y <= frame.height, (a, b) => cut(a, b, 1, frame.height)],
  ];
  return sides.reduce((points, [inside, crossing]) => points.flatMap((to, i) => {
    const from = points[(i + points.length - 1) % points.length];
    const corner = inside(from) === inside(to) ? [] : [crossing(from, to)];
    return inside(to) ? [...corner, to] : corner;
  }), polygon);
}

function cut(a, b, axis, at) {
  const t = (at - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** Area and centre of gravity of a polygon. */
function middle(points) {
  let area = 0;
  let x = 0;
  let y = 0;
  points.forEach(([x1, y1], i) => {
    const [x0, y0] = points[(i + points.length - 1) % points.length];
    const cross = x0 * y1 - x1 * y0;
    area += cross / 2;
    x += ((x0 + x1) * cross) / 6;
    y += ((y0 + y1) * cross) / 6;
  });
  return area === 0 ? {area: 0} : {area: Math.abs(area), x: x / area, y: y / area};
}

function spot(place, [x, y], taken, frame) {
  const width = place.name.length * 6.6;
  const beside = [[9, 0], [-9 - width, 0], [9, -13], [9, 13], [-9 - width, -13], [-9 - width, 13], [-width / 2, -17], [-width / 2, 17]];
  const box = freeBox(beside, x, y, width, taken, frame);
  const group = shape('g', {class: `spot level-${place.level ?? 'extreme'}${place.onChoose ? ' spot-choice' : ''}`},
    shape('title', {}, place.title ?? place.name),
    shape('circle', {class: 'halo', cx: x, cy: y, r: 9}),
    shape('circle', {cx: x, cy: y, r: 3.5}));
  if (box) {
    const left = box.left + width < x;
    const over = Math.abs(box.left + width / 2 - x) < 1;
    group.append(shape('text', {
      x: over ? x : left ? x - 9 : x + 9, y: box.top + 10,
      'text-anchor': over ? 'middle' : left ? 'end' : 'start',
    }, place.name));
  }
  if (place.onChoose) {
    group.addEventListener('click', place.onChoose);
  }
  return group;
}

function overlaps(a, b) {
  return a.left < b.left + b.width && b.left < a.left + a.width && Math.abs(a.top - b.top) < 12;
}

/** What the map shows: all points, a margin, and true proportions at their latitude. */
function viewOf(points, frame) {
  const lons = points.map((p) => p.lon);
  const lats = points.map((p) => p.lat);
  const middle = [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
  const stretch = Math.max(0.2, Math.cos((middle[1] * Math.PI) / 180));
  let high = Math.max(frame.span, (Math.max(...lats) - Math.min(...lats)) * 1.5);
  let wide = (high * frame.width) / frame.height / stretch;
  const needed = (Math.max(...lons) - Math.min(...lons)) * 1.5;
  if (needed > wide) {
    high *= needed / wide;
    wide = needed;
  }
  return {
    west: middle[0] - wide / 2, east: middle[0] + wide / 2,
    south: middle[1] - high / 2, north: middle[1] + high / 2,
  };
}

function path(points, project) {
  let d = '';
  let last = null;
  for (const [lon, lat] of points) {
    const [x, y] = project(lon, lat);
    if (last && Math.abs(x - last[0]) < 0.4 && Math.abs(y - last[1]) < 0.4) {
      continue;
    }
    d += `${last ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    last = [x, y];
  }
  return `${d}Z`;
}

async function load() {
  const topology = await (await fetch('/world.json')).json();
  const {scale, translate} = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  return topology.objects.countries.geometries.map((country) => {
    const rings = [];
    const polygons = country.type === 'Polygon' ? [country.arcs] : country.type === 'MultiPolygon' ? country.arcs : [];
    for (const polygon of polygons) {
      for (const ring of polygon) {
        rings.push(bounded(ring.flatMap((i) => (i >= 0 ? arcs[i] : [...arcs[~i]].reverse()))));
      }
    }
    return {name: country.properties?.name ?? '', rings};
  });
}

function bounded(points) {
  const box = {west: 180, east: -180, south: 90, north: -90};
  for (const [lon, lat] of points) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return {points, ...box};
}
