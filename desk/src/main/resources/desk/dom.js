// Builds the page out of nodes and text. Nothing here, or anywhere on the page, reads text as markup.

/** An element with attributes and children; strings become text, null and false are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name === 'on') {
      for (const [event, handler] of Object.entries(value)) {
        node.addEventListener(event, handler);
      }
    } else {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...kept(children));
  return node;
}

/** An element of a drawing. */
export function shape(tag, attributes = {}, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, String(value));
  }
  node.append(...kept(children));
  return node;
}

/** A link to elsewhere; text only where the address is not a plain web address. */
export function link(url, attributes, ...children) {
  const safe = webAddress(url);
  return safe
    ? el('a', {...attributes, href: safe, target: '_blank', rel: 'noopener noreferrer'}, ...children)
    : el('span', attributes, ...children);
}

/** Leads back to the list where only one pane fits; it presses Escape for hands without a keyboard. */
export function backButton() {
  const escape = () => document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
  return el('button', {class: 'quiet back', type: 'button', on: {click: escape}}, '← All stories');
}

/** Text with some stretches marked; spans are [start, end] in UTF-16 code units. */
export function marked(text, spans) {
  const parts = [];
  let at = 0;
  for (const [start, end] of merged(spans, text.length)) {
    parts.push(text.slice(at, start), el('mark', {}, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== '');
}

/** A snippet with its words marked, wherever they stand in it. */
export function markedWords(text, words) {
  const spans = [];
  const folded = text.toLowerCase();
  // Where folding changes the length, positions would shift: then only exact occurrences count.
  const haystack = folded.length === text.length ? folded : text;
  for (const word of words) {
    const needle = haystack === folded ? word.toLowerCase() : word;
    if (needle.length === 0) {
      continue;
    }
    for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
      spans.push([at, at + needle.length]);
    }
  }
  return marked(text, spans);
}

function kept(children) {
  return children.flat(3).filter((child) => child !== null && child !== undefined && child !== false && child !== '');
}

function webAddress(url) {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
  } catch {
    return null;
  }
}

function merged(spans, length) {
  const inside = spans
    .map(([start, end]) => [Math.max(0, start), Math.min(length, end)])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0]);
  const out = [];
  for (const span of inside) {
    const last = out[out.length - 1];
    if (last && span[0] <= last[1]) {
      last[1] = Math.max(last[1], span[1]);
    } else {
      out.push(span);
    }
  }
  return out;
}
