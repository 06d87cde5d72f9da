// How long the steps take: waiting and working apart, and how it has gone month by month.
import { element, table } from '/milepost/elements.js';
import { money } from '/milepost/format.js';
import { COLOURS, chart } from '/milepost/figures-chart.js';
import { figure, invoiceLink, list } from '/milepost/figures-list.js';
import { STEPS, calendarTime, grouped, month, officeTime, share, some } from '/milepost/figures-words.js';

const NUM = text => ({ text, style: 'mp-num' });

export function steps(found, asked) {
  const of = Object.fromEntries(found.measures.map(each => [each.measure, each]));
  if (!found.sent && !of.TO_PAID.invoices) return [element('p', { class: 'mp-empty' }, 'No invoice was sent in this time.')];
  return [
    quality(found, asked),
    element('div', { class: 'fg-two' }, stacked(of, found.officeDay), trend(found)),
    byStep(of, found, asked),
    element('p', { class: 'mp-muted mp-small' }, 'Of invoices that were sent in this time (the last row: paid). Waiting: until somebody first touched it. Working: from then on. Counted in the hours the office is open, to two digits; until paid, in days of the calendar.')
  ];
}

function quality(found, asked) {
  const open = (measure, exactly, title) => () => invoices(measure, title, asked, found.officeDay, exactly);
  const item = (name, value, more) => element('div', {}, element('dt', {}, name), element('dd', {}, value, element('small', {}, more)));
  return element('dl', { class: 'mp-facts' },
    item('Sent', figure(grouped(found.sent), found.sent, open('REACHED_TO_SENT', undefined, 'Invoices sent')), ''),
    item('Right the first time', figure(share(found.firstPass, found.sent), found.sent, open('SENT_BACK', 0, 'Never sent back')), some(found.firstPass, 'invoice')),
    item('Sent back', figure(some(found.sentBack, 'time'), found.sentBack, open('SENT_BACK', undefined, 'How often invoices were sent back')), found.sent ? `${(found.sentBack / found.sent).toFixed(2)} times an invoice` : ''),
    item('Without any approval', figure(share(found.straightThrough, found.sent), found.straightThrough, open('STRAIGHT_THROUGH', 1, 'Straight through')), some(found.straightThrough, 'invoice')));
}

function byStep(of, found, asked) {
  const time = (measure, title) => measure
    ? [of[measure].median, of[measure].p90].map(size => element('td', { class: 'mp-num' }, figure(officeTime(size, found.officeDay), of[measure].invoices, () => invoices(measure, title, asked, found.officeDay))))
    : [element('td', { class: 'mp-num mp-muted' }, '–'), element('td', { class: 'mp-num mp-muted' }, '–')];
  const rows = STEPS.map(step => element('tr', {}, element('th', { scope: 'row' }, step.name),
    ...time(step.waiting, `${step.name}: waiting`), ...time(step.working, `${step.name}: working`)));
  const whole = element('tr', { class: 'fg-whole' }, element('th', { scope: 'row' }, 'Milestone to sent, in all'),
    ...time('REACHED_TO_SENT', 'Milestone to sent'), element('td'), element('td'));
  const paid = element('tr', {}, element('th', { scope: 'row' }, 'Sent to paid'),
    ...[of.TO_PAID.median, of.TO_PAID.p90].map(size => element('td', { class: 'mp-num' }, figure(calendarTime(size), of.TO_PAID.invoices, () => invoices('TO_PAID', 'Sent to paid', asked, found.officeDay)))),
    element('td'), element('td'));
  return table('How long each step takes', ['Step', NUM('Waiting, median'), NUM('nine of ten'), NUM('Working, median'), NUM('nine of ten')], [...rows, whole, paid], 'fg-steps');
}

function invoices(measure, title, asked, officeDay, exactly) {
  const size = item => measure === 'TO_PAID' ? calendarTime(item.size) : measure === 'SENT_BACK' ? some(item.size, 'time') : measure === 'STRAIGHT_THROUGH' ? '' : officeTime(item.size, officeDay);
  const path = `/api/figures/steps/${measure}/invoices?${asked.all}${exactly === undefined ? '' : `&exactly=${exactly}`}`;
  return list(title, path, ['Invoice', 'For', 'Client', NUM('Net'), NUM(measure === 'STRAIGHT_THROUGH' ? '' : 'Figure')], item => [
    invoiceLink(item.invoice, item.number), element('td', {}, item.subject), element('td', {}, item.client),
    element('td', { class: 'mp-num' }, `${money(item.net)} ${item.currency}`), element('td', { class: 'mp-num' }, size(item))]);
}

function stacked(of, officeDay) {
  const hours = measure => measure && of[measure].median !== null ? of[measure].median / 60 : 0;
  const told = STEPS.map(step => `${step.name}: waiting ${officeTime(of[step.waiting].median, officeDay)}${step.working ? `, working ${officeTime(of[step.working].median, officeDay)}` : ''}`);
  return chart(`Median of each step. ${told.join('; ')}`, 230, {
    type: 'bar',
    data: {
      labels: STEPS.map(step => step.name),
      datasets: [
        { label: 'Waiting (median, office hours)', data: STEPS.map(step => hours(step.waiting)), backgroundColor: COLOURS.waiting, maxBarThickness: 24 },
        { label: 'Working', data: STEPS.map(step => hours(step.working)), backgroundColor: COLOURS.working, maxBarThickness: 24 }
      ]
    },
    options: { indexAxis: 'y', scales: { x: { stacked: true, beginAtZero: true, grid: { color: '#e8edf0' } }, y: { stacked: true, grid: { display: false } } } }
  });
}

function trend(found) {
  const whole = found.months.map(each => each.measures.find(measure => measure.measure === 'REACHED_TO_SENT'));
  const days = size => size === null ? null : size / found.officeDay;
  return chart(`Milestone to sent by month, in business days: ${found.months.map((each, i) => `${month(each.month)} ${officeTime(whole[i].median, found.officeDay)}`).join(', ')}`, 230, {
    data: {
      labels: found.months.map(each => month(each.month)),
      datasets: [
        { type: 'line', label: 'Milestone to sent, median (business days)', data: whole.map(each => days(each.median)), borderColor: COLOURS.line, backgroundColor: COLOURS.line, yAxisID: 'y' },
        { type: 'line', label: 'Nine of ten', data: whole.map(each => days(each.p90)), borderColor: COLOURS.line, borderDash: [5, 4], backgroundColor: '#fff', yAxisID: 'y' },
        { type: 'bar', label: 'Invoices sent', data: found.months.map(each => each.sent), backgroundColor: COLOURS.soft, yAxisID: 'sent', maxBarThickness: 40 }
      ]
    },
    options: { scales: { y: { beginAtZero: true, grid: { color: '#e8edf0' } }, sent: { position: 'right', beginAtZero: true, grid: { display: false }, ticks: { precision: 0 } } } }
  });
}
