// "Try a change first": uploads a draft, says what a deployment would be answered with, and what it would have done.
import { call, download, signedIn, url } from '/milepost/api.js';
import { busy, element, list, notice, refused, table } from '/milepost/elements.js';
import { day, money, today } from '/milepost/format.js';

const at = id => document.getElementById(id);
const STEP = 100;

export function openSimulation({ readsInvoices }) {
  at('to').value = today();
  at('from').value = threeMonthsBefore(today());
  at('draft').addEventListener('submit', event => {
    event.preventDefault();
    simulate(readsInvoices);
  });
  at('check').addEventListener('click', check);
  at('files').addEventListener('change', () => complain(''));
  return { startFrom: all => at('files-hint').replaceChildren(...startFrom(all)) };
}

/** The models in use, to change in the Modeler. */
function startFrom(all) {
  const links = all.filter(version => version.active).flatMap((version, i) => [i ? ', ' : ' ',
    element('a', { href: url`/api/approval-policy/versions/${version.id}/file` }, `${version.model}, version ${version.version}`)]);
  return links.length ? ['In use, to download and change:', ...links] : [];
}

function threeMonthsBefore(date) {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  const first = new Date(year, month - 4, 1);
  const last = new Date(year, month - 3, 0).getDate();
  return [first.getFullYear(), first.getMonth() + 1, Math.min(dayOfMonth, last)].map(n => String(n).padStart(2, '0')).join('-');
}

function draft() {
  const files = [...at('files').files];
  if (!files.length) {
    complain('Choose the changed model first.');
    at('files').focus();
    return null;
  }
  const form = new FormData();
  files.forEach(file => form.append('file', file, file.name));
  return form;
}

function complain(sentence) {
  at('files-error').textContent = sentence;
  at('files').setAttribute('aria-invalid', Boolean(sentence));
}

async function check() {
  const form = draft();
  if (!form) return;
  await working('Checking the draft as a deployment would …', async () => {
    const checked = (await call('POST', '/api/approval-policy/checks', { body: form })).body;
    return [verdict(checked), ...findings('What to correct', checked.errors), ...findings('Worth a look', checked.warnings)];
  });
}

function verdict({ accepted, warnings }) {
  return accepted
    ? notice('mp-good', element('h3', {}, 'This could be deployed'), element('p', {}, warnings.length ? 'The warnings below refuse nothing.' : 'The check found nothing to correct.'))
    : notice('mp-bad', element('h3', {}, 'This would be refused'), element('p', {}, 'Nothing of it would be deployed, and the version before would stay in use.'));
}

function findings(title, remarks) {
  if (!remarks.length) return [];
  const row = remark => element('tr', {},
    element('td', {}, remark.file),
    element('td', {}, remark.element || '–'),
    element('td', { class: 'mp-num' }, remark.line || '–'),
    element('td', {}, remark.message));
  return [element('h3', { class: 'ap-bar' }, title),
    table(title, ['File', 'Element', { text: 'Line', style: 'mp-num' }, 'What'], remarks.map(row))];
}

async function simulate(readsInvoices) {
  const form = draft();
  if (!form) return;
  const period = url`?from=${at('from').value}&to=${at('to').value}`;
  await working('Trying the draft on the invoices of that time …', async () => {
    const { body } = await call('POST', `/api/approval-policy/simulations${period}`, { body: form });
    return body.invoices ? results(body, { form, period, readsInvoices }) : [nothing(body)];
  });
}

const nothing = ({ from, to }) => element('p', { class: 'mp-empty' },
  `No invoice that was issued was decided from ${day(from)} to ${day(to)}. Choose another time.`);

/** Nothing can be started twice, and who can't see hears that it runs and that it is done. */
async function working(text, work) {
  const buttons = [at('simulate'), at('check')];
  buttons.forEach(button => { button.disabled = true; });
  at('result').replaceChildren();
  at('busy').replaceChildren(busy(text));
  try {
    await signedIn();
    at('result').replaceChildren(...await work());
    at('busy').replaceChildren(element('span', { class: 'mp-sr' }, 'Done.'));
  } catch (refusal) {
    at('result').replaceChildren(refused(refusal.status === 422 ? 'The draft was not tried' : 'That did not work', refusal));
    at('busy').replaceChildren();
  }
  buttons.forEach(button => { button.disabled = false; });
  at('result').focus();
}

function results(body, trial) {
  return [totals(body), load(body), ...invoices(body, trial)];
}

function totals({ from, to, invoices, changed, failed, straightThrough, businessDays }) {
  const share = count => `${(100 * count / invoices).toFixed(count && count < invoices / 10 ? 1 : 0)} %`;
  const added = businessDays.now - businessDays.then;
  const total = (term, figure, more) => element('div', {}, element('dt', {}, term), element('dd', {}, figure, element('small', {}, more)));
  return element('dl', { class: 'ap-totals' },
    total('Invoices', grouped(invoices), `decided ${day(from)} to ${day(to)}`),
    total('Would have other gates', grouped(changed), `${share(changed)} of them`),
    total('Without any approval', `${share(straightThrough.then)} → ${share(straightThrough.now)}`,
      `${grouped(straightThrough.then)} as decided, ${grouped(straightThrough.now)} with the draft`),
    total('Added business days', signed(added), `of all gates: ${grouped(businessDays.then)} as decided, ${grouped(businessDays.now)} with the draft`),
    ...(failed ? [total('The draft has no answer', grouped(failed), 'the list says why')] : []));
}

