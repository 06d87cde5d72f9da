// The entries of a draft in the order a project manager thinks of them. Counts and sums are made when something
// changes, not whenever the page is looked at, and of a long group only the first rows are drawn: a draft can have
// thousands of entries.
import { hours, sum } from '/milepost/format.js';

const ROWS = 40;
const FEW = 12;

export class Group {
  constructor(label, role, entries, open) {
    Object.assign(this, { label, role, entries, limit: ROWS });
    this.open = open;
    this.dom = entries[0].dom + '-group';
  }

  /** `found` tests an entry against what is looked for. */
  recount(found) {
    this.found = found ? this.entries.filter(found) : this.entries;
    const mine = this.found.filter(entry => !entry.isTaken);
    const billed = mine.filter(entry => entry.decision === 'bill');
    this.free = mine.length;
    this.ticked = billed.length;
    this.held = mine.filter(entry => entry.decision === 'hold' && !entry.isGone).length;
    this.broken = billed.filter(entry => entry.item.problem || entry.error || entry.missing).length;
    this.recorded = total(this.found.map(entry => entry.item.recorded));
    this.billable = total(this.found.map(entry => entry.item.billable));
    this.billed = total(billed.map(entry => entry.billed));
    this.net = billed.length ? sum(billed.map(entry => entry.item.net)) : null;
    this.draw();
  }

  draw() {
    this.rows = this.found.slice(0, this.limit);
    this.left = this.found.length - this.rows.length;
  }

  more() {
    this.limit += 5 * ROWS;
    this.draw();
  }

  /** Opens so far that this entry is drawn. */
  unfold(entry) {
    this.open = true;
    this.limit = Math.max(this.limit, this.found.indexOf(entry) + 1);
    this.draw();
  }
}

export class Sections {
  constructor(entries) {
    this.entries = entries;
    this.isLong = entries.length > FEW;
    const of = test => entries.filter(test);
    const time = of(entry => entry.item.kind === 'time');
    const plain = of(entry => entry.item.kind !== 'time' && entry.item.kind !== 'expense');
    this.all = [
      section('Milestones and fees', '', one(plain)),
      section('Time', 'by person and task', byPersonAndTask(time.filter(entry => !entry.item.covered), time.length <= FEW)),
      section('Expenses', '', one(of(entry => entry.item.kind === 'expense'))),
      section('Time included in the price', 'shown as evidence, at no extra charge',
        byPersonAndTask(time.filter(entry => entry.item.covered), false))
    ].filter(part => part.groups.length);
  }

  recount(looked) {
    const words = String(looked || '').toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length ? entry => words.every(word => entry.words.includes(word)) : null;
    this.all.forEach(part => {
      part.groups.forEach(group => group.recount(found));
      part.shown = part.groups.filter(group => group.found.length);
      part.held = part.groups.reduce((held, group) => held + group.held, 0);
    });
    this.shown = this.all.filter(part => part.shown.length);
    this.found = found ? this.entries.filter(entry => found(entry) && !entry.isTaken) : [];
  }

  /** A search that finds little shows it; one that finds much shows where. */
  unfoldFound() {
    const groups = this.shown.flatMap(part => part.shown);
    if (this.found.length && this.found.length <= ROWS) groups.forEach(group => { group.open = true; });
  }

  unfold(entry) {
    this.all.flatMap(part => part.groups).filter(group => group.found.includes(entry)).forEach(group => group.unfold(entry));
  }
}

function section(title, note, groups) { return { title, note, groups }; }

function one(entries) { return entries.length ? [new Group('', '', entries, true)] : []; }

function byPersonAndTask(entries, open) {
  const groups = new Map();
  entries.forEach(entry => {
    const label = [entry.item.person, entry.item.task].filter(Boolean).join(' · ');
    if (!groups.has(label)) groups.set(label, []);
    groups.get(label).push(entry);
  });
  return [...groups].map(([label, all]) => new Group(label || 'Without a person', all[0].item.role, all, open));
}

function total(allMinutes) {
  return hours(allMinutes.reduce((minutes, some) => minutes + Number(some || 0), 0));
}
