// The right pane: one story. Why it is shown, how grave it is and why, where, who says what, and what became of its alerts.
import {backButton, el, link, marked, markedWords} from './dom.js';
import {mapOf} from './map.js';
import {notActual, read} from './reader.js';
import {KINDS, country, figure, plain, plural, speaks, time} from './words.js';

/** Shows a group of alerts of one story. */
export async function showStory(pane, group, dialog) {
  const token = {};
  pane.shown = token;
  draw(pane, group, null, null, dialog);
  const storyId = group.newest.story?.id;
  const [card, map] = await Promise.all([
    storyId ? fetch(`/api/stories/${encodeURIComponent(storyId)}`).then((r) => (r.ok ? r.json() : null)).catch(() => null) : null,
    mapOf(group.cards.flatMap((c) => c.alert.places ?? []).map((place) => ({...place, level: group.level}))).catch(() => null),
  ]);
  if (pane.shown === token) {
    draw(pane, group, card, map, dialog);
  }
}

function draw(pane, group, card, map, dialog) {
  const alert = group.newest;
  const story = card?.story;
  const whys = group.cards.flatMap((c) => c.alert.why ?? []);
  const open = (articleId) => read(dialog, articleId, whys);
  const scroll = pane.scrollTop;
  const same = pane.dataset.key === group.key;
  pane.dataset.key = group.key;
  pane.replaceChildren(
    backButton(),
    group.exercise ? el('p', {class: 'exercise-band'}, notActual(group.exercise)) : '',
    head(group, story),
    el('div', {class: 'columns'},
      el('div', {class: 'column-main'}, changes(alert), why(group, open), reports(alert, card, open), sides(story)),
      el('div', {class: 'column-side'}, map && el('figure', {class: 'map-frame'}, map, el('figcaption', {}, 'Outlines: Natural Earth')),
        severity(alert), facts(alert), coverage(story), people(alert, story), history(group))));
  pane.scrollTop = same ? scroll : 0;
}

function head(group, story) {
  const alert = group.newest;
  const size = story?.size ?? alert.story?.size;
  const origins = story?.origins ?? alert.story?.origins;
  return el('header', {class: 'detail-head'},
    el('p', {class: `badges level-${group.level}`},
      el('span', {class: 'level'}, group.level, alert.severity && ` ${alert.severity.score}`),
      alert.kind !== 'new' && el('span', {class: `kind kind-${alert.kind}`}, KINDS[alert.kind] ?? alert.kind),
      group.exercise && el('span', {class: 'exercise'}, group.exercise),
      alert.tlp && el('span', {class: 'tlp'}, `TLP:${alert.tlp}`)),
    el('h2', {dir: 'auto'}, story?.headline ?? alert.story?.headline ?? alert.articles?.[0]?.title ?? 'Untitled'),
    el('p', {class: 'muted'},
      size > 0 && `${plural(size, 'report', 'reports')} from ${plural(origins, 'independent origin', 'independent origins')}`,
      story?.firstSeen && [' · first ', time(story.firstSeen, 'day')],
      story?.lastSeen && story.lastSeen !== story.firstSeen && [', last ', time(story.lastSeen, 'day')],
      (story?.countries ?? []).length > 0 && ` · ${story.countries.map(country).join(', ')}`,
      story && story.state !== 'open' && ` · ${story.state === 'merged' ? 'merged into another story' : 'closed: nothing new for a while'}`));
}

function changes(alert) {
  const told = alert.changes ?? [];
  return told.length > 0 && section(alert.kind === 'correction' ? 'What was corrected' : 'What is new', 'changes',
    el('ul', {class: 'plain'}, told.map((change) => el('li', {},
      el('span', {class: 'change-what'}, plain(change.change)),
      change.from && el('del', {dir: 'auto'}, change.from),
      change.from && change.to && ' → ',
      change.to && el('ins', {dir: 'auto'}, change.to)))));
}

