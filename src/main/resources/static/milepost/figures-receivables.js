// What clients owe: by age, by client, and what they query.
import { element, table } from '/milepost/elements.js';
import { day, moment, money } from '/milepost/format.js';
import { AGE_COLOURS, chart } from '/milepost/figures-chart.js';
import { figure, invoiceLink, list } from '/milepost/figures-list.js';
import { AGES, OUTCOMES, REASONS, some } from '/milepost/figures-words.js';

const NUM = text => ({ text, style: 'mp-num' });
const FIRST = 10;

export function receivables([owed, disputes], asked) {
  return [...(owed.currencies.some(own => own.invoices) ? open(owed, asked) : [element('p', { class: 'mp-empty' }, 'No client owes anything.')]), queries(disputes, asked)];
}

function open({ currencies, clients }, asked) {
  const rows = clients.map(client => row(client, asked));
  const listed = element('div', {}, listing(rows.slice(0, FIRST)));
  const all = element('button', { type: 'button', class: 'mp-button', onclick: () => { listed.replaceChildren(listing(rows)); all.remove(); } }, `Show all ${rows.length}`);
  return [
    element('div', { class: 'fg-two' },
      element('div', {}, ...currencies.filter(own => own.invoices).map(own => byAge(own, asked))),
      element('div', {}, listed, ...(rows.length > FIRST ? [element('div', { class: 'mp-buttons fg-after' }, all)] : []))),
    element('p', { class: 'mp-muted mp-small' }, 'Days sales outstanding: what is open by what was billed (gross, less credit notes) in the last 90 days, times 90.')
  ];
}

const listing = rows => table('Clients, whoever is overdue most first', ['Client', NUM('Open'), NUM('Overdue'), NUM('Oldest')], rows);

function row(client, asked) {
  const show = only => () => invoices(`${client.name}: ${only ? 'overdue' : 'open'}`, { client: client.client, currency: client.currency, ...(only ? { overdue: true } : {}) }, asked);
  return element('tr', {},
    element('th', { scope: 'row' }, client.name, element('small', {}, some(client.invoices, 'open invoice'))),
    element('td', { class: 'mp-num' }, figure(`${money(client.open)} ${client.currency}`, client.invoices, show(false))),
    element('td', { class: 'mp-num' }, figure(client.daysOverdue ? `${money(client.overdue)} ${client.currency}` : '–', client.daysOverdue, show(true))),
    element('td', { class: 'mp-num' }, client.daysOverdue ? some(client.daysOverdue, 'day') : ''));
}

function byAge(own, asked) {
  const shown = own.ages.filter(age => age.invoices);
  return element('div', { class: 'fg-currency' },
    chart(`Open in ${own.currency} by age: ${shown.map(age => `${AGES[age.age]} ${money(age.open)}`).join(', ')}`, 96, {
      type: 'bar',
      data: { labels: [own.currency], datasets: own.ages.map((age, i) => ({ label: AGES[age.age], data: [Number(age.open)], backgroundColor: AGE_COLOURS[i], maxBarThickness: 30 })) },
      options: { indexAxis: 'y', scales: { x: { stacked: true, display: false, max: Number(own.open) }, y: { stacked: true, grid: { display: false } } }, plugins: { legend: { display: false } } }
    }),
    table(`Open in ${own.currency} by age`, [`Open in ${own.currency}`, NUM('Invoices'), NUM('Amount')], [
      ...own.ages.map((age, i) => element('tr', {},
        element('th', { scope: 'row' }, element('span', { class: 'fg-dot', style: `background: ${AGE_COLOURS[i]}` }), AGES[age.age]),
        element('td', { class: 'mp-num' }, figure(String(age.invoices), age.invoices, () => invoices(`${AGES[age.age]}, ${own.currency}`, { age: age.age, currency: own.currency }, asked))),
        element('td', { class: 'mp-num' }, money(age.open)))),
      element('tr', { class: 'fg-whole' }, element('th', { scope: 'row' }, own.daysOutstanding === null ? 'In all' : `In all; ${own.daysOutstanding} days of sales`),
        element('td', { class: 'mp-num' }, figure(String(own.invoices), own.invoices, () => invoices(`Open in ${own.currency}`, { currency: own.currency }, asked))), element('td', { class: 'mp-num' }, money(own.open)))]));
}

function invoices(title, more, asked) {
  const parameters = new URLSearchParams({ ...Object.fromEntries(asked.scope), ...more });
  return list(title, `/api/figures/receivables/invoices?${parameters}`, ['Invoice', 'Client', 'Due', NUM('Overdue'), NUM('Open')], item => [
    invoiceLink(item.invoice, item.number), element('td', {}, item.clientName), element('td', {}, item.due ? day(item.due) : 'withheld'),
    element('td', { class: 'mp-num' }, item.daysOverdue ? some(item.daysOverdue, 'day') : ''),
    element('td', { class: 'mp-num' }, `${money(item.open)} ${item.currency}`)]);
}

function queries(counts, asked) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const told = Object.entries(counts).map(([outcome, count]) => `${count} ${OUTCOMES[outcome] ?? outcome}`);
  return element('p', {}, element('strong', {}, 'Queries of clients in this time: '),
    figure(all ? String(all) : 'none', all, () => queried(asked)), all ? ` (${told.join(', ')}).` : '.');
}

function queried(asked) {
  return list('Invoices queried by clients', `/api/figures/disputes/invoices?${asked.all}`, ['Invoice', 'Client', 'Says', 'Asked', 'Outcome'], item => [
    invoiceLink(item.invoice, item.number), element('td', {}, item.client), element('td', {}, REASONS[item.reason] ?? item.reason),
    element('td', {}, moment(item.openedAt)), element('td', {}, OUTCOMES[item.outcome] ?? item.outcome)]);
}
