// What waits, and on whom.
import { element, table } from '/milepost/elements.js';
import { moment, money } from '/milepost/format.js';
import { COLOURS, chart } from '/milepost/figures-chart.js';
import { csv, figure, invoiceLink, list } from '/milepost/figures-list.js';
import { TO_DO, grouped, officeTime, some } from '/milepost/figures-words.js';

const FIRST = 10;
const NUM = { text: 'Waits', style: 'mp-num' };

export function waiting({ officeDay, total, people, items }, asked) {
  if (!total) return [element('p', { class: 'mp-empty' }, 'Nothing waits for anybody.')];
  const rows = items.map(item => row(item, officeDay));
  const behind = (title, who) => list(title, `/api/figures/waiting?${asked.scope}${who}`, HEADINGS, item => cells(item, officeDay), 'thing');
  const rest = () => total > rows.length ? behind('What waits, the longest first', '') : (listed.replaceChildren(listing(rows)), all.remove());
  const listed = element('div', {}, listing(rows.slice(0, FIRST)));
  const all = element('button', { type: 'button', class: 'mp-button', onclick: rest }, `Show all ${grouped(total)}`);
  return [
    element('div', { class: 'fg-two' },
      element('div', {}, onWhom(people, officeDay), by(people, officeDay, each => behind(`Waits on ${each.name}`, `&who=${encodeURIComponent(each.who)}`))),
      element('div', {}, listed,
        element('div', { class: 'mp-buttons fg-after' }, ...(rows.length > FIRST ? [all] : []),
          element('button', { type: 'button', class: 'mp-button', onclick: event => csv(event.target, `/api/figures/waiting?${asked.scope}`, 'Waiting') }, 'Save as CSV')))),
    element('p', { class: 'mp-muted mp-small' }, 'Counted in the hours the office is open; a day is a business day. A review that nobody has claimed waits for its group.')
  ];
}

const HEADINGS = ['What', 'What is to be done', 'Who', NUM, { text: 'Net', style: 'mp-num' }];
const listing = rows => table('What waits, the longest first', HEADINGS, rows);

const row = (item, officeDay) => element('tr', {}, ...cells(item, officeDay));

function cells(item, officeDay) {
  return [
    element('th', { scope: 'row' }, item.invoice ? invoiceLink(item.invoice, item.reference).firstChild : item.reference, element('small', {}, item.client)),
    element('td', {}, TO_DO[item.kind], item.detail ? element('small', { class: 'fg-detail' }, item.detail) : ''),
    element('td', {}, item.name),
    element('td', { class: 'mp-num', title: `since ${moment(item.since)}` }, officeTime(item.minutes, officeDay)),
    element('td', { class: 'mp-num' }, item.amount ? `${money(item.amount)} ${item.currency}` : '')
  ];
}

function by(people, officeDay, open) {
  return table('On whom it waits', ['On whom', { text: 'Things', style: 'mp-num' }, { text: 'Longest', style: 'mp-num' }],
    people.slice(0, FIRST).map(each => element('tr', {}, element('th', { scope: 'row' }, each.name),
      element('td', { class: 'mp-num' }, figure(String(each.count), each.count, () => open(each))), element('td', { class: 'mp-num' }, officeTime(each.longest, officeDay)))));
}

function onWhom(people, officeDay) {
  const first = people.slice(0, 8);
  return chart(`On whom things wait: ${first.map(each => `${each.name} ${some(each.count, 'thing')}`).join(', ')}`, 60 + 34 * first.length, {
    type: 'bar',
    data: { labels: first.map(each => each.name), datasets: [{ label: 'Longest, in business days', data: first.map(each => each.longest / officeDay), backgroundColor: COLOURS.waiting, maxBarThickness: 22 }] },
    options: { indexAxis: 'y', scales: { x: { beginAtZero: true, suggestedMax: 1, grid: { color: '#e8edf0' } }, y: { grid: { display: false } } }, plugins: { tooltip: { callbacks: { label: it => officeTime(first[it.dataIndex].longest, officeDay) } } } }
  });
}
