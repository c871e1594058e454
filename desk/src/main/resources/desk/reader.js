// An article as it was read, with the words marked that met somebody's query.
import {el, link, marked} from './dom.js';
import {country, language, time} from './words.js';

/** Opens an article over the page. */
export async function read(dialog, articleId, whys) {
  const response = await fetch(`/api/articles/${encodeURIComponent(articleId)}`);
  if (!response.ok) {
    show(dialog, el('p', {class: 'muted'}, 'The text of this report is no longer at hand. Follow the link to the publisher instead.'));
    return;
  }
  const enriched = await response.json();
  const article = enriched.article;
  const spans = (field) => whys
    .filter((why) => why.articleId === articleId && why.field === field && why.start !== undefined)
    .map((why) => [why.start, why.end]);
  const direction = {dir: 'auto', lang: enriched.language ?? article.language};
  show(dialog,
    article.status !== 'actual' && el('p', {class: 'exercise-band'}, notActual(article.status)),
    el('p', {class: 'byline'},
      [enriched.source?.name ?? article.sourceId,
        enriched.source?.reliability && `reliability ${enriched.source.reliability}`,
        enriched.source?.country && country(enriched.source.country),
        enriched.language && language(enriched.language)].filter(Boolean).join(' · ')),
    el('h2', direction, marked(article.title ?? '', spans('title'))),
    el('p', {class: 'byline'}, (article.authors ?? []).join(', '), article.authors?.length > 0 && ' · ', time(article.publishedAt, 'day'),
      article.version > 1 && ` · version ${article.version}`),
    article.summary && el('p', {class: 'summary', ...direction}, marked(article.summary, spans('summary'))),
    el('div', {class: 'body', ...direction}, paragraphs(article.body ?? '', spans('body'))),
    found(enriched),
    el('p', {class: 'byline'}, link(article.url, {class: 'out'}, 'At the publisher ↗')));
}

/** What a status other than actual means to a reader. */
export function notActual(status) {
  return status === 'exercise'
    ? 'Exercise. This comes from a made-up newsroom; nothing of it happened.'
    : `This is marked “${status}”: it is not news.`;
}

function paragraphs(body, spans) {
  const out = [];
  let start = 0;
  for (const text of body.split('\n\n')) {
    const shifted = spans.map(([from, to]) => [from - start, to - start]);
    if (text.trim()) {
      out.push(el('p', {}, marked(text, shifted)));
    }
    start += text.length + 2;
  }
  return out;
}

function found(enriched) {
  const groups = [
    ['Names', (enriched.entities ?? []).filter((entity) => entity.type !== 'LOCATION').map((entity) => entity.name)],
    ['Places', (enriched.places ?? []).map((place) => place.name)],
    ['Topics', (enriched.topics ?? []).map((topic) => topic.id.replaceAll('-', ' '))],
  ].filter(([, names]) => names.length > 0);
  return groups.length > 0 && el('dl', {class: 'found'},
    groups.map(([title, names]) => el('div', {}, el('dt', {}, title), el('dd', {}, [...new Set(names)].slice(0, 20).join(', ')))));
}

function show(dialog, ...content) {
  const close = el('button', {class: 'quiet round close', type: 'button', 'aria-label': 'Close', on: {click: () => dialog.close()}}, '×');
  dialog.replaceChildren(close, el('div', {class: 'sheet'}, content));
  if (!dialog.open) {
    dialog.showModal();
  }
  dialog.scrollTop = 0;
}
