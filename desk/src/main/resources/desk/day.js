// The right pane while no story is chosen: the last 24 hours at a glance.
import {el} from './dom.js';
import {LARGE, mapOf} from './map.js';
import {LEVELS, plural} from './words.js';

/** Shows where the day's stories happened and how grave they are. */
export async function showDay(pane, groups, onChoose) {
  const token = {};
  pane.shown = token;
  pane.dataset.key = '';
  if (groups.length === 0) {
    pane.replaceChildren();
    return;
  }
  const map = await mapOf(groups.flatMap((group) => scenes(group, onChoose)).sort(byGravity), LARGE).catch(() => null);
  if (pane.shown !== token) {
    return;
  }
  const subscriptions = new Set(groups.flatMap((group) => group.subscriptions));
  pane.replaceChildren(el('div', {class: 'day'},
    el('header', {class: 'detail-head'},
      el('h2', {}, 'The last 24 hours'),
      el('p', {class: 'muted'}, `${plural(groups.length, 'story', 'stories')} for ${plural(subscriptions.size, 'subscription', 'subscriptions')}. Choose one on the left or on the map, or press j.`)),
    el('ul', {class: 'tally'}, [...LEVELS].reverse().map((level) => {
      const n = groups.filter((group) => group.level === level).length;
      return el('li', {class: `level-${level}${n === 0 ? ' zero' : ''}`}, el('strong', {}, n), level);
    })),
    map && el('figure', {class: 'map-frame'}, map, el('figcaption', {}, 'Outlines: Natural Earth'))));
}

/** The places of a story, the first few that are more exact than a country. */
function scenes(group, onChoose) {
  const headline = group.newest.story?.headline ?? '';
  return (group.newest.places ?? [])
    .filter((place) => place.kind !== 'country')
    .slice(0, 3)
    .map((place) => ({...place, id: `${place.id}`, level: group.level, title: `${place.name}: ${headline}`, onChoose: () => onChoose(group.key)}));
}

function byGravity(a, b) {
  return LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level);
}
