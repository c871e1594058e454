// The desk: what it knows, what is chosen, and the wire that keeps it up to date.
import {el} from './dom.js';
import {Rows, gather, passes} from './list.js';
import {showStory} from './detail.js';
import {showDay} from './day.js';
import {showSources, sourcesInWords} from './sources.js';
import {clock, country, plural, refreshTimes} from './words.js';

const MOST_ALERTS = 1000;
const SILENCE_MILLIS = 26_000;

const $ = (id) => document.getElementById(id);
const cards = new Map();
const fresh = new Set();
const filters = {text: '', subscription: '', country: '', level: ''};
const rows = new Rows($('rows'), choose);
let overview = null;
let loaded = false;
let chosen = null;
let view = 'story';
let shown = [];
let unseen = 0;
let lastHeard = null;
let wire = null;

// What is shown.

function render() {
  const groups = gather(cards.values());
  offer($('f-subscription'), 'All subscriptions', groups.flatMap((group) => group.subscriptions), filters.subscription, (id) => id);
  offer($('f-country'), 'All countries', groups.flatMap((group) => group.countries), filters.country, country);
  shown = groups.filter((group) => passes(group, filters));
  rows.show(shown, chosen, fresh);
  fresh.clear();
  empty(groups.length);
  $('sources-words').textContent = sourcesInWords(overview);
  const group = groups.find((each) => each.key === chosen);
  if (view === 'story') {
    if (group) {
      if ($('detail').dataset.state !== stateOf(group)) {
        $('detail').dataset.state = stateOf(group);
        showStory($('detail'), group, $('reader'));
      }
    } else {
      const state = `day ${shown.map((each) => each.key + each.level).join()}`;
      if ($('detail').dataset.state !== state) {
        $('detail').dataset.state = state;
        showDay($('detail'), shown, (key) => choose(key, true));
      }
    }
  }
}

function stateOf(group) {
  return group.cards.map(({alert, deliveries}) => `${alert.id}${alert.decidedAt}${(deliveries ?? []).map((d) => d.outcome + d.attempt)}`).join();
}

function empty(all) {
  const node = $('empty');
  node.hidden = shown.length > 0;
  if (shown.length > 0) {
    return;
  }
  if (!loaded) {
    node.replaceChildren(el('p', {}, 'Reading the last 24 hours…'));
  } else if (all > 0) {
    node.replaceChildren(el('p', {}, 'No alert passes the filters.'),
      el('button', {class: 'quiet', type: 'button', on: {click: clearFilters}}, 'Show all'));
  } else {
    const watching = overview?.sources > 0
      ? `Wirewatch is watching ${plural(overview.sources, 'source', 'sources')} and has read ${plural(overview.articles, 'article', 'articles')}.`
      : 'No source has been set up yet.';
    node.replaceChildren(
      el('p', {class: 'calm'}, overview?.complete === false ? 'Reading the log…' : 'Nothing has matched in the last 24 hours.'),
      el('p', {class: 'muted'}, `${watching} An alert appears here the moment one is raised; there is no need to reload.`));
  }
}

function offer(select, all, values, kept, name) {
  const options = [...new Set([...values, kept].filter(Boolean))].sort((a, b) => name(a).localeCompare(name(b)));
  if (select.dataset.options === options.join()) {
    return;
  }
  select.dataset.options = options.join();
  select.replaceChildren(el('option', {value: ''}, all), ...options.map((value) => el('option', {value}, name(value))));
  select.value = kept;
}

// What is chosen.

function choose(key, focus) {
  view = 'story';
  chosen = key;
  document.body.classList.add('reading');
  remember();
  render();
  rows.reveal(key);
  if (focus || matchMedia('(max-width: 60rem)').matches) {
    $('detail').focus();
  }
}

function step(by) {
  const at = shown.findIndex((group) => group.key === chosen);
  const next = shown[at < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, at + by))];
  if (next) {
    choose(next.key, false);
    rows.focus(next.key);
  }
}

function back() {
  const wasReading = document.body.classList.contains('reading') && matchMedia('(max-width: 60rem)').matches;
  document.body.classList.remove('reading');
  if (view === 'sources') {
    view = 'story';
    $('detail').dataset.state = '';
    render();
  } else if (document.activeElement?.closest('.filters')) {
    clearFilters();
  } else if (!wasReading) {
    const left = chosen;
    chosen = null;
    remember();
    render();
    rows.focus(left);
    return;
  }
  rows.focus(chosen);
}

function openSources() {
  view = 'sources';
  document.body.classList.add('reading');
  $('detail').dataset.state = '';
  showSources($('detail')).then(() => $('detail').focus(), () => {});
}

function clearFilters() {
  Object.keys(filters).forEach((name) => setFilter(name, ''));
  remember();
  render();
}

function setFilter(name, value) {
  filters[name] = value;
  $(`f-${name}`).value = value;
}

