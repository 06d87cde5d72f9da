// Where an invoice is: on a task in Tasklist, on an instance in Cockpit, and on the page where.html.
import { get, url } from '/milepost/api.js';
import { element } from '/milepost/elements.js';
import { moment } from '/milepost/format.js';
import { button, cantShow, heading, section } from '/milepost/page-parts.js';
import { tone } from '/milepost/invoice-facts.js';
import { onDiagram } from '/milepost/where-diagram.js';

/** Draws it into the node; without an id it says so quietly. */
export async function draw(node, findId) {
  const page = element('div', { class: 'milepost mp-tab' }, element('p', { class: 'mp-loading', role: 'status' }, 'Looking for the invoice …'));
  node.replaceChildren(page);
  try {
    const id = await findId();
    page.replaceChildren(...(id ? whole(...await read(id), () => draw(node, () => id)) : [element('p', { class: 'mp-empty' }, 'This has no invoice.')]));
  } catch (refusal) {
    page.replaceChildren(...cantShow(refusal, () => draw(node, findId)));
  }
}

/** The diagrams may be gone, or not be told; the sentence and the gates stand without them. */
function read(id) {
  const path = url`/api/invoices/${id}`;
  return Promise.all([get(path), get(path + '/route'), get(path + '/diagram').then(answer => answer.diagrams, () => null)]);
}

function whole(invoice, route, diagrams, again) {
  return [
    element('div', { class: 'mp-head' },
      element('div', {},
        element('div', { class: 'mp-eyebrow' }, `${invoice.kind === 'CREDIT_NOTE' ? 'Credit note · ' : ''}${invoice.client.name} · ${invoice.businessKey}`),
        element('h2', {}, invoice.number || invoice.subject)),
      button('Look again', again)),
    element('p', { class: `mp-where ${route.where.failed ? 'mp-bad' : ''}`, role: 'status' }, route.where.sentence),
    ...(route.where.details.length ? [element('ul', { class: 'mp-waits' }, ...route.where.details.map(detail => element('li', {}, detail)))] : []),
    next(route.where.next),
    gates(route, invoice.state),
    onDiagram(diagrams, route.zone)
  ];
}

function next(steps) {
  return steps.length ? element('div', { class: 'mp-next' }, element('h3', {}, 'What comes next'),
    element('ol', {}, ...steps.map(step => element('li', {}, step)))) : '';
}

function gates(route, state) {
  if (!route.decidedAt) return section('Why this way', element('p', { class: 'mp-muted' },
    state === 'DISCARDED' ? 'It was never submitted, so the approval policy was not asked.' : 'The approval policy is asked when the draft is submitted.'));
  return section('Why this way',
    route.gates.length ? table(route.gates, route.zone) : element('p', { class: 'mp-muted' }, 'The approval policy asked for no approval.'),
    element('p', { class: 'mp-muted mp-small' }, `Decided ${moment(route.decidedAt, route.zone)} by ${route.policyVersion}.`),
    route.earlier.length ? element('details', {}, element('summary', {}, `Earlier rounds: ${route.earlier.length} ${route.earlier.length === 1 ? 'gate' : 'gates'}`), table(route.earlier, route.zone)) : '');
}

function table(all, zone) {
  const orders = [...new Set(all.map(gate => gate.order))];
  const row = gate => element('tr', gate.asked ? { class: 'mp-asked' } : {},
    element('th', { scope: 'row' }, gate.name, element('small', {}, turn(gate, all, orders))),
    element('td', {}, ...gate.reasons.map(reason => element('div', {}, reason)),
      ...(gate.facts.length ? [element('small', { class: 'mp-muted' }, `It looked at: ${gate.facts.join('; ')}.`)] : [])),
    element('td', {}, who(gate)),
    element('td', {}, element('span', { class: `mp-tag ${gate.state === 'PENDING' && !gate.asked ? '' : tone(gate.state)}` }, stands(gate)), outcome(gate, zone)));
  return element('div', { class: 'mp-scroll' }, element('table', { class: 'mp-table mp-route' },
    element('caption', { class: 'mp-sr' }, 'The gates, why each is asked, who has it and what they decided'),
    element('thead', {}, element('tr', {}, heading('Gate'), heading('Why it is asked'), heading('Who has it'), heading('State'))),
    element('tbody', {}, ...all.map(row))));
}

function turn(gate, all, orders) {
  const beside = all.filter(other => other.order === gate.order).length > 1;
  return orders.length === 1 && !beside ? '' : `step ${orders.indexOf(gate.order) + 1}${beside ? ', side by side' : ''}`;
}

function who(gate) {
  const people = (gate.mayDecide || []).map(person =>
    person.name + (person.standingInFor ? ` standing in for ${person.standingInFor.name}` : '') + (person.escalated ? ' (since it took too long)' : ''));
  const known = people.length === 1 && gate.approverInWords.startsWith(people[0]);
  return element('div', {}, gate.approverInWords, ...(known ? [] : people.slice(0, 6).map(person => element('small', {}, person))),
    people.length > 6 ? element('small', {}, `and ${people.length - 6} more`) : '');
}

const STATES = { APPROVED: 'Approved', SENT_BACK: 'Sent back', VOID: 'Void: the draft was reopened' };
const stands = gate => STATES[gate.state] || (gate.asked ? 'Waits now' : 'Not asked yet');

function outcome(gate, zone) {
  const said = [
    gate.decidedByName && `${gate.decidedByName}${gate.decidedForName ? ` for ${gate.decidedForName}` : ''}, ${moment(gate.decidedAt, zone)}`,
    gate.carriedOver && 'Not asked again: only texts changed since',
    gate.comment && `“${gate.comment}”`,
    ...(gate.decidedBy ? [] : [
      gate.askedAt && `Asked ${moment(gate.askedAt, zone)}`,
      gate.state === 'PENDING' && gate.dueAt && `${new Date(gate.dueAt) < new Date() ? 'Was due' : 'Due'} ${moment(gate.dueAt, zone)}`]),
    gate.remindedAt && `Reminded ${moment(gate.remindedAt, zone)}`,
    gate.escalatedAt && `Escalated ${moment(gate.escalatedAt, zone)} to ${gate.escalatedToInWords}`
  ].filter(Boolean);
  return element('div', {}, ...said.map(line => element('small', {}, line)));
}