function load({ approvals }) {
  if (!approvals.length) return '';
  const number = text => element('td', { class: 'mp-num' }, text);
  const row = each => element('tr', {}, element('th', { scope: 'row' }, each.name), number(grouped(each.then)), number(grouped(each.now)), number(signed(each.now - each.then)));
  return element('section', {}, element('h3', { class: 'ap-bar' }, 'Approvals per approver'),
    table('Approvals per approver', ['Who decides', ...['As decided', 'With the draft', 'Difference'].map(text => ({ text, style: 'mp-num' }))], approvals.map(row), 'ap-load'));
}

function invoices(body, { form, period, readsInvoices }) {
  const worthALook = body.rows.filter(row => row.changed || row.failed || row.notes.length);
  const only = element('input', { type: 'checkbox', id: 'changed-only', checked: body.changed > 0 });
  const place = element('div', {});
  const file = element('button', { type: 'button', class: 'mp-button', onclick: () => spreadsheet(file, form, period) }, 'Download as CSV');
  const show = shown => {
    const rows = only.checked ? worthALook : body.rows;
    place.replaceChildren(...page(rows, shown, body, readsInvoices));
    const more = place.querySelector('button');
    more?.addEventListener('click', () => { show(shown + STEP); place.querySelectorAll('tbody tr')[shown]?.focus(); });
  };
  only.addEventListener('change', () => show(STEP));
  show(STEP);
  return [element('div', { class: 'ap-bar' }, element('h3', {}, 'Invoices'),
    element('label', {}, only, ' Only those that would change'), file), place];
}

function page(rows, shown, body, readsInvoices) {
  if (!rows.length) return [element('p', { class: 'mp-empty' }, 'No invoice would have other gates.')];
  const left = rows.length - shown;
  const listed = body.rows.length < body.invoices ? ` The first ${grouped(body.rows.length)} of ${grouped(body.invoices)} are listed; the CSV has all.` : '';
  return [
    table('Invoices with their gates as decided and with the draft',
      ['Invoice', 'Client', { text: `Net, ${body.currency}`, style: 'mp-num' }, 'Decided', 'As decided', 'With the draft', 'Why'],
      rows.slice(0, shown).map(row => invoice(row, readsInvoices)), 'ap-rows'),
    element('p', { class: 'mp-muted mp-small' }, `${grouped(Math.min(shown, rows.length))} of ${grouped(rows.length)} shown.${listed}`),
    ...(left > 0 ? [element('button', { type: 'button', class: 'mp-button' }, `Show ${Math.min(STEP, left)} more`)] : [])];
}

function invoice(row, readsInvoices) {
  const name = row.number || row.businessKey;
  const link = row.number && readsInvoices
    ? element('a', { href: url`/api/invoices/${row.invoice}/invoice.pdf`, target: '_blank', rel: 'noopener', title: row.businessKey }, name) : name;
  return element('tr', { class: row.changed || row.failed ? '' : 'ap-same', tabindex: '-1' },
    element('th', { scope: 'row' }, link),
    element('td', {}, row.client),
    element('td', { class: 'mp-num' }, row.net === null ? '–' : money(row.net)),
    element('td', {}, day(row.decidedOn)),
    element('td', {}, gates(row.then, row.removed, 'removed')),
    element('td', {}, gates(row.now, row.added, 'added')),
    element('td', {}, why(row)));
}

function gates(all, marked, how) {
  if (!all.length) return element('span', { class: 'mp-muted' }, 'no approval');
  const isMarked = gate => marked.some(other => other.gate === gate.gate && other.approver === gate.approver);
  const line = gate => element('li', { class: isMarked(gate) ? `ap-${how}` : '' },
    isMarked(gate) ? (how === 'added' ? '+ ' : '− ') : '', element('span', {}, gate.gate), ' ', element('small', {}, gate.name === gate.gate ? '' : gate.name),
    isMarked(gate) ? element('span', { class: 'mp-sr' }, ` (${how})`) : '');
  return element('ul', { class: 'ap-gates' }, all.map(line));
}

function why(row) {
  const reasons = [...new Set(row.added.flatMap(gate => gate.reasons))];
  return [...reasons, ...row.notes].map(sentence => element('div', {}, sentence));
}

async function spreadsheet(button, form, period) {
  button.disabled = true;
  try {
    await signedIn();
    await download(`/api/approval-policy/simulations${period}`, form, 'text/csv', `approvals-${at('from').value}-${at('to').value}.csv`);
  } catch (refusal) {
    button.after(refused('The file could not be made', refusal));
  }
  button.disabled = false;
}

const grouped = count => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const signed = count => (count > 0 ? '+' : count < 0 ? '−' : '±') + grouped(Math.abs(count));