/** Filters and choice live in the address, so that a reload or a link to a colleague keeps them. */
function remember() {
  const kept = new URLSearchParams(Object.entries({...filters, story: chosen ?? ''}).filter(([, value]) => value));
  history.replaceState(null, '', kept.size > 0 ? `#${kept}` : location.pathname);
}

function recall() {
  const kept = new URLSearchParams(location.hash.slice(1));
  for (const name of Object.keys(filters)) {
    filters[name] = kept.get(name) ?? '';
  }
  $('f-text').value = filters.text;
  $('f-level').value = filters.level;
  chosen = kept.get('story');
}

// The wire.

function connect() {
  wire?.close();
  wire = new EventSource('/api/alerts/stream');
  wire.addEventListener('hello', () => {
    heard();
    load();
  });
  wire.addEventListener('reload', load);
  wire.addEventListener('beat', (event) => {
    heard();
    if (read(event)?.sourcesChanged) {
      fetchOverview();
    }
  });
  wire.addEventListener('alert', (event) => {
    heard();
    const card = read(event);
    if (card) {
      take(card, true);
      render();
    }
  });
  wire.addEventListener('delivery', (event) => {
    const delivery = read(event);
    const card = cards.get(delivery?.alertId);
    if (card) {
      card.deliveries = [...card.deliveries.filter((other) => other.id !== delivery.id), delivery];
      render();
    }
  });
  wire.onerror = lost;
}

function read(event) {
  try {
    return JSON.parse(event.data);
  } catch {
    return null;
  }
}

function heard() {
  lastHeard = Date.now();
  $('pulse').dataset.state = 'live';
  $('pulse-words').textContent = 'Live';
  $('banner').hidden = true;
}

function lost() {
  $('pulse').dataset.state = 'lost';
  $('pulse-words').textContent = 'Not connected';
  $('banner').hidden = false;
  $('banner').textContent = lastHeard
    ? `The connection to the desk was lost at ${clock(new Date(lastHeard).toISOString())}. What you see may be out of date. Trying again…`
    : 'The desk does not answer. Trying again…';
  if (wire?.readyState === EventSource.CLOSED) {
    setTimeout(connect, 3000);
  }
}

async function load() {
  try {
    const response = await fetch('/api/alerts');
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    const answer = await response.json();
    overview = answer.overview;
    const first = !loaded;
    answer.alerts.forEach((card) => take(card, !first));
    loaded = true;
    render();
    if (!overview.complete) {
      setTimeout(load, 1500);
    }
  } catch {
    lost();
  }
}

async function fetchOverview() {
  try {
    overview = await (await fetch('/api/overview')).json();
    render();
    if (view === 'sources' && !document.hidden) {
      showSources($('detail'));
    }
  } catch {
    // The wire says in words when the desk does not answer.
  }
}

function take(card, announce) {
  const known = cards.get(card.alert.id);
  cards.set(card.alert.id, card);
  if (!known && announce) {
    fresh.add(card.alert.story?.id ?? card.alert.id);
    $('announce').textContent = `${card.alert.severity?.level ?? ''} ${card.alert.story?.headline ?? ''}`;
    if (document.hidden) {
      unseen += 1;
      document.title = `(${unseen}) Wirewatch`;
    }
  }
  while (cards.size > MOST_ALERTS) {
    cards.delete([...cards.values()].reduce((a, b) => (a.alert.decidedAt < b.alert.decidedAt ? a : b)).alert.id);
  }
}

// Hands on the page.

for (const name of Object.keys(filters)) {
  $(`f-${name}`).addEventListener('input', (event) => {
    filters[name] = event.target.value.trim();
    remember();
    render();
  });
}
$('filters').addEventListener('submit', (event) => event.preventDefault());
$('open-sources').addEventListener('click', openSources);
$('open-keys').addEventListener('click', () => $('keys').showModal());
$('reader').addEventListener('click', (event) => event.target === $('reader') && $('reader').close());

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
    return;
  }
  if (event.key === 'Escape') {
    back();
    return;
  }
  if (event.target.matches?.('input, select, textarea')) {
    return;
  }
  const actions = {
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    Enter: () => $('detail').focus(),
    o: () => document.querySelector('#detail [data-read]')?.click(),
    '/': () => $('f-text').focus(),
    s: openSources,
    '?': () => $('keys').showModal(),
  };
  const scrollsDetail = event.key.startsWith('Arrow') && $('detail').contains(event.target);
  if (actions[event.key] && !scrollsDetail && !(event.key === 'Enter' && event.target.matches('button, a'))) {
    event.preventDefault();
    actions[event.key]();
  }
});

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    unseen = 0;
    document.title = 'Wirewatch';
  }
});

setInterval(() => {
  refreshTimes();
  if (lastHeard && Date.now() - lastHeard > SILENCE_MILLIS) {
    lost();
    connect();
  }
}, 10_000);

recall();
render();
connect();
