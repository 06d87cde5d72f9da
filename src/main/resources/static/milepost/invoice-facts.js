// What a person deciding about an invoice, or looking one up, wants to know: read once, said in words.
import { get, url } from '/milepost/api.js';
import { money, moment, quantity, words } from '/milepost/format.js';

/** The invoice with its gates and timeline; parts this person may not see, or that do not exist yet, are empty. */
export async function read(id) {
  const path = url`/api/invoices/${id}`;
  const [invoice, route, timeline, receipts] = await Promise.all([
    get(path),
    get(path + '/route').catch(() => ({ gates: [] })),
    get(path + '/timeline').catch(() => ({ entries: [] })),
    get(path + '/receipts').catch(() => [])
  ]);
  const paper = path + (invoice.number ? '/invoice.pdf' : `/preview.pdf?version=${invoice.version}`);
  return {
    ...invoice,
    route: { facts: {}, ...route, gates: route.gates || [] },
    timeline: timeline.entries || [],
    verified: timeline.verified,
    receipts,
    paper,
    way: url`/milepost/where.html?invoice=${id}`,
    frame: paper + '#toolbar=0&navpanes=0&view=FitH'
  };
}

/** The state as one phrase: before issue where it is, after issue how it was delivered and paid. */
export function standing(invoice) {
  if (invoice.state !== 'ISSUED') return words(invoice.state);
  const delivery = { PENDING: 'being sent', FAILED: 'not delivered', HELD: 'held after a restore' }[invoice.delivery] || words(invoice.delivery).toLowerCase();
  return ['Issued', delivery, words(invoice.settlement).toLowerCase()].filter(Boolean).join(', ');
}

/** A gate's state with who decided when. */
export function decided(gate, zone) {
  const state = { PENDING: 'Waiting', APPROVED: 'Approved', SENT_BACK: 'Sent back', VOID: 'Voided: the draft was reopened' }[gate.state] || words(gate.state);
  if (!gate.decidedBy) return state;
  const person = gate.decidedFor ? `${gate.decidedByName} for ${gate.decidedForName}` : gate.decidedByName;
  const who = `by ${person}, ${moment(gate.decidedAt, zone)}${gate.carriedOver ? '; only texts changed since' : ''}`;
  return gate.state === 'VOID' ? `${state} (approved ${who})` : `${state} ${who}`;
}

/** By when a gate that waits is to be decided, and what came of it so far. */
export function timing(gate, zone) {
  if (!gate?.dueAt || gate.decidedBy) return '';
  return [
    `Asked ${moment(gate.askedAt, zone)}, due ${moment(gate.dueAt, zone)}.`,
    gate.remindedAt && `Reminded ${moment(gate.remindedAt, zone)}.`,
    gate.escalatedAt && `Since ${moment(gate.escalatedAt, zone)} ${gate.escalatedToInWords} may decide as well.`
  ].filter(Boolean).join(' ');
}

export const isLate = gate => Boolean(gate?.dueAt && !gate.decidedBy && new Date(gate.dueAt) < new Date());

export const tone = state => ({ APPROVED: 'mp-good', ISSUED: 'mp-good', SENT_BACK: 'mp-bad', PENDING: 'mp-warn', IN_APPROVAL: 'mp-warn' })[state] || '';

/**
 * What is out of the ordinary, in sentences, from the facts the policy was asked with; `listed` leaves out what the
 * page names one by one.
 */
export function unusual({ facts = {} }, currency, listed) {
  const more = (value, limit) => Number(value || 0) > limit;
  return [
    facts.newClient && 'A new client: nothing was billed to them before this year.',
    facts.creditHold && 'The client is on credit hold.',
    !listed && more(facts.writeDownPercent, 0) && `A line was written down by up to ${quantity(facts.writeDownPercent)} %.`,
    more(facts.writeOffPercent, 0) && `${quantity(facts.writeOffPercent)} % of the open work was written off.`,
    !listed && facts.freeLines && 'It has lines without a billable item behind them.',
    more(facts.discountPercent, 0) && `A discount of ${quantity(facts.discountPercent)} % is given.`,
    facts.overBudget && "With it, the project is over the budget of the client's purchase order.",
    facts.overCap && 'It bills more than a cap allows.',
    facts.marginPercent != null && more(LOW_MARGIN, Number(facts.marginPercent)) && `The margin is ${quantity(facts.marginPercent)} %.`,
    facts.termsDiffer && "Its payment terms differ from the client's.",
    facts.taxUnusual && `Its tax is not the ordinary one: ${(facts.taxCategory || '').split(', ').map(category => TAX[category] || category).join(', ')}.`,
    more(facts.daysSinceMilestone, 30) && `The milestone was reached ${facts.daysSinceMilestone} days ago.`,
    facts.baseNet && facts.baseCurrency && facts.baseCurrency !== currency && `${money(Number(facts.baseNet).toFixed(2))} ${facts.baseCurrency} net in the firm's own currency.`
  ].filter(Boolean);
}

const LOW_MARGIN = 20;
const TAX = { S: 'standard', AE: 'reverse charge', O: 'outside the scope of tax', Z: 'zero rated', E: 'exempt', K: 'intra-community supply', G: 'export' };
