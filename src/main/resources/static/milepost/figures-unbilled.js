// Work nobody has billed yet, by age.
import { element, table } from '/milepost/elements.js';
import { day, money, sum } from '/milepost/format.js';
import { some } from '/milepost/figures-words.js';

const FIRST = 10;
const NUM = text => ({ text, style: 'mp-num' });

export function unbilled({ items, total, baseTotal, baseCurrency, withoutRate }, { names }) {
  if (!total) return [element('p', { class: 'mp-empty' }, 'Everything that was worked is billed.')];
  const rows = items.map(item => row(item, names));
  const listed = element('div', {}, listing(rows.slice(0, FIRST), items));
  const all = element('button', { type: 'button', class: 'mp-button', onclick: () => { listed.replaceChildren(listing(rows, items)); all.remove(); } }, `Show all ${rows.length}`);
  return [
    element('p', {}, `${some(total, 'project')} with ${money(baseTotal)} ${baseCurrency} that is on no issued invoice.`, withoutRate.length ? ` ${withoutRate.join(' ')}` : ''),
    byAge(items),
    listed,
    ...(rows.length > FIRST ? [element('div', { class: 'mp-buttons fg-after' }, all)] : [])
  ];
}

/** In the currencies of the projects: what is added up is added up exactly. */
function byAge(items) {
  const currencies = [...new Set(items.map(item => item.currency))].sort();
  const labels = items[0].ages.map(age => age.label);
  return table('Unbilled work by age', ['Currency', ...labels.map(NUM)], currencies.map(currency => element('tr', {},
    element('th', { scope: 'row' }, currency),
    ...labels.map((label, i) => element('td', { class: 'mp-num' }, money(sum(items.filter(item => item.currency === currency).map(item => item.ages[i].net))))))));
}

const listing = (rows, items) => table('Projects with unbilled work, the largest first', ['Project', 'Project manager', 'Oldest', ...items[0].ages.map(age => NUM(age.label)), NUM('In all')], rows, 'fg-unbilled');

function row(item, names) {
  return element('tr', {},
    element('th', { scope: 'row' }, item.name, element('small', {}, `${item.project} · ${item.client}`)),
    element('td', {}, names[item.projectManager] ?? item.projectManager),
    element('td', {}, day(item.oldest.date), element('small', { class: 'fg-detail' }, item.reasons.join('; '))),
    ...item.ages.map(age => element('td', { class: 'mp-num' }, age.count ? money(age.net) : '')),
    element('td', { class: 'mp-num' }, `${money(item.total)} ${item.currency}`));
}
