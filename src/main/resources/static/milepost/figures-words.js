// How figures are told: office hours in business days, shares in per cent, and what waits in words.

/** Minutes of office hours: 42 → "42 min", 190 → "3 h 10 min", 1700 of days of 510 → "3.3 days". */
export function officeTime(minutes, officeDay) {
  if (minutes === null || minutes === undefined) return '–';
  if (minutes >= officeDay) return days(minutes / officeDay);
  return clock(minutes);
}

/** Minutes of the calendar: 1500 → "1.0 days". */
export const calendarTime = minutes => minutes === null || minutes === undefined ? '–' : minutes >= 1440 ? days(minutes / 1440) : clock(minutes);

const days = count => `${count < 10 ? count.toFixed(1) : Math.round(count)} ${count.toFixed(1) === '1.0' ? 'day' : 'days'}`;

function clock(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' ');
}

/** 12 of 48 → "25 %"; nothing of nothing is no share. */
export const share = (part, whole) => whole ? `${Math.round(part / whole * 100)} %` : '–';

/** "2026-11" → "Nov 2026" */
export function month(text) {
  const [year, number] = text.split('-');
  return `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(number) - 1]} ${year}`;
}

export const grouped = number => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export const some = (count, one, many = one + 's') => `${grouped(count)} ${count === 1 ? one : many}`;

export const TO_DO = {
  FINISH_DRAFT: 'Finish the draft',
  APPROVE: 'Approve',
  ISSUE: 'Put right before issue',
  FIX_DELIVERY: 'Fix the delivery',
  ANSWER_DISPUTE: 'Answer the client',
  DECIDE_OVERDUE: 'Decide an overdue invoice',
  DECIDE_WRITE_OFF: 'Decide a write-off',
  SETTLE_REJECTION: 'Settle a rejected milestone',
  GET_ACCEPTANCE: 'Get a milestone accepted',
  CONFIRM_PAYMENTS: 'Confirm payments'
};

export const AGES = {
  NOT_DUE: 'Not due yet',
  DAYS_1_TO_30: '1–30 days overdue',
  DAYS_31_TO_60: '31–60 days',
  DAYS_61_TO_90: '61–90 days',
  OVER_90_DAYS: 'Over 90 days'
};

/** The steps in their order; a step somebody works at has two measures. */
export const STEPS = [
  { name: 'Milestone to draft', waiting: 'TO_DRAFT' },
  { name: 'Draft', waiting: 'DRAFT_WAITING', working: 'DRAFT_WORKING' },
  { name: 'Approval', waiting: 'APPROVAL_WAITING', working: 'APPROVAL_WORKING' },
  { name: 'Approved to sent', waiting: 'TO_SENT' }
];

/** What clients say is wrong with an invoice. */
export const REASONS = {
  AMOUNT: 'a wrong amount',
  WORK: 'work not done or not agreed',
  DETAILS: 'a wrong address, reference or order number',
  PAID: 'paid already',
  OTHER: 'something else'
};

export const OUTCOMES = {
  OPEN: 'waiting for an answer',
  UPHELD: 'invoice stands',
  CREDITED_IN_PART: 'credited in part',
  CREDITED_IN_FULL: 'credited in full',
  OTHERWISE: 'settled otherwise'
};
