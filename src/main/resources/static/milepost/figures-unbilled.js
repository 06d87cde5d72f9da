// Work nobody has billed yet, by age.
import { url } from '/milepost/api.js';
import { element, table } from '/milepost/elements.js';
import { day, money, sum } from '/milepost/format.js';
import { figure, list, listed } from '/milepost/figures-list.js';
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
    byAge(items, names),
    listed,
    ...(rows.length > FIRST ? [element('div', { class: 'mp-buttons fg-after' }, all)] : [])
  ];
}

/** In the currencies of the projects: what is added up is added up exactly. */
function byAge(items, names) {
  const currencies = [...new Set(items.map(item => item.currency))].sort();
  const labels = items[0].ages.map(age => age.label);
  return table('Unbilled work by age', ['Currency', ...labels.map(NUM)], currencies.map(currency => element('tr', {},
    element('th', { scope: 'row' }, currency),
    ...labels.map((label, i) => {
      const own = items.filter(item => item.currency === currency && item.ages[i].count);
      return element('td', { class: 'mp-num' }, own.length ? figure(money(sum(own.map(item => item.ages[i].net))), own.length, () => listed(`Unbilled for ${label}, ${currency}`, headings(items), own.map(item => row(item, names)))) : '');
    }))));
}

const headings = items => ['Project', 'Project manager', 'Oldest', ...items[0].ages.map(age => NUM(age.label)), NUM('In all')];
const listing = (rows, items) => table('Projects with unbilled work, the largest first', headings(items), rows, 'fg-unbilled');

function row(item, names) {
  return element('tr', {},
    element('th', { scope: 'row' }, item.name, element('small', {}, `${item.project} · ${item.client}`)),
    element('td', {}, names[item.projectManager] ?? item.projectManager),
    element('td', {}, day(item.oldest.date), element('small', { class: 'fg-detail' }, item.reasons.join('; '))),
    ...item.ages.map(age => element('td', { class: 'mp-num' }, age.count ? money(age.net) : '')),
    element('td', { class: 'mp-num' }, figure(`${money(item.total)} ${item.currency}`, item.count, () => open(item))));
}

function open({ project, name }) {
  return list(`Unbilled: ${name}`, url`/api/projects/${project}/unbilled`, ['Work', 'Day', 'Age', 'What keeps it', NUM('Net')], item => [
    element('th', { scope: 'row' }, item.description, element('small', {}, [item.person, item.task ?? item.category].filter(Boolean).join(' · '))),
    element('td', {}, day(item.date)), element('td', {}, item.age),
    element('td', {}, item.takenBy ? `On the draft of ${item.takenBy}` : item.problem ?? item.reason ?? item.over ?? ''),
    element('td', { class: 'mp-num' }, `${money(item.net)} ${item.currency}`)], 'item');
}
