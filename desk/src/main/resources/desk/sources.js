// The sources and how they fare: those in trouble first, each with its reason in words.
import {backButton, el} from './dom.js';
import {HEALTH, country, language, plain, plural, time} from './words.js';

const ORDER = ['failing', 'blocked', 'gone', 'robots', 'unknown', 'fresh', 'ok', 'disabled'];

/** One line for the button: how many are well. */
export function sourcesInWords(overview) {
  if (!overview || overview.sources === 0) {
    return 'No sources yet';
  }
  const well = overview.health?.ok ?? 0;
  const fresh = overview.health?.fresh ?? 0;
  const off = overview.health?.disabled ?? 0;
  const ill = overview.sources - well - fresh - off;
  return ill > 0 ? `${overview.sources} sources, ${ill} failing` : `${plural(overview.sources, 'source', 'sources')}, all well`;
}

/** Fills the right pane with the table of sources. */
export async function showSources(pane) {
  const response = await fetch('/api/sources');
  const {sources} = await response.json();
  sources.sort((a, b) => ORDER.indexOf(a.health) - ORDER.indexOf(b.health) || a.name.localeCompare(b.name));
  const counts = ORDER.map((health) => [health, sources.filter((source) => source.health === health).length]).filter(([, n]) => n > 0);
  pane.replaceChildren(
    backButton(),
    el('header', {class: 'detail-head'},
      el('h2', {}, 'Sources'),
      el('p', {class: 'muted'}, counts.map(([health, n]) => `${n} ${HEALTH[health] ?? health}`).join(' · ') || 'No source has been set up.')),
    common(sources),
    el('table', {class: 'sources'},
      el('thead', {}, el('tr', {}, ['Source', 'State', 'Last poll', 'Last news', 'Next poll'].map((title) => el('th', {scope: 'col'}, title)))),
      el('tbody', {}, sources.map(row))));
}

/** Many failures for one reason are one piece of news, and mostly news about our own network. */
function common(sources) {
  const failing = sources.filter((source) => source.reason);
  const counts = new Map();
  failing.forEach((source) => counts.set(source.reason, (counts.get(source.reason) ?? 0) + 1));
  const [reason, n] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!(n > 4 && n > failing.length / 2)) {
    return null;
  }
  const meaning = failing.find((source) => source.reason === reason).meaning ?? plain(reason);
  const ours = ['dns-failed', 'connect-failed', 'network-down', 'timed-out'].includes(reason);
  return el('p', {class: 'common'}, `${n} of them fail for one reason: ${meaning}`,
    ours && ' This machine may have no way out to the internet, or no name server; they come back by themselves.');
}

function row(source) {
  const trouble = source.reason && el('p', {class: 'trouble'}, source.meaning ?? plain(source.reason),
    source.detail && el('span', {class: 'muted'}, ` ${source.detail}`));
  return el('tr', {class: `health-${source.health}`},
    el('td', {}, el('span', {class: 'source-name', dir: 'auto'}, source.name),
      source.status && source.status !== 'actual' && el('span', {class: 'exercise'}, source.status),
      el('p', {class: 'muted small'}, [source.country && country(source.country), source.language && language(source.language),
        source.reliability && `reliability ${source.reliability}`].filter(Boolean).join(' · '))),
    el('td', {}, el('span', {class: 'health'}, el('span', {class: 'dot', 'aria-hidden': 'true'}), HEALTH[source.health] ?? source.health),
      source.failures > 1 && el('span', {class: 'muted small'}, ` ${source.failures} times in a row`), trouble),
    el('td', {}, time(source.lastPollAt)),
    el('td', {}, time(source.lastNewsAt)),
    el('td', {}, source.nextPollAt ? time(source.nextPollAt, 'in') : '–'));
}
