// A small map drawn from coordinates: outlines from our own file, no tiles, nothing from elsewhere.
import {shape} from './dom.js';

const WIDTH = 420;
const HEIGHT = 250;
const LEAST_SPAN = 4.5;

let world = null;

/** Draws places; resolves to null where none has coordinates. */
export async function mapOf(places) {
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
    ? points.filter((place) => place.kind !== 'country') : points);
  const project = (lon, lat) => [
    ((lon - view.west) / (view.east - view.west)) * WIDTH,
    ((view.north - lat) / (view.north - view.south)) * HEIGHT,
  ];
  const inView = countries
    .map(({name, rings}) => ({
      name,
      rings: rings.filter((ring) => ring.east > view.west && ring.west < view.east && ring.north > view.south && ring.south < view.north),
    }))
    .filter(({rings}) => rings.length > 0);
  const outline = inView.flatMap(({rings}) => rings.map((ring) => path(ring.points, project))).join('');
  const names = points.map((place) => place.name).join(', ');
  return shape('svg', {class: 'map', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `Map of ${names}`},
    shape('rect', {class: 'sea', width: WIDTH, height: HEIGHT}),
    shape('path', {class: 'land', d: outline}),
    ...countryNames(inView, project),
    ...spots(points.filter((place) => place.kind !== 'country'), project));
}

/** The name of each country in the middle of what is seen of it, where there is room. */
function countryNames(countries, project) {
  return countries.flatMap(({name, rings}) => {
    const seen = rings.map((ring) => clipped(ring.points.map(([lon, lat]) => project(lon, lat)))).map(middle);
    const largest = seen.reduce((a, b) => (b.area > a.area ? b : a), {area: 0});
    return largest.area > WIDTH * HEIGHT * 0.05
      ? [shape('text', {class: 'country', x: largest.x, y: largest.y, 'text-anchor': 'middle'}, name)]
      : [];
  });
}

/** A polygon cut to the frame (Sutherland and Hodgman's way). */
function clipped(polygon) {
  const sides = [
    [([x]) => x >= 0, (a, b) => cut(a, b, 0, 0)],
    [([x]) => x <= WIDTH, (a, b) => cut(a, b, 0, WIDTH)],
    [([, y]) => y >= 0, (a, b) => cut(a, b, 1, 0)],
    [([, y]) => y <= HEIGHT, (a, b) => cut(a, b, 1, HEIGHT)],
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

function spots(points, project) {
  const inside = points
    .map((place) => ({place, at: project(place.lon, place.lat)}))
    .filter(({at}) => at[0] >= 0 && at[0] <= WIDTH && at[1] >= 0 && at[1] <= HEIGHT);
  const taken = inside.map(({at: [x, y]}) => ({left: x - 6, top: y - 6, width: 12}));
  return inside.map(({place, at: [x, y]}) => {
    const width = place.name.length * 6.4;
    const choices = [[9, 0], [-9 - width, 0], [9, -13], [9, 13], [-9 - width, -13], [-9 - width, 13], [-width / 2, -17], [-width / 2, 17]];
    const free = choices
      .map(([dx, dy]) => ({left: x + dx, top: y - 6 + dy, width}))
      .find((box) => box.left > 2 && box.left + width < WIDTH - 2 && !taken.some((other) => overlaps(other, box)));
    const group = shape('g', {class: `spot level-${place.level ?? 'extreme'}`},
      shape('title', {}, place.name),
      shape('circle', {class: 'halo', cx: x, cy: y, r: 9}),
      shape('circle', {cx: x, cy: y, r: 3.5}));
    if (free) {
      taken.push(free);
      group.append(shape('text', {x: free.left, y: free.top + 10}, place.name));
    }
    return group;
  });
}

function overlaps(a, b) {
  return a.left < b.left + b.width && b.left < a.left + a.width && Math.abs(a.top - b.top) < 12;
}

/** What the map shows: all points, a margin, and true proportions at their latitude. */
function viewOf(points) {
  const lons = points.map((p) => p.lon);
  const lats = points.map((p) => p.lat);
  const middle = [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
  const stretch = Math.max(0.2, Math.cos((middle[1] * Math.PI) / 180));
  let high = Math.max(LEAST_SPAN, (Math.max(...lats) - Math.min(...lats)) * 1.5);
  let wide = (high * WIDTH) / HEIGHT / stretch;
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
