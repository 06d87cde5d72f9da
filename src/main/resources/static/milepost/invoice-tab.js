// The tab "Invoice" on a task in Tasklist and on an instance in Cockpit.
import { url } from '/milepost/api.js';
import { element } from '/milepost/elements.js';
import { cantShow, heading, section } from '/milepost/page-parts.js';
import { decided, read, standing, tone } from '/milepost/invoice-facts.js';
import { day, measured, moment, money, period, quantity } from '/milepost/format.js';

/** Draws the invoice with this id into the node; without an id it says so quietly. */
export async function draw(node, findId) {
  const page = element('div', { class: 'milepost mp-tab' }, element('p', { class: 'mp-loading', role: 'status' }, 'Loading the invoice …'));
  node.replaceChildren(page);
  try {
    const id = await findId();
    page.replaceChildren(...(id ? invoice(await read(id)) : [element('p', { class: 'mp-empty' }, 'This has no invoice.')]));
  } catch (refusal) {
    page.replaceChildren(...cantShow(refusal, () => draw(node, findId)));
  }
}

function invoice(it) {
  return [
    element('div', { class: 'mp-head' },
      element('div', {},
        element('div', { class: 'mp-eyebrow' }, `${credits(it) ? 'Credit note · ' : ''}${it.client.name} · ${it.businessKey}`),
        element('h2', {}, it.number || it.subject),
        element('div', { class: 'mp-muted mp-small' }, it.number ? it.subject : it.project.name)),
      element('div', { class: 'mp-amount' }, `${money(it.totals.gross)} ${it.currency}`, element('small', {}, `${money(it.totals.net)} net`))),
    facts([
      ['State', element('span', { class: `mp-tag ${tone(it.state)}` }, standing(it))],
      ['Waiting for', it.waitingFor || 'nobody'],
      ['Project', `${it.project.name} (${it.project.code})`],
      ['Drafted by', (it.drafterNames || []).join(', ') || '–'],
      ...(credits(it) ? [['Corrects', it.corrects.number], ['Reason', it.corrects.reason], ['Work credited', it.corrects.items === 'reopen' ? 'is billed again' : 'is written off']] : []),
      ...(it.number ? [['Issued', day(it.issueDate)]] : []),
      ...(it.number && !credits(it) ? [['Due', day(it.dueDate)], ['Paid', `${money(it.amountPaid)} ${it.currency}`], ...(Number(it.amountWrittenOff) ? [['Written off', `${money(it.amountWrittenOff)} ${it.currency}`]] : []), ['Still due', `${money(it.amountDue)} ${it.currency}`]] : []),
      ...(it.creditedBy.length ? [['Credited by', it.creditedBy.map(note => `${note.number || note.businessKey}: ${money(note.gross)} ${it.currency}`).join(', ')]] : [])
    ]),
    element('div', { class: 'mp-page' },
      element('div', { class: 'mp-work' }, lines(it), files(it), receipts(it), gates(it), timeline(it)),
      element('div', { class: 'mp-paper' },
        element('header', {}, element('h3', {}, it.number ? 'The document' : 'The draft as PDF'), element('a', { href: it.paper, target: '_blank', rel: 'noopener' }, 'Open')),
        element('iframe', { title: 'The invoice as PDF', loading: 'lazy', src: it.frame }))),
    element('p', { class: 'mp-switch-paper' }, element('a', { href: it.paper, target: '_blank', rel: 'noopener' }, 'Open the PDF'))
  ];
}

const credits = it => it.kind === 'CREDIT_NOTE';

