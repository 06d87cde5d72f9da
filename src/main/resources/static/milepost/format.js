// How amounts, hours and dates are written and read. Amounts stay strings: no floating point touches money.

/** "12500.00" → "12,500.00"; the decimals are the server's. */
export function money(amount) {
  if (amount === null || amount === undefined || amount === '') return '–';
  const [, sign, whole, fraction] = /^([-−]?)(\d+)(\.\d+)?$/.exec(String(amount)) || [null, '', String(amount), ''];
  return (sign ? '−' : '') + whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (fraction || '');
}

/** Adds amounts to the last decimal: ["1.10", "2.205"] → "3.305". */
export function sum(amounts) {
  const given = amounts.filter(Boolean).map(String);
  const scale = Math.max(0, ...given.map(amount => (amount.split('.')[1] || '').length));
  const all = given.reduce((units, amount) => {
    const [whole, fraction = ''] = amount.split('.');
    return units + BigInt(whole + fraction.padEnd(scale, '0'));
  }, 0n);
  const digits = (all < 0n ? -all : all).toString().padStart(scale + 1, '0');
  return (all < 0n ? '-' : '') + digits.slice(0, digits.length - scale) + (scale ? '.' + digits.slice(-scale) : '');
}

/** "3 entries, 4:30 h, 412.50 EUR: held 2, on the draft of HARBOUR/request-2 1" */
export function unbilled({ entries, minutes: time, net, parts }, currency) {
  const why = parts.map(part => `${part.why === 'taken' ? 'on the draft of ' + part.takenBy : words(part.why).toLowerCase()} ${part.entries}`);
  return `${count(entries)}${Number(time) ? `, ${hours(time)} h` : ''}, ${money(net)} ${currency}: ${why.join(', ')}`;
}

/** "1 entry", "25 entries" */
export const count = entries => `${entries} ${entries === 1 ? 'entry' : 'entries'}`;

/** "12.500000" → "12.5", "-1" → "−1". */
export function quantity(value) {
  return String(value ?? '').replace('-', '−').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

/** A line's quantity with its unit, as people say it. */
export function measured(value, unit) {
  const hours = unit === 'h' || unit === 'HUR';
  return (hours ? hundredths(value) : quantity(value)) + (hours ? ' h' : '');
}

/** 95 → "1:35" */
export function hours(minutes) {
  const all = Math.round(Number(minutes));
  return Math.floor(all / 60) + ':' + String(all % 60).padStart(2, '0');
}

/** "1:35", "1.5", "1,5" or "90 min" → minutes; null when it is none of these. */
export function minutes(text) {
  const typed = String(text ?? '').trim();
  let match = /^(\d{1,4}):([0-5]\d)$/.exec(typed);
  if (match) return Number(match[1]) * 60 + Number(match[2]);
  match = /^(\d{1,6})\s*(?:m|min)$/.exec(typed);
  if (match) return Number(match[1]);
  match = /^(\d{1,4})(?:[.,](\d{1,4}))?\s*h?$/.exec(typed);
  return match ? Math.round(Number(match[1] + '.' + (match[2] || '0')) * 60) : null;
}

/** "1,250.5" → "1250.5"; a comma before at most two digits is a decimal comma; null when it is no amount. */
export function decimal(text) {
  let typed = String(text ?? '').trim().replace(/[\s’']/g, '').replace('−', '-');
  if (/^-?\d+,\d{1,2}$/.test(typed)) typed = typed.replace(',', '.');
  typed = typed.replace(/,(?=\d{3}(\D|$))/g, '');
  return /^-?\d+(\.\d+)?$/.test(typed) ? typed : null;
}

/** "2026-11-20" → "20 Nov 2026" */
export function day(date) {
  if (!date) return '–';
  const [year, month, dayOfMonth] = String(date).slice(0, 10).split('-');
  return `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]} ${year}`;
}

export function period(from, to) {
  return !from ? '–' : from === to || !to ? day(from) : `${day(from)} – ${day(to)}`;
}

/** "2026-11-24T09:12:00Z" → "24 Nov 2026, 10:12", where the reader is, or in a zone such as Europe/Berlin. */
export function moment(instant, zone) {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return String(instant);
  const clock = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${day(`${part.year}-${part.month}-${part.day}`)}, ${part.hour}:${part.minute}`;
}

/** 184000 → "2 d 3 h", 7500 → "2 h 5 min" */
export function lasted(seconds) {
  const minutes = Math.floor(seconds / 60);
  const parts = [[Math.floor(minutes / 1440), 'd'], [Math.floor(minutes / 60) % 24, 'h'], [minutes % 60, 'min']];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return 'under a minute';
  return parts.slice(first, first + 2).filter(([count]) => count > 0).map(part => part.join(' ')).join(' ');
}

/** Today (or some days on) in the reader's own zone, as yyyy-MM-dd. */
export function today(plusDays = 0) {
  const at = new Date();
  at.setDate(at.getDate() + plusDays);
  return isoDay(at);
}

export function isoDay(at) {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(n => String(n).padStart(2, '0')).join('-');
}

/** "IN_APPROVAL" → "In approval", "MilestoneReached" → "Milestone reached" */
export function words(code) {
  const text = String(code ?? '').replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function hundredths(value) {
  const [whole, fraction = ''] = String(value ?? '0').split('.');
  return fraction.length <= 2 ? whole + '.' + fraction.padEnd(2, '0') : Number(value).toFixed(2);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
