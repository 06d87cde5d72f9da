// What screens say of billing schedules.
import * as format from '/milepost/format.js';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** "2026-12-01" → "Tue" */
export const weekday = date => WEEKDAYS[new Date(`${date}T00:00:00`).getDay()];

const STANDINGS = {
  PLANNED: 'to be billed', DUE: 'due', SKIPPED: 'skipped', PAUSED: 'paused', STOPPED: 'stopped', BILLED: 'draft begun', NOTHING_TO_BILL: 'nothing to bill'
};

/** What becomes, or became, of a period. */
export const standing = code => STANDINGS[code] || format.words(code);

const TONES = { DUE: 'mp-warn', SKIPPED: 'mp-warn', PAUSED: 'mp-warn', STOPPED: 'mp-bad', ENDED: '', ACTIVE: 'mp-good', BILLED: 'mp-good', PLANNED: '' };
export const tone = code => TONES[code] || '';

/** What becomes of a draft, to choose from. */
export const handlings = [
  { value: 'draft', text: 'I finish it and submit it' },
  { value: 'window', text: 'I may change it for some days, then it is submitted by itself' },
  { value: 'approval', text: 'Straight to approval' },
  { value: 'automatic', text: 'Straight to approval, and out by itself where the policy asks nobody' }
];

/** The choice that stands for what the server says: ("draft", 3) → "window". */
export const handlingChosen = ({ mode, editingDays }) => mode === 'draft' && editingDays ? 'window' : mode;

/** What the server is told of a choice; days that are no number are 0, which it refuses in words. */
export function handlingGiven(choice, days) {
  if (choice !== 'window') return { mode: choice, editingDays: null };
  return { mode: 'draft', editingDays: /^\d{1,3}$/.test(String(days).trim()) ? Number(days) : 0 };
}

/** Where a schedule stands, a sentence. */
export function where(schedule) {
  const next = schedule.upcoming.find(each => each.standing === 'PLANNED' || each.standing === 'DUE');
  switch (schedule.state) {
    case 'ACTIVE': return next ? `Active. The next billing day is ${format.day(next.billingDay)}, for ${format.period(next.from, next.to)}.` : 'Active.';
    case 'PAUSED': return `Paused since ${format.day(schedule.paused.since)}${schedule.paused.resumesOn ? ` until ${format.day(schedule.paused.resumesOn)}` : ''}: ${schedule.paused.why}`;
    case 'STOPPED': return `Stopped until accounting decides. ${schedule.stoppedWhy}`;
    default: return 'Ended.';
  }
}
