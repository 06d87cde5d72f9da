// forms/approve-invoice.html: one person decides one gate, with everything needed for it on one page.
import { get, url } from '/milepost/api.js';
import * as format from '/milepost/format.js';
import * as facts from '/milepost/invoice-facts.js';
import { beforeCompleting, spread, variable } from '/milepost/tasklist.js';

export function open(camForm, scope) {
  if (!scope.approveInvoice) return; // left before it was loaded
  const review = new Review(variable(camForm, 'invoiceId'), variable(camForm, 'gateId'), scope.approveInvoice, () => scope.$applyAsync());
  Object.assign(scope, { format, facts, review, room: spread(camForm) });
  beforeCompleting(camForm, scope, () => review.complete());
  camForm.on('submit-failed', failure => review.notCompleted(failure));
  return review.load();
}

class Review {
  constructor(id, gateId, form, refresh) {
    Object.assign(this, { id, gateId, form, refresh, comment: '' });
  }

  async load() {
    this.state = 'loading';
    this.form.$setValidity('loading', false);
    try {
      const [invoice, me, draft] = await Promise.all([
        facts.read(this.id),
        get('/api/me').catch(() => ({})),
        get(url`/api/invoices/${this.id}/draft`).catch(() => null)
      ]);
      this.invoice = invoice;
      this.isCredit = invoice.kind === 'CREDIT_NOTE';
      this.original = this.isCredit ? await get(url`/api/invoices/${invoice.corrects.id}`).catch(() => null) : null;
      this.gate = invoice.route.gates.find(gate => gate.id === this.gateId) || invoice.route.gates.find(gate => gate.state === 'PENDING');
      this.earlier = [...(invoice.route.earlier || []), ...invoice.route.gates].filter(gate => gate.decidedBy);
      this.drafters = (invoice.drafterNames || []).join(', ');
      this.isOwn = (invoice.drafters || []).includes(me.user);
      this.timing = facts.timing(this.gate, invoice.route.zone);
      this.isLate = facts.isLate(this.gate);
      this.unusual = facts.unusual(invoice.route, invoice.currency, draft !== null);
      this.adjustments = draft ? adjustments(draft) : [];
      this.changed = (draft?.items || []).filter(item => item.stale);
      this.agreed = draft?.agreed || [];
      const titles = new Map((draft?.items || []).map(item => [item.key, item.description]));
      this.receipts = invoice.receipts.map(receipt => ({ ...receipt, title: titles.get(receipt.item) || receipt.item }));
      this.unproven = (draft?.items || []).filter(item => item.kind === 'expense' && item.decision === 'bill' && !item.receipt && !item.takenBy).map(item => item.description);
      this.left = draft?.staysUnbilled.entries ? format.unbilled(draft.staysUnbilled, draft.currency) : '';
      this.state = 'ready';
      this.form.$setValidity('loading', true);
    } catch (refusal) {
      this.state = 'failed';
      this.refusal = refusal;
    }
    this.refresh();
  }

  async complete() {
    this.refusal = null;
    if (this.decision === 'approve' && this.changed.length) return this.ask('mp-send-back', STALE);
    if (!this.decision) return this.ask('mp-approve', 'Choose: approve or send back.');
    if (this.decision === 'sendBack' && !this.comment.trim()) return this.ask('mp-comment', `Say what has to change: ${this.isCredit ? 'who asked for it' : 'the project manager'} reads this.`);
    return { approved: this.decision === 'approve', comment: this.comment.trim() };
  }

  notCompleted(failure) {
    const message = failure?.message || '';
    if (message && !message.includes('submission prevented')) this.ask('mp-refusal', message);
  }

  ask(field, hint) {
    this.hint = hint;
    this.refresh();
    setTimeout(() => document.getElementById(field)?.focus());
    return null;
  }
}

const STALE = 'Entries on it changed at their source after it was submitted, so it can\'t be approved: send it back, and the project manager sees what changed.';

/** What is billed at other figures than recorded, written off, or billed without recorded work; with the drafter's reasons. */
function adjustments(draft) {
  const show = (item, value) => item.measure === 'minutes' ? format.hours(value) + ' h' : `${format.money(value)} ${item.currency || draft.currency}`;
  const changed = item => item.decision === 'bill' && !item.stale && Number(item.billed) !== Number(item.billable);
  const way = item => Number(item.billed) < Number(item.billable) ? 'written down' : 'written up';
  return [
    ...draft.items.filter(changed).map(item => ({ ...item, change: `${way(item)}: ${show(item, item.recorded)} recorded, ${show(item, item.billed)} billed` })),
    ...draft.items.filter(item => item.decision === 'bill' && item.overCap).map(item => ({ ...item, reason: item.overCapReason, change: `${show(item, item.billed)} over the cap` })),
    ...draft.items.filter(item => item.decision === 'write-off').map(item => ({ ...item, change: `${show(item, item.recorded)} written off` })),
    ...draft.freeLines.map(line => ({ ...line, change: `${format.money(line.net)} ${draft.currency} without recorded work` })),
    ...(draft.discount ? [{ ...draft.discount, description: 'Discount', change: discount(draft) }] : [])
  ];
}

function discount({ discount, allowances, currency }) {
  const amount = `${format.money(format.sum(allowances.map(part => part.amount)))} ${currency}`;
  return discount.percent ? `${format.quantity(discount.percent)} %, ${amount}` : amount;
}
