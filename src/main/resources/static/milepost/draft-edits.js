// What a person changes on a draft, kept apart from what the server computes, so that neither overwrites the other.
import { decimal, hours, minutes, money } from '/milepost/format.js';

/** Stands for a text that is still to be typed, so that figures can be asked for meanwhile. It is never saved. */
export const OPEN = '…';

/** One billable item as it is edited: the server's item and what was typed about it. */
export class Entry {
  constructor(item, position) {
    this.dom = 'mp-item-' + position;
    this.stored(item);
  }

  /** Takes the item as saved: what was typed until now is in it, or was given up. */
  stored(item) {
    this.item = item;
    this.saved = { ...item };
    this.bill = item.decision === 'bill';
    this.writtenOff = item.decision === 'write-off';
    this.typed = this.shown(item.billed);
    this.reason = item.reason || '';
    this.overCapReason = item.overCapReason || '';
    this.answered = null;
    this.before = this.state();
    this.words = [item.person, item.role, item.task, item.category, item.description].join(' ').toLowerCase();
  }

  /** Takes only what the server computed from what was typed; nothing was computed for what is as saved. */
  computed(item) {
    const { decision, billed, reason, stale, changes, withdrawn, over, overCap, overCapReason, ...facts } = item || this.saved;
    Object.assign(this.item, facts);
  }

  get key() { return this.item.key; }
  get isTime() { return this.item.measure === 'minutes'; }
  get isTaken() { return Boolean(this.item.takenBy); }
  get isGone() { return this.item.withdrawn; }
  get isLoose() { return this.item.stale && !this.answered; }
  get decision() { return this.writtenOff ? 'write-off' : this.bill ? 'bill' : 'hold'; }
  get billed() { return this.isTime ? minutes(this.typed) : decimal(this.typed); }
  get isChanged() { return this.answered !== null || this.state() !== this.before; }
  get difference() { return this.bill && !this.writtenOff && this.billed !== null ? Number(this.billed) - Number(this.item.billable) : 0; }
  get isOver() { return Boolean(this.item.over); }
  get isOverCap() { return this.item.overCap; }
  get needsReason() { return this.writtenOff || this.difference !== 0; }
  get needsCapReason() { return this.bill && !this.writtenOff && this.isOverCap && !this.isTaken; }

  /** "written down 0:30 h", "written up 12.00 EUR"; nothing where the whole is billed. */
  get adjusted() {
    if (!this.difference) return '';
    const by = Math.abs(this.difference);
    return `written ${this.difference < 0 ? 'down' : 'up'} ${this.isTime ? hours(by) + ' h' : `${money(by.toFixed(this.decimals))} ${this.item.currency}`}`;
  }

  get decimals() { return (String(this.item.recorded).split('.')[1] || '').length; }

  /** What was typed and can't be read. */
  get error() {
    if (this.isTaken || this.writtenOff || !this.bill || this.billed !== null) return null;
    return this.isTime ? 'Hours like 1:30 or 1.5' : 'An amount like 84.60';
  }

  /** What is still to be typed before this can be saved. */
  get missing() {
    if (this.isTaken) return null;
    if (this.needsReason && !this.reason.trim()) return `Say why ${this.title} is ${this.writtenOff ? 'written off' : 'changed'}.`;
    return this.needsCapReason && !this.overCapReason.trim() ? `Say why ${this.title} is billed over the cap.` : null;
  }

  get title() { return this.item.description || this.item.task || this.item.category; }

  /** The currency of what was recorded, where it is not the invoice's. */
  foreign(currency) { return !this.isTime && this.item.currency && this.item.currency !== currency ? this.item.currency : ''; }

  shown(measure) { return this.isTime ? hours(measure) : money(measure); }

  decide(decision) {
    this.bill = decision === 'bill';
    this.writtenOff = decision === 'write-off';
    if (this.bill) this.typed = this.shown(this.item.billable);
  }

  /** Answers a change at the source: `takeOver` bills what it says now, `remove` lets it go. */
  answer(how) {
    this.answered = how;
    if (how === 'remove') return this.decide('hold');
    if (how === 'takeOver' && !this.writtenOff) this.decide('bill');
    if (how === null) this.stored(this.saved);
    return null;
  }

  /** What the server is told; numbers go back in the type they came in. */
  change() {
    const billed = this.billed ?? this.item.billable;
    return {
      key: this.key,
      decision: this.decision,
      billed: String(billed),
      reason: this.needsReason ? this.reason.trim() || OPEN : null,
      overCapReason: this.needsCapReason ? this.overCapReason.trim() || OPEN : null
    };
  }

  typing() {
    const { bill, writtenOff, typed, reason, overCapReason } = this;
    return { bill, writtenOff, typed, reason, overCapReason };
  }

  state() { return JSON.stringify([this.decision, this.typed, this.needsReason ? this.reason : '', this.needsCapReason ? this.overCapReason : '']); }
}

/** A line without a billable item behind it. Without a VAT rate it has the standard one, which the server knows. */
export class FreeLine {
  constructor(line, position) {
    this.unit = 'pc';
    this.supply = 'SERVICES';
    this.quantity = '1';
    this.description = this.unitPrice = this.vatPercent = this.reason = '';
    Object.assign(this, line);
    this.dom = 'mp-free-' + position;
  }

  get error() {
    if (decimal(this.quantity) === null) return 'A quantity like 1 or 2.5';
    if (decimal(this.unitPrice) === null) return 'A price like 180.00';
    return this.vatPercent?.trim() && decimal(this.vatPercent) === null ? 'VAT like 19, or nothing for the standard rate' : null;
  }

  get missing() {
    if (!this.description.trim()) return 'Say what the client gets on the free line.';
    return this.reason.trim() ? null : `Say why “${this.description}” is on the invoice without a billable item.`;
  }

  change() {
    return {
      ...(this.id ? { id: this.id } : {}),
      description: this.description.trim() || OPEN,
      quantity: decimal(this.quantity),
      unit: this.unit,
      supply: this.supply,
      unitPrice: decimal(this.unitPrice),
      vatPercent: decimal(this.vatPercent),
      reason: this.reason.trim() || OPEN
    };
  }
}
