// forms/confirm-payments.html: accounting's word for each entry of a bank statement; each is kept as it is said.
import { call, get, url } from '/milepost/api.js';
import * as format from '/milepost/format.js';
import { beforeCompleting, spread, variable } from '/milepost/tasklist.js';

export function open(camForm, scope) {
  if (!scope.confirmPayments) return; // left before it was loaded
  const bank = new Statement(variable(camForm, 'statementId'), scope.confirmPayments, () => scope.$applyAsync());
  Object.assign(scope, { format, bank, room: spread(camForm) });
  beforeCompleting(camForm, scope, async () => bank.complete());
  camForm.on('submit-failed', failure => bank.notCompleted(failure));
  return bank.load();
}

class Statement {
  constructor(id, form, refresh) {
    Object.assign(this, { id, form, refresh, open: [], decided: [] });
  }

  async load() {
    if (this.state !== 'ready') this.state = 'loading';
    try {
      this.show(await get(url`/api/bank-statements/${this.id}`));
      this.state = 'ready';
      this.form.$setValidity('loading', true);
    } catch (refusal) {
      this.state = 'failed';
      this.refusal = refusal;
    }
    this.refresh();
  }

  /** What somebody is typing stays. */
  show({ statement, entries }) {
    const typed = new Map(this.open.filter(entry => entry.edits).map(entry => [entry.position, entry]));
    this.statement = statement;
    this.open = entries.filter(entry => entry.state === 'OPEN').map(entry => {
      const { edits, parts, reason, back, overpayment } = typed.get(entry.position) || {};
      return edits ? { ...entry, edits, parts, reason, back, overpayment } : entry;
    });
    this.decided = entries.filter(entry => entry.state !== 'OPEN');
    this.certain = this.open.filter(entry => entry.proposal.confidence === 'CERTAIN');
  }

  takesBack(entry) { return entry.amount.startsWith('-') || entry.proposal.kind === 'REVERSAL'; }

  inWords({ proposal }) { return { CERTAIN: 'certain', LIKELY: 'likely' }[proposal.confidence] || 'no proposal'; }

  tone({ proposal }) { return { CERTAIN: 'mp-good', LIKELY: 'mp-warn' }[proposal.confidence] || ''; }

  verb({ proposal }) { return { REVERSAL: 'takes back a payment of', REPAYMENT: 'pays back what was too much for' }[proposal.kind] || 'pays'; }

  other(entry) { return entry.proposal.parts.length ? 'Something else' : 'Choose the invoice'; }

  choose(entry) {
    const parts = entry.proposal.parts.map(({ invoice, amount }) => ({ invoice, amount }));
    entry.parts = parts.length ? parts : [{ invoice: '', amount: counts(entry) }];
    entry.back = entry.proposal.kind === 'REPAYMENT' ? 'repay' : 'reverse';
    entry.edits = 'invoices';
    focus(`mp-invoice-${entry.position}-0`);
  }

  addPart(entry) {
    entry.parts.push({ invoice: '', amount: '' });
    focus(`mp-invoice-${entry.position}-${entry.parts.length - 1}`);
  }

  /** What of the entry is not divided yet, as far as the amounts can be read. */
  left(entry) {
    const amounts = entry.parts.map(part => format.decimal(part.amount || '0') || '0');
    const rest = format.sum([counts(entry), ...amounts.map(amount => amount.startsWith('-') ? amount.slice(1) : `-${amount}`)]);
    return /^-?0*(\.0*)?$/.test(rest) ? '' : `${format.money(rest)} ${entry.currency} left`;
  }

  leaveOut(entry) {
    entry.edits = 'reason';
    focus(`mp-reason-${entry.position}`);
  }

  confirm(entry) { return this.decide(entry, { decision: 'confirm', key: entry.proposal.key }); }

  book(entry) {
    if (this.takesBack(entry)) return this.decide(entry, { decision: entry.back, invoice: entry.parts[0].invoice });
    const payments = entry.parts.filter(part => part.invoice.trim()).map(part => ({ invoice: part.invoice.trim(), amount: format.decimal(part.amount) }));
    return this.decide(entry, { decision: 'pay', payments, overpayment: Boolean(entry.overpayment) });
  }

  notOurs(entry) { return this.decide(entry, { decision: 'not-ours', reason: entry.reason || '' }); }

  async decide(entry, decision) {
    return this.work(async () => {
      await call('POST', url`/api/bank-statements/${this.id}/entries/${entry.position}/decision`, { body: decision });
      entry.edits = null;
    });
  }

  confirmCertain() {
    return this.work(async () => {
      const seen = this.certain.map(entry => ({ entry: entry.position, key: entry.proposal.key }));
      const { refused } = (await call('POST', url`/api/bank-statements/${this.id}/confirmations`, { body: seen })).body;
      if (refused.length) this.hint = `${format.count(refused.length)} not confirmed. ${refused[0].reason}`;
    });
  }

  /** Whatever came of it, what is shown is what is. */
  async work(deed) {
    Object.assign(this, { hint: null, busy: true });
    this.refresh();
    try {
      await deed();
    } catch (refusal) {
      this.hint = refusal.message;
    }
    await this.load();
    this.busy = false;
    this.refresh();
    if (this.hint) focus('mp-refusal');
  }

  complete() {
    this.hint = null;
    if (!this.open.length) return { statementOutcome: 'done' };
    if (this.later) return { statementOutcome: 'later' };
    this.hint = `${format.count(this.open.length)} still without your word. Decide, or tick “Leave the rest for later”: what is decided stays.`;
    this.refresh();
    focus('mp-refusal');
    return null;
  }

  notCompleted(failure) {
    const message = failure?.message || '';
    if (message && !message.includes('submission prevented')) this.hint = message;
    this.load();
  }
}

/** What it counts towards invoices: what banks kept was paid, too. */
const counts = entry => format.sum([entry.amount, entry.charges]);

const focus = id => setTimeout(() => document.getElementById(id)?.focus());
