// forms/request-credit-note.html: credits an issued invoice, line by line or in full; the server does the sums.
import { call, get, url } from '/milepost/api.js';
import * as format from '/milepost/format.js';
import { beforeCompleting, variable } from '/milepost/tasklist.js';

export function open(camForm, scope) {
  if (!scope.requestCreditNote) return; // left before it was loaded
  const given = name => camForm.taskId ? variable(camForm, name) : null;
  const credit = new CreditNote(scope.requestCreditNote, given('invoiceId'), given('sentBack'), () => scope.$applyAsync());
  Object.assign(scope, { format, credit });
  beforeCompleting(camForm, scope, async () => credit.variables());
  return credit.load();
}

class CreditNote {
  constructor(form, revising, sentBack, refresh) {
    Object.assign(this, { form, revising, sentBack, refresh, number: '', reason: '', items: 'reopen', outcome: 'resubmit', lines: [] });
  }

  async load() {
    this.state = 'loading';
    this.refusal = null;
    try {
      if (this.revising) await this.recall();
      this.state = 'ready';
    } catch (refusal) {
      this.state = 'failed';
      this.refusal = refusal;
    }
    this.refresh();
    if (this.note) return this.total();
    setTimeout(() => document.getElementById('mp-number')?.focus());
  }

  /** A credit note that came back, with what it said before. */
  async recall() {
    const note = await get(url`/api/invoices/${this.revising}`);
    const asked = new Map(note.lines.map(line => [line.key, line.net]));
    Object.assign(this, { note, reason: note.corrects.reason, items: note.corrects.items });
    this.show(await get(url`/api/invoices/${note.corrects.id}`), asked);
  }

  /** The last number typed is the one looked for. */
  async find() {
    const wanted = this.wanted = this.number.trim().toUpperCase();
    Object.assign(this, { invoice: null, preview: null, refusal: null, lines: [], looking: Boolean(wanted) });
    this.check();
    if (!wanted) return;
    try {
      const [found] = (await get(url`/api/invoices?number=${wanted}`)).items;
      const invoice = found && await get(url`/api/invoices/${found.id}`);
      if (wanted !== this.wanted) return;
      if (invoice) this.show(invoice, new Map());
      else this.refusal = { message: `There is no invoice ${wanted}. Look at its number again: it has the form INV-2026-00001.` };
    } catch (refusal) {
      if (wanted === this.wanted) this.refusal = refusal;
    }
    if (wanted !== this.wanted) return;
    this.looking = false;
    if (this.invoice) return this.total();
    this.refresh();
  }

  /** Shows what is left of the lines; what this credit note itself asked for counts as left. */
  show(invoice, asked) {
    this.invoice = invoice;
    this.others = invoice.creditedBy.filter(other => other.id !== this.revising);
    this.nothing = '0'.concat(invoice.totals.net.replace(/^-?\d+/, '').replace(/\d/g, '0'));
    this.lines = invoice.lines
      .filter(line => line.creditable !== null)
      .map(line => ({ ...line, asked: asked.has(line.key), left: plus(line.creditable, asked.get(line.key)), ticked: asked.size ? asked.has(line.key) : true, net: asked.get(line.key) }))
      .filter(line => !isZero(line.left) || isZero(line.net ?? '1'));
    this.lines.forEach(line => { line.net = unsigned(line.net || line.left); });
    if (invoice.kind === 'CREDIT_NOTE') {
      this.refusal = { message: `${invoice.number} is a credit note itself and can't be credited. Request a new invoice for the work it opened.` };
      this.invoice = null;
    }
  }

  isFull() { return this.lines.every(line => line.ticked && sameAmount(line.net, unsigned(line.left))); }

  tickAll() {
    const ticked = !this.isFull();
    this.lines.forEach(line => Object.assign(line, { ticked, net: unsigned(line.left) }));
    return this.total();
  }

  tick(line) {
    line.net = unsigned(line.left);
    return this.total();
  }

  /** Asks the server what it comes to; the last question asked is the one answered. */
  async total() {
    this.preview = this.refusal = null;
    this.check();
    const wish = this.wish();
    if (!this.invoice || !wish) return this.refresh();
    const question = this.question = JSON.stringify(wish);
    try {
      const path = url`/api/invoices/${this.invoice.id}/credit-notes/preview` + (this.revising ? url`?revising=${this.revising}` : '');
      const preview = (await call('POST', path, { body: wish })).body;
      if (question !== this.question) return;
      Object.assign(this, { preview, refusal: null });
    } catch (refusal) {
      if (question === this.question) this.refusal = refusal;
    }
    this.check();
    this.refresh();
  }

  /** Null while nothing is ticked or an amount can't be read. */
  wish() {
    const chosen = this.lines.filter(line => line.ticked);
    const amounts = chosen.map(line => format.decimal(line.net));
    if (!chosen.length || amounts.includes(null)) return null;
    if (this.isFull()) return { items: this.items };
    const lines = chosen.map((line, i) => ({ line: String(line.position), ...(sameAmount(amounts[i], unsigned(line.left)) ? {} : { net: amounts[i] }) }));
    return { items: this.items, lines };
  }

  check() {
    const withdraws = this.note && this.outcome === 'withdraw';
    this.missing = withdraws ? null : this.stillMissing();
    this.form.$setValidity('somethingToCredit', Boolean(withdraws || this.preview && !this.missing));
  }

  /** Why it can't be sent yet, or null. */
  stillMissing() {
    const chosen = this.lines.filter(line => line.ticked);
    const unread = chosen.find(line => format.decimal(line.net) === null);
    if (!chosen.length) return 'Tick what is to be credited.';
    if (unread) return `Write the amount of “${unread.description}” like 250.00.`;
    return this.reason.trim() ? null : 'Write the reason: the client reads it.';
  }

  variables() {
    if (this.note && this.outcome === 'withdraw') return { creditOutcome: 'withdraw' };
    const lines = (this.wish().lines || []).map(each => each.net ? `${each.line}: ${each.net}` : each.line).join(', ');
    const asked = { creditReason: this.reason.trim(), creditedItems: this.items, creditedLines: lines };
    return this.note ? { ...asked, creditOutcome: 'resubmit' } : { ...asked, creditedInvoice: this.invoice.number };
  }
}

const unsigned = amount => String(amount).replace(/^[-−]/, '');
const isZero = amount => /^[-−]?0*(\.0*)?$/.test(String(amount));
const sameAmount = (one, other) => bare(one) === bare(other);
const bare = amount => (format.decimal(amount) ?? '').replace(/^0+(?=\d)/, '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/** Exact: both have the currency's decimals. */
function plus(one, other) {
  if (other === undefined) return one;
  const decimals = (one.split('.')[1] || '').length;
  const sum = BigInt(one.replace('.', '')) + BigInt(other.replace('.', ''));
  const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, '0');
  const text = decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
  return (sum < 0n ? '-' : '') + text;
}