function why(group, open) {
  const bySubscription = new Map();
  for (const {alert} of group.cards) {
    // The newest alert of each subscription shows its words; older ones are in the history.
    if (!bySubscription.has(alert.subscription?.id)) {
      bySubscription.set(alert.subscription?.id, alert);
    }
  }
  return section('Why you see this', 'why', [...bySubscription.values()].map((alert) => el('div', {class: 'match'},
    el('p', {class: 'query'}, el('strong', {}, alert.subscription?.id ?? 'subscription'), el('code', {}, alert.subscription?.query ?? '')),
    el('ul', {class: 'plain evidence'}, snippets(alert).map((found) => el('li', {},
      el('span', {class: 'clauses'}, found.clauses.map((clause) => el('code', {}, clause))),
      found.value && el('span', {class: 'value'}, found.words.join(', ')),
      found.snippet && el('q', {dir: 'auto'}, markedWords(found.snippet, found.value ? [] : found.words)),
      found.articleId && alert.articles?.some((a) => a.id === found.articleId) &&
        el('button', {class: 'linklike', type: 'button', on: {click: () => open(found.articleId)}}, sourceOf(alert, found.articleId))))))));
}

/** Evidence of one sentence is one line, with all its words marked. */
function snippets(alert) {
  const lines = new Map();
  for (const each of alert.why ?? []) {
    const key = each.snippet ? `${each.articleId}|${each.snippet}` : `${each.articleId}|${each.clause}|${each.field}`;
    // A value, such as a severity, stands nowhere in the text; its snippet says what it rests on.
    const value = each.start === undefined;
    const line = lines.get(key) ?? {articleId: each.articleId, snippet: each.snippet, value, clauses: [], words: []};
    if (each.clause && !line.clauses.includes(each.clause)) {
      line.clauses.push(each.clause);
    }
    if (each.text && !line.words.includes(each.text)) {
      line.words.push(each.text);
    }
    lines.set(key, line);
  }
  return [...lines.values()];
}

function sourceOf(alert, articleId) {
  return alert.articles.find((article) => article.id === articleId)?.source ?? 'read';
}

function severity(alert) {
  const reasons = alert.severity?.reasons ?? [];
  return alert.severity && section('Severity', `severity level-${alert.severity.level}`,
    el('p', {class: 'score'}, el('strong', {}, alert.severity.score), ' of 100, ', alert.severity.level,
      alert.severity.certainty && alert.severity.certainty !== 'unknown' && `, ${alert.severity.certainty}`,
      alert.severity.urgency && alert.severity.urgency !== 'unknown' && `, ${alert.severity.urgency}`),
    el('ul', {class: 'plain reasons'}, reasons.map((reason) => el('li', {title: reason.evidence?.text},
      el('span', {class: 'points'}, `${reason.points > 0 ? '+' : ''}${reason.points}`), el('span', {dir: 'auto'}, reason.what)))));
}

function facts(alert) {
  const known = alert.facts ?? [];
  return known.length > 0 && section('Figures', 'facts', el('ul', {class: 'plain'}, known.slice(0, 8).map((fact) =>
    el('li', {title: fact.evidence?.text}, el('strong', {}, figure(fact)), ` ${fact.kind}`, fact.by && el('span', {class: 'muted'}, `, according to ${fact.by}`)))));
}

function people(alert, story) {
  const names = [...new Set([...(story?.entities ?? []), ...(alert.entities ?? [])].map((entity) => entity.name))].slice(0, 12);
  const places = [...new Set((alert.places ?? []).map((place) => place.name))].slice(0, 12);
  return (names.length > 0 || places.length > 0) && section('Who and where', 'people', el('dl', {class: 'found'},
    names.length > 0 && el('div', {}, el('dt', {}, 'Names'), el('dd', {dir: 'auto'}, names.join(', '))),
    places.length > 0 && el('div', {}, el('dt', {}, 'Places'), el('dd', {dir: 'auto'}, places.join(', ')))));
}

