// The stream on the left: one row for each story, the newest alert on top.
import {el} from './dom.js';
import {KINDS, LEVELS, country, plural, rank, time} from './words.js';

/** Gathers alerts by story; a story's newest alert speaks for it. */
export function gather(cards) {
  const groups = new Map();
  for (const card of cards) {
    const key = card.alert.story?.id ?? card.alert.id;
    const group = groups.get(key) ?? {key, cards: []};
    group.cards.push(card);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    group.cards.sort((a, b) => b.alert.decidedAt.localeCompare(a.alert.decidedAt));
    group.newest = group.cards[0].alert;
    group.subscriptions = [...new Set(group.cards.map((card) => card.alert.subscription?.id).filter(Boolean))].sort();
    group.countries = [...new Set(group.cards.flatMap((card) => (card.alert.places ?? []).map((p) => p.countryCode)).filter(Boolean))];
    group.level = group.newest.severity?.level ?? 'minor';
    group.exercise = group.cards.some((card) => card.alert.status && card.alert.status !== 'actual') ? group.newest.status : null;
    group.text = searchText(group);
  }
  return [...groups.values()].sort((a, b) => b.newest.decidedAt.localeCompare(a.newest.decidedAt));
}

/** Whether a group passes the filters. */
export function passes(group, filters) {
  return (
    (!filters.subscription || group.subscriptions.includes(filters.subscription)) &&
    (!filters.country || group.countries.includes(filters.country)) &&
    (!filters.level || rank(group.level) >= rank(filters.level)) &&
    (!filters.text || filters.text.toLowerCase().split(/\s+/).every((word) => group.text.includes(word)))
  );
}

/** The rows, kept by key so that focus and scroll stay where they are. */
export class Rows {
  constructor(root, onChoose) {
    this.root = root;
    this.onChoose = onChoose;
    this.rows = new Map();
  }

  show(groups, chosen, fresh) {
    const wanted = new Set(groups.map((group) => group.key));
    for (const [key, row] of this.rows) {
      if (!wanted.has(key)) {
        row.node.remove();
        this.rows.delete(key);
      }
    }
    let before = this.root.firstChild;
    for (const group of groups) {
      let row = this.rows.get(group.key);
      const state = signature(group);
      if (!row || row.state !== state) {
        const node = this.row(group, fresh.has(group.key));
        if (row) {
          const focused = row.node.contains(document.activeElement);
          if (before === row.node) {
            before = node;
          }
          row.node.replaceWith(node);
          if (focused) {
            node.firstChild.focus({preventScroll: true});
          }
        }
        row = {node, state};
        this.rows.set(group.key, row);
      }
      if (row.node === before) {
        before = before.nextSibling;
      } else {
        this.root.insertBefore(row.node, before);
      }
      const button = row.node.firstChild;
      if (group.key === chosen) {
        button.setAttribute('aria-current', 'true');
      } else {
        button.removeAttribute('aria-current');
      }
    }
  }

  /** Brings a row into view. */
  reveal(key) {
    this.rows.get(key)?.node.scrollIntoView({block: 'nearest'});
  }

  focus(key) {
    this.rows.get(key)?.node.firstChild.focus();
  }

  row(group, fresh) {
    const alert = group.newest;
    const words = [...new Set((alert.why ?? []).filter((why) => why.start !== undefined && why.text).map((why) => why.text))].slice(0, 4);
    const story = alert.story ?? {};
    return el('li', {class: fresh ? 'fresh' : null},
      el('button', {class: `row level-${level(group)}`, type: 'button', on: {click: (event) => this.onChoose(group.key, event.detail === 0)}},
        el('span', {class: 'row-top'},
          el('span', {class: 'level'}, level(group)),
          alert.kind !== 'new' && el('span', {class: `kind kind-${alert.kind}`}, KINDS[alert.kind] ?? alert.kind),
          group.exercise && el('span', {class: 'exercise'}, group.exercise),
          el('span', {class: 'row-time'}, time(alert.decidedAt))),
        el('span', {class: 'headline', dir: 'auto'}, story.headline ?? alert.articles?.[0]?.title ?? 'Untitled'),
        words.length > 0
          ? el('span', {class: 'row-words'}, words.map((word) => el('mark', {dir: 'auto'}, word)))
          : el('span', {class: 'row-words'}, (alert.severity?.reasons ?? []).slice(0, 2).map((reason) => el('span', {class: 'row-reason', dir: 'auto'}, reason.what))),
        el('span', {class: 'row-meta'},
          [
            story.size > 0 && plural(story.size, 'report', 'reports'),
            story.origins > 1 && plural(story.origins, 'origin', 'origins'),
            group.countries.slice(0, 3).map(country).join(', '),
          ].filter(Boolean).join(' · '),
          el('span', {class: 'row-subscriptions'}, group.subscriptions.join(', ')))));
  }
}

function level(group) {
  return LEVELS.includes(group.level) ? group.level : 'minor';
}

function signature(group) {
  const alert = group.newest;
  return [alert.id, alert.decidedAt, alert.revision, group.cards.length, group.subscriptions.join()].join('|');
}

function searchText(group) {
  return group.cards
    .flatMap(({alert}) => [
      alert.story?.headline,
      alert.subscription?.id,
      ...(alert.articles ?? []).flatMap((article) => [article.title, article.source]),
      ...(alert.entities ?? []).map((entity) => entity.name),
      ...(alert.places ?? []).map((place) => place.name),
      ...(alert.why ?? []).map((why) => why.text),
    ])
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
}