function lines(it) {
  const row = line => element('tr', {},
    element('td', {}, line.description, line.from ? element('small', { class: 'mp-muted' }, element('br'), period(line.from, line.to)) : ''),
    number(measured(line.quantity, line.unit)), number(money(line.unitPrice)), number(`${quantity(line.vatPercent)} %`), number(money(line.net)));
  const sum = (label, amount, total) => element('tr', total ? { class: 'mp-total' } : {},
    element('th', { scope: 'row', colspan: '4', class: 'mp-num' }, label), number(money(amount)));
  return section('Lines', element('div', { class: 'mp-scroll' }, element('table', { class: 'mp-table' },
    element('thead', {}, element('tr', {}, heading('Text'), heading('Quantity', 'mp-num'), heading('Unit price', 'mp-num'), heading('VAT', 'mp-num'), heading(it.currency, 'mp-num'))),
    element('tbody', {}, ...it.lines.map(row)),
    element('tfoot', {},
      ...(it.allowances.length ? [sum('Sum of lines', it.totals.lines)] : []),
      ...it.allowances.map(less => sum(`Discount at ${quantity(less.vatPercent)} % VAT (${less.reason})`, '-' + less.amount)),
      sum('Net', it.totals.net),
      ...it.taxes.map(tax => sum(`VAT ${quantity(tax.percent)} % on ${money(tax.base)}${tax.note ? ` (${tax.note})` : ''}`, tax.vat)),
      sum('Total', it.totals.gross, true)))));
}

const FILES = { 'invoice.cii.xml': 'E-invoice (CII)', 'invoice.ubl.xml': 'E-invoice (UBL)', 'timesheet.csv': 'Hours (CSV)', 'expenses.csv': 'Expenses (CSV)' };

function files(it) {
  const link = kind => element('li', {}, element('a', { href: url`/api/invoices/${it.id}/` + kind }, FILES[kind]));
  const others = it.documents.filter(kind => FILES[kind]);
  return others.length ? section('Files that went with it', element('ul', {}, ...others.map(link))) : '';
}

function receipts(it) {
  const link = receipt => element('li', {}, element('a', { href: receipt.link, target: '_blank', rel: 'noopener' }, receipt.item));
  return it.receipts.length ? section('Receipts', element('ul', {}, ...it.receipts.map(link))) : '';
}

function gates(it) {
  const card = gate => element('li', {},
    element('header', {}, element('strong', {}, gate.name), element('span', { class: `mp-tag ${tone(gate.state)}` }, decided(gate, it.route.zone))),
    element('ul', {}, ...(gate.reasons || []).map(reason => element('li', {}, reason))),
    gate.comment ? element('p', {}, `“${gate.comment}”`) : '');
  const note = !it.route.decidedAt ? 'The policy decides when the draft is submitted.'
    : it.route.gates.length ? '' : 'The policy asked for no approval.';
  return section('Why this way', note ? element('p', { class: 'mp-muted' }, note) : '',
    element('ul', { class: 'mp-gates' }, ...it.route.gates.map(card)),
    it.route.decidedAt ? element('p', { class: 'mp-muted mp-small' }, `Decided ${moment(it.route.decidedAt, it.route.zone)} by ${it.route.policyVersion}.`) : '');
}

function timeline(it) {
  const entry = each => element('li', {}, element('strong', {}, each.event), ` ${shortened(each.detail)}`,
    element('div', { class: 'mp-muted mp-small' }, `${moment(each.at)}, ${each.actorName}`));
  const seal = it.verified === false ? element('span', { class: 'mp-tag mp-bad' }, 'altered afterwards')
    : it.verified ? element('span', { class: 'mp-tag mp-good' }, 'unaltered') : '';
  const part = section('What happened', element('ul', { class: 'mp-timeline' }, ...it.timeline.map(entry)));
  part.querySelector('header').append(seal);
  return it.timeline.length ? part : '';
}

/** A hash is proof, not reading matter: its first eight characters are enough here. */
const shortened = detail => (detail || '').replace(/\b([0-9a-f]{8})[0-9a-f]{56}\b/g, '$1…');
const facts = pairs => element('dl', { class: 'mp-facts' }, ...pairs.map(([term, what]) => element('div', {}, element('dt', {}, term), element('dd', {}, what))));
const number = text => element('td', { class: 'mp-num' }, text);