/** The reports by independent origin; a copy stands under what it copies. */
function reports(alert, card, open) {
  const known = new Map((alert.articles ?? []).map((article) => [article.id, article]));
  const lines = card?.articles ?? [...known.values()].map((article) => ({...article, held: true}));
  const origins = new Map();
  for (const line of lines) {
    const origin = line.originOf ?? line.source ?? line.sourceId;
    origins.set(origin, [...(origins.get(origin) ?? []), line]);
  }
  return section('Reports by origin', 'reports',
    [...origins.values()].map((of) => el('div', {class: 'origin'},
      el('ul', {class: 'plain'}, of.sort((a, b) => (a.duplicateOf ? 1 : 0) - (b.duplicateOf ? 1 : 0)).map((line) => el('li', {class: line.duplicateOf ? 'copy' : null},
        el('span', {class: 'report-source'}, line.source, line.reliability && el('abbr', {title: `Reliability ${line.reliability} on the Admiralty scale, A best`}, line.reliability),
          line.duplicateOf && el('span', {class: 'muted'}, 'copy'),
          el('span', {class: 'row-time'}, time(line.publishedAt ?? known.get(line.id)?.publishedAt))),
        el('span', {class: 'report-title'},
          line.held
            ? el('button', {class: 'linklike', type: 'button', dir: 'auto', 'data-read': line.id, on: {click: () => open(line.id)}}, line.title ?? 'Untitled')
            : link(line.url, {dir: 'auto'}, line.title ?? 'Untitled'),
          link(line.url, {class: 'out', 'aria-label': `${line.title} at the publisher`}, '↗'))))))),
    card?.story?.truncated && el('p', {class: 'muted small'}, 'Only the most central reports are listed.'));
}

/** Each side's figures and words next to the other's; the order is that in which they spoke. */
function sides(story) {
  const known = (story?.sides ?? []).filter((side) => (side.claims ?? []).length + (side.facts ?? []).length > 0);
  return known.length > 0 && section('Who says what', 'sides', el('div', {class: 'side-by-side'}, known.map((side) => el('div', {class: 'side', 'data-side': side.side},
    el('h4', {dir: 'auto'}, sideName(side.side, story)),
    (side.facts ?? []).length > 0 && el('p', {class: 'side-figures'}, side.facts.slice(0, 6).map((fact) =>
      el('span', {title: fact.evidence?.text}, el('strong', {}, figure(fact)), ` ${fact.kind}`))),
    (side.claims ?? []).length > 0 && el('ul', {class: 'plain'}, side.claims.slice(0, 6).map((claim) => el('li', {},
      el('span', {class: 'speaker', dir: 'auto'}, claim.speaker?.name ?? 'Somebody'), ` ${speaks(claim.stance)} `,
      el('q', {dir: 'auto'}, claim.cue ? markedWords(claim.evidence?.text ?? '', [claim.cue]) : marked(claim.evidence?.text ?? '', [])))))))));
}

/** A country by its name, a group by the name under which the story knows it. */
function sideName(side, story) {
  return side?.length === 2 ? country(side) : (story?.entities ?? []).find((entity) => entity.id === side)?.name ?? plain(side);
}

/** Which sides' sources report the story and which do not, beside what is usual. */
function coverage(story) {
  const known = story?.coverage ?? [];
  return known.length > 0 && section('Who reports it', 'coverage', el('ul', {class: 'plain'}, known.map((side) => el('li', {class: side.articles > 0 ? null : 'silent', 'data-side': side.side},
    el('strong', {}, country(side.side)),
    side.articles > 0 ? ` ${plural(side.sources, 'source', 'sources')}, ${plural(side.articles, 'report', 'reports')}` : ' silent so far',
    side.of > 0 && el('span', {class: 'muted'}, ` · usually tells ${side.shared} of ${side.of}`)))));
}

function history(group) {
  return section('Alerts', 'history', el('ol', {class: 'plain'}, group.cards.map(({alert, deliveries}) => el('li', {},
    el('p', {}, time(alert.decidedAt, 'clock'), ' ', el('strong', {}, KINDS[alert.kind] ?? alert.kind), ` · ${alert.subscription?.id ?? ''}`,
      alert.revision > 1 && el('span', {class: 'muted'}, ` · revision ${alert.revision}`)),
    (deliveries ?? []).map((delivery) => el('p', {class: `delivery delivery-${delivery.outcome}`},
      el('span', {class: 'dot', 'aria-hidden': 'true'}), `${delivery.channel}${delivery.endpoint && delivery.endpoint !== delivery.channel ? ` ${delivery.endpoint}` : ''} `,
      delivery.outcome === 'retry' ? 'will be tried again' : delivery.outcome,
      delivery.reason && `: ${plain(delivery.reason)}`,
      delivery.attempt > 1 && ` (attempt ${delivery.attempt})`)),
    el('p', {class: 'id'}, alert.id)))));
}

function section(title, name, ...content) {
  return el('section', {class: name}, el('h3', {}, title), content);
}
