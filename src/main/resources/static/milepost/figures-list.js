// What is behind a figure: a dialog with a list that leads to each of them, and the same as a file.
import { get, saveCsv, url } from '/milepost/api.js';
import { element, refused, table } from '/milepost/elements.js';
import { grouped, some } from '/milepost/figures-words.js';

const PAGE = 100;

/** A figure that opens what it is about. */
export function figure(text, count, open) {
  if (!count) return element('span', {}, text);
  return element('button', { type: 'button', class: 'mp-link fg-figure', onclick: open, 'aria-haspopup': 'dialog' }, text);
}

/**
 * @param title    what they have in common
 * @param path     where they are read, as JSON and as CSV; answers {items, total} by page, or {items} in one
 * @param headings of the columns
 * @param row      the cells of one
 * @param what     one of them is called
 */
export async function list(title, path, headings, row, what = 'invoice') {
  const content = element('div', {}, element('p', { class: 'mp-loading', role: 'status' }, 'Loading …'));
  show(title, content, element('button', { type: 'button', class: 'mp-button', onclick: event => csv(event.target, path, title) }, 'Save as CSV'));
  const shown = [];
  let page = 0;
  const more = async () => {
    try {
      const { items, total = items.length } = await get(`${path}${path.includes('?') ? '&' : '?'}page=${page++}&size=${PAGE}`);
      shown.push(...items.map(item => element('tr', {}, ...row(item))));
      content.replaceChildren(
        element('p', { class: 'mp-muted' }, shown.length < total ? `The first ${grouped(shown.length)} of ${some(total, what)}.` : `${some(total, what)}.`),
        table(title, headings, shown),
        ...(shown.length < total ? [element('div', { class: 'mp-buttons' }, element('button', { type: 'button', class: 'mp-button', onclick: more }, 'Show more'))] : []));
    } catch (refusal) {
      content.replaceChildren(refused('That can\'t be shown', refusal));
    }
  };
  await more();
}

/** The same of rows that are here already. */
export function listed(title, headings, rows) {
  show(title, table(title, headings, rows));
}

function show(title, content, ...buttons) {
  const dialog = element('dialog', { class: 'milepost fg-dialog', 'aria-label': title },
    element('header', { class: 'fg-dialog-top' }, element('h2', {}, title),
      element('div', { class: 'mp-buttons' },
        ...buttons,
        element('button', { type: 'button', class: 'mp-button', onclick: () => dialog.close(), autofocus: true }, 'Close'))),
    content);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

export async function csv(button, path, title) {
  button.disabled = true;
  try {
    await saveCsv(path, `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`);
  } catch (refusal) {
    button.after(refused('That could not be saved', refusal));
  }
  button.disabled = false;
}

/** Leads to where an invoice is. */
export const invoiceLink = (id, text) => element('th', { scope: 'row' }, element('a', { href: url`/milepost/where.html?invoice=${id}`, target: '_blank', rel: 'noopener' }, text));
