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
