// billing-schedules.html: what schedules bill in the next 90 days, what failed and why, and the history of each.
import { get, saveCsv, url } from '/milepost/api.js';
import { element, refused, table } from '/milepost/elements.js';
import * as format from '/milepost/format.js';
import { cantShow } from '/milepost/page-parts.js';
import { standing, tone, weekday, where } from '/milepost/schedule-words.js';

const DAYS = 90;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

async function draw(node) {
  const page = element('div', { class: 'milepost fg-page' }, element('p', { class: 'mp-loading', role: 'status' }, 'Loading the billing schedules …'));
  node.replaceChildren(page);
  new ResizeObserver(() => reachable(page)).observe(page);
  try {
    const [schedules, upcoming] = await Promise.all([get('/api/billing-schedules'), get(`/api/billing-schedules/upcoming?days=${DAYS}`)]);
    const troubled = schedules.filter(each => each.state === 'STOPPED' || each.failures.length);
    page.replaceChildren(
      ...troubled.length ? [part('failed', 'What failed and why', failed(troubled))] : [],
      part('upcoming', `The next ${DAYS} days`, next(upcoming)),
      part('all', 'Every schedule', all(schedules)));
    reachable(page);
  } catch (refusal) {
    page.replaceChildren(...cantShow(refusal, () => draw(node)));
  }
}

const part = (id, title, content) => element('section', { class: 'fg-part', 'aria-labelledby': `schedules-${id}` }, element('h2', { id: `schedules-${id}` }, title), content);
const tag = code => element('span', { class: `mp-tag ${tone(code)}` }, standing(code));

/** What is wider than its place can be moved by keys, too. */
function reachable(page) {
  page.querySelectorAll('.mp-scroll').forEach(box => {
    if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0');
    else box.removeAttribute('tabindex');
  });
}

function failed(schedules) {
  const row = (schedule, what, why, since) => element('tr', {},
    element('th', { scope: 'row' }, `${schedule.project}/${schedule.code}`, element('small', {}, schedule.projectName)),
    element('td', {}, what), element('td', {}, why), element('td', {}, since));
  return [table('What failed and why', ['Schedule', 'What', 'Why', 'Since'], schedules.flatMap(schedule => [
    ...schedule.state === 'STOPPED' ? [row(schedule, 'Stopped', schedule.stoppedWhy, '')] : [],
    ...schedule.failures.map(each => row(schedule, each.step, `${each.about}: ${each.why}`, format.moment(each.since)))])),
  element('p', { class: 'mp-muted mp-small' }, 'Accounting has a task for each. Nothing is billed twice when it goes on.')];
}

function next(upcoming) {
  if (!upcoming.length) return [element('p', { class: 'mp-empty' }, 'Nothing is going to be billed by a schedule.')];
  const fees = new Map();
  upcoming.filter(each => each.fee && ['PLANNED', 'DUE'].includes(each.standing)).forEach(each => fees.set(each.currency, [...fees.get(each.currency) || [], each.fee]));
  const first = new Set();
  const bills = upcoming.filter(each => ['PLANNED', 'DUE'].includes(each.standing)).length;
  return [
    element('p', {}, `${bills} ${bills === 1 ? 'period' : 'periods'} to be billed${bills < upcoming.length ? `, ${upcoming.length - bills} not` : ''}${fees.size ? `; fees of retainers: ${[...fees].map(([currency, amounts]) => `${format.money(format.sum(amounts))} ${currency}`).join(', ')}, hours and expenses besides` : ''}.`),
    element('div', { class: 'bs-months' }, months(upcoming)),
    table('What is going to be billed, by day', ['Billing day', 'Period', 'Project', 'Client', 'Schedule', { text: 'Expected fee', style: 'mp-num' }, 'State'], upcoming.map(each => {
      const isFirst = !first.has(each.billingDay);
      first.add(each.billingDay);
      return element('tr', { id: isFirst ? `day-${each.billingDay}` : undefined },
        element('th', { scope: 'row' }, `${weekday(each.billingDay)}, ${format.day(each.billingDay)}`),
        element('td', {}, format.period(each.from, each.to)),
        element('td', {}, each.projectName, element('small', {}, each.project)),
        element('td', {}, each.client),
        element('td', {}, each.schedule + (each.term ? `, term ${each.term}` : '')),
        element('td', { class: 'mp-num' }, each.fee ? `${format.money(each.fee)} ${each.currency}` : ''),
        element('td', {}, tag(each.standing)));
    }), 'bs-table'),
    element('div', { class: 'mp-buttons fg-after' }, element('button', { type: 'button', class: 'mp-button', onclick: save }, 'Save as CSV'))
  ];
}

