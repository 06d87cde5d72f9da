// Steps that gave up, in words.
import { element, table } from '/milepost/elements.js';
import { moment } from '/milepost/format.js';
import { invoiceLink } from '/milepost/figures-list.js';

export function failures(found) {
  if (!found.length) return [element('p', { class: 'mp-empty' }, 'No step has failed.')];
  return [
    table('Steps that failed, the oldest first', ['About', 'Step', 'Why', 'Since'], found.map(failed => element('tr', {},
      failed.invoice ? invoiceLink(failed.invoice, failed.reference) : element('th', { scope: 'row' }, failed.reference),
      element('td', {}, failed.step), element('td', {}, failed.why), element('td', {}, moment(failed.since))))),
    element('p', { class: 'mp-muted mp-small' }, 'Accounting has a task for each. Once its cause is put right, a process admin retries the step here in Cockpit.')
  ];
}
