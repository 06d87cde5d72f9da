// What a person changes on a draft, kept apart from what the server computes, so that neither overwrites the other.
import { decimal, hours, minutes, money } from '/milepost/format.js';

/** Stands for a text that is still to be typed, so that figures can be asked for meanwhile. It is never saved. */
const OPEN = '…';

/** One billable item as it is edited: the server's item and what was typed about it. */
export class Entry {
  constructor(item, position) {
    this.dom = 'mp-item-' + position;
    this.stored(item);
  }

  /** Takes the item as saved: what was typed until now is in it, or was given up. */
  stored(item) {
    this.item = item;
    this.bill = item.decision === 'bill';
    this.writtenOff = item.decision === 'write-off';
    this.typed = this.shown(item.billable);
    this.reason = item.reason || '';
    this.before = this.state();
  }

  /** Takes only what the server computed from what was typed. */
  computed(item) {
    const { decision, billable, reason, ...facts } = item;
    Object.assign(this.item, facts);
  }

  get key() { return this.item.key; }
  get isTime() { return this.item.measure === 'minutes'; }
  get isTaken() { return Boolean(this.item.takenBy); }
  get decision() { return this.writtenOff ? 'write-off' : this.bill ? 'bill' : 'hold'; }
  get billable() { return this.isTime ? minutes(this.typed) : decimal(this.typed); }
  get isChanged() { return this.state() !== this.before; }
  get isWrittenDown() { return this.bill && !this.writtenOff && this.billable !== null && Number(this.billable) !== Number(this.item.recorded); }
  get needsReason() { return this.writtenOff || this.isWrittenDown; }

  /** What was typed and can't be read. */
  get error() {
    if (this.isTaken || this.writtenOff || !this.bill || this.billable !== null) return null;
    return this.isTime ? 'Hours like 1:30 or 1.5' : 'An amount like 84.60';
  }

  /** What is still to be typed before this can be saved. */
  get missing() {
    return this.isTaken || !this.needsReason || this.reason.trim() ? null
      : `Say why ${this.title} is ${this.writtenOff ? 'written off' : 'changed'}.`;
  }

  get title() { return this.item.description || this.item.task || this.item.category; }

  /** The currency of what was recorded, where it is not the invoice's. */
  foreign(currency) { return !this.isTime && this.item.currency && this.item.currency !== currency ? this.item.currency : ''; }

  shown(measure) { return this.isTime ? hours(measure) : money(measure); }

  toggleBilled() {
    if (!this.bill) this.typed = this.shown(this.item.recorded);
  }

  writeOff() {
    this.writtenOff = true;
    this.bill = false;
  }

  takeBack() {
    this.writtenOff = false;
    this.bill = true;
    this.typed = this.shown(this.item.recorded);
  }

  /** What the server is told; numbers go back in the type they came in. */
  change() {
    const billable = this.billable ?? this.item.recorded;
    return {
      key: this.key,
      decision: this.decision,
      billable: typeof this.item.recorded === 'number' ? Number(billable) : String(billable),
      reason: this.needsReason ? this.reason.trim() || OPEN : null
    };
  }

  typing() {
    const { bill, writtenOff, typed, reason } = this;
    return { bill, writtenOff, typed, reason };
  }

  state() { return JSON.stringify([this.decision, this.typed, this.needsReason ? this.reason : '']); }
}

/** A line without a billable item behind it. Without a VAT rate it has the standard one, which the server knows. */
export class FreeLine {
  constructor(line, position) {
    this.unit = 'pc';
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
      unitPrice: decimal(this.unitPrice),
      vatPercent: decimal(this.vatPercent),
      reason: this.reason.trim() || OPEN
    };
  }
}

/** The entries in the order a project manager thinks of them. */
export function sections(entries) {
  const of = test => entries.filter(test);
  const time = of(entry => entry.item.kind === 'time');
  return [
    section('Milestones', '', [{ entries: of(entry => entry.item.kind === 'milestone') }]),
    section('Time', 'by person and task', byPersonAndTask(time.filter(entry => !entry.item.covered), time.length <= 12)),
    section('Expenses', '', [{ entries: of(entry => entry.item.kind === 'expense') }]),
    section('Time included in the fixed price', 'shown as evidence, billed with the milestone',
      byPersonAndTask(time.filter(entry => entry.item.covered), false))
  ].filter(part => part.groups.some(group => group.entries.length));
}

function section(title, note, groups) {
  const entries = groups.flatMap(group => group.entries);
  return { title, note, groups, count: entries.length, held: () => entries.filter(entry => entry.decision === 'hold' && !entry.isTaken).length };
}

function byPersonAndTask(entries, open) {
  const groups = new Map();
  entries.forEach(entry => {
    const label = [entry.item.person, entry.item.task].filter(Boolean).join(' · ');
    if (!groups.has(label)) groups.set(label, { label, role: entry.item.role, entries: [], open });
    groups.get(label).entries.push(entry);
  });
  return [...groups.values()].map(group => ({
    ...group,
    open: open || group.entries.some(entry => entry.item.problem),
    dom: group.entries[0].dom + '-group',
    free: () => group.entries.filter(entry => !entry.isTaken),
    recorded: () => total(group.entries.map(entry => entry.item.recorded)),
    billed: () => total(group.entries.filter(entry => entry.decision === 'bill').map(entry => entry.billable)),
    ticked: () => group.entries.filter(entry => entry.decision === 'bill').length
  }));
}

function total(allMinutes) {
  return hours(allMinutes.reduce((sum, some) => sum + Number(some || 0), 0));
}