async function save({ target }) {
  target.disabled = true;
  try {
    await saveCsv(`/api/billing-schedules/upcoming.csv?days=${DAYS}`, 'billing-schedules.csv');
  } catch (refusal) {
    target.after(refused('That could not be saved', refusal));
  }
  target.disabled = false;
}

/** A small calendar for each month; a day on which something is billed leads to its rows. */
function months(upcoming) {
  const days = new Map();
  upcoming.forEach(each => days.set(each.billingDay, [...days.get(each.billingDay) || [], each]));
  const today = format.today();
  const last = format.today(DAYS);
  const shown = [];
  for (let [year, month] = today.split('-').map(Number); `${year}-${String(month).padStart(2, '0')}` <= last.slice(0, 7); month === 12 ? (year++, month = 1) : month++) {
    shown.push(calendar(year, month, days, today));
  }
  return shown;
}

function calendar(year, month, days, today) {
  const weeks = [];
  const count = new Date(year, month, 0).getDate();
  let week = Array.from({ length: (new Date(year, month - 1, 1).getDay() + 6) % 7 }, () => element('td', { class: 'bs-past' }));
  for (let day = 1; day <= count; day++) {
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    week.push(cell(day, date, days.get(date) || [], today));
    if (week.length === 7 || day === count) {
      weeks.push(element('tr', {}, week));
      week = [];
    }
  }
  return element('table', { class: 'bs-month' },
    element('caption', {}, `${MONTHS[month - 1]} ${year}`),
    element('thead', {}, element('tr', {}, [['Mo', 'Monday'], ['Tu', 'Tuesday'], ['We', 'Wednesday'], ['Th', 'Thursday'], ['Fr', 'Friday'], ['Sa', 'Saturday'], ['Su', 'Sunday']].map(([text, abbr]) => element('th', { scope: 'col', abbr }, text)))),
    element('tbody', {}, weeks));
}

function cell(day, date, billed, today) {
  const bills = billed.filter(each => ['PLANNED', 'DUE'].includes(each.standing)).length;
  const style = [date < today && 'bs-past', date === today && 'bs-today', billed.length && (bills ? 'bs-bills' : 'bs-waits')].filter(Boolean).join(' ');
  if (!billed.length) return element('td', { class: style }, String(day));
  const says = bills ? `${bills} to bill` : standing(billed[0].standing);
  return element('td', { class: style }, element('a', { href: `#day-${date}`, 'aria-label': `${format.day(date)}: ${says}` }, String(day), element('small', {}, bills ? `${bills}×` : '–')));
}

function all(schedules) {
  if (!schedules.length) return [element('p', { class: 'mp-empty' }, 'There is no billing schedule yet. Project managers make one in Tasklist: Start process, “Billing schedule”.')];
  return [...schedules.map(one), element('p', { class: 'mp-muted mp-small' }, 'To pause, skip or end one: in Tasklist, Start process, “Billing schedule change”.')];
}

function one(schedule) {
  const content = element('div', {}, element('p', { class: 'mp-loading' }, 'Loading …'));
  const shown = element('details', { class: 'bs-one' },
    element('summary', {}, element('strong', {}, `${schedule.project}/${schedule.code}`), element('span', { class: `mp-tag ${tone(schedule.state)}` }, format.words(schedule.state)), ` ${schedule.projectName}, ${schedule.client}: ${schedule.rhythm.inWords}; ${schedule.handling}`),
    content);
  shown.addEventListener('toggle', () => shown.open && history(schedule, content), { once: true });
  return shown;
}

async function history(schedule, content) {
  try {
    const known = await get(url`/api/billing-schedules/${schedule.project}/${schedule.code}`);
    content.replaceChildren(
      element('p', {}, where(known)),
      known.periods.length
        ? table('What became of each period', ['Period', 'State', 'Invoice', 'Why', 'When'], known.periods.map(period => element('tr', {},
          element('th', { scope: 'row' }, format.period(period.from, period.to)),
          element('td', {}, tag(period.state)),
          element('td', {}, period.invoiceId ? element('a', { href: url`/milepost/where.html?invoice=${period.invoiceId}`, target: '_blank', rel: 'noopener' }, period.businessKey) : period.message || ''),
          element('td', {}, period.why),
          element('td', {}, format.moment(period.at)))), 'bs-table')
        : element('p', { class: 'mp-muted' }, 'No period was billed yet.'),
      table('Who changed it', ['When', 'Who', 'What'], known.changes.map(change => element('tr', {},
        element('td', {}, format.moment(change.at)), element('td', {}, change.by), element('td', {}, change.what)))));
  } catch (refusal) {
    content.replaceChildren(refused('Its history can\'t be shown', refusal));
  }
}

draw(document.getElementById('schedules'));
