// How times, figures and codes read to people.
import {el} from './dom.js';

const CLOCK = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});
const SECONDS = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit', second: '2-digit'});
const DAY = new Intl.DateTimeFormat(undefined, {weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'});
const COUNTRY = new Intl.DisplayNames(undefined, {type: 'region', fallback: 'code'});
const LANGUAGE = new Intl.DisplayNames(undefined, {type: 'language', fallback: 'code'});

export const LEVELS = ['minor', 'moderate', 'severe', 'extreme'];

export const KINDS = {
  new: 'New',
  update: 'Update',
  correction: 'Correction',
  retraction: 'Retraction',
  merge: 'Merged',
  digest: 'Digest',
  close: 'Closed',
};

const SPEAKS = {
  says: 'says', claims: 'claims', confirms: 'confirms', denies: 'denies',
  alleges: 'alleges', warns: 'warns', demands: 'demands',
};

export const HEALTH = {
  ok: 'well', fresh: 'not polled yet', failing: 'failing', blocked: 'refuses us',
  robots: 'forbidden by robots.txt', gone: 'gone for good', disabled: 'switched off', unknown: 'unknown',
};

/** A time element: short words now, the full time in UTC when pointed at. */
export function time(iso, style = 'ago') {
  if (!iso) {
    return el('span', {class: 'muted'}, '–');
  }
  const node = el('time', {datetime: iso, title: `${iso.slice(0, 19).replace('T', ' ')} UTC`, 'data-style': style});
  node.textContent = words(iso, style);
  return node;
}

/** Brings every time on the page up to date. */
export function refreshTimes() {
  for (const node of document.querySelectorAll('time[data-style="ago"], time[data-style="in"]')) {
    const fresh = words(node.dateTime, node.dataset.style);
    if (node.textContent !== fresh) {
      node.textContent = fresh;
    }
  }
}

export function clock(iso) {
  return SECONDS.format(new Date(iso));
}

function words(iso, style) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) {
    return '–';
  }
  if (style === 'clock') {
    return SECONDS.format(at);
  }
  if (style === 'day') {
    return DAY.format(at);
  }
  const minutes = Math.round((Date.now() - at.getTime()) / 60000);
  if (style === 'in' && minutes < 0) {
    return minutes > -60 ? `in ${-minutes} min` : `at ${CLOCK.format(at)}`;
  }
  if (minutes < 1) {
    return 'now';
  }
  if (minutes < 60) {
    return `${minutes} min`;
  }
  return minutes < 24 * 60 ? CLOCK.format(at) : DAY.format(at);
}

export function plural(n, one, many) {
  return `${Number(n).toLocaleString()} ${n === 1 ? one : many}`;
}

export function country(code) {
  try {
    return COUNTRY.of(code) ?? code;
  } catch {
    return code;
  }
}

export function language(code) {
  try {
    return LANGUAGE.of(code) ?? code;
  } catch {
    return code;
  }
}

/** `timed-out` reads `timed out`. */
export function plain(code) {
  return String(code ?? '').replaceAll('-', ' ');
}

export function speaks(stance) {
  return SPEAKS[stance] ?? plain(stance);
}

/** `12`, `12–15`, `at least 12`, `up to 12`. */
export function figure(fact) {
  const {min, max} = fact;
  const n = min === max || max === undefined || max === null ? min : min === undefined || min === null ? null : `${min}–${max}`;
  if (n === null) {
    return `up to ${max}`;
  }
  return max === undefined || max === null ? `at least ${n}` : `${n}`;
}

export function rank(level) {
  return LEVELS.indexOf(level);
}
