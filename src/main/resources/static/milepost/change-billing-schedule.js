// forms/change-billing-schedule.html: pauses, resumes, skips or ends a billing schedule, changes its fee or what becomes of its drafts, with what that means in words.
import { get, url } from '/milepost/api.js';
import * as format from '/milepost/format.js';
import { handlingChosen, handlingGiven, handlings, standing, tone, where } from '/milepost/schedule-words.js';
import { beforeCompleting } from '/milepost/tasklist.js';

const UNBILLED = 'Nothing is waived: its work stays unbilled, and comes with the next invoice or when you request one.';
const NUMBER = /^\d{1,9}(\.\d{1,4})?$/;
const CHOICES = {
  pause: { label: 'Pause', consequence: 'From now on nothing is billed by it.' },
  resume: { label: 'Resume', consequence: 'It bills again from now on.' },
  skip: { label: 'Skip periods', consequence: 'One period or more is left out.' },
  'take-back': { label: 'Take a skip back', consequence: 'The period is billed on its day after all.' },
  fee: { label: 'Change the fee', consequence: 'It costs or includes something else from a day on.' },
  drafts: { label: 'Change what becomes of drafts', consequence: 'You finish them, or they go on by themselves.' },
  end: { label: 'End', consequence: 'It gets a last day.' }
};

export function open(camForm, scope) {
  if (!scope.changeSchedule) return; // left before it was loaded
  const change = new ScheduleChange(scope.changeSchedule, () => scope.$applyAsync());
  Object.assign(scope, { format, change });
  beforeCompleting(camForm, scope, async () => change.variables());
  return change.load();
}

class ScheduleChange {
  constructor(form, refresh) {
    Object.assign(this, { form, refresh, handlings, standing, tone });
  }

  async load() {
    this.state = 'loading';
    this.form.$setValidity('change', false);
    try {
      const [schedules, projects] = await Promise.all([get('/api/billing-schedules'), get('/api/projects')]);
      const mine = new Set(projects.map(project => project.code));
      this.schedules = schedules.filter(each => each.state !== 'ENDED' && mine.has(each.project)).map(each => ({ key: `${each.project}/${each.code}`, words: `${each.projectName}: ${each.rhythm.inWords} (${each.project}/${each.code})` }));
      this.state = 'ready';
      if (this.schedules.length === 1) this.key = this.schedules[0].key;
      if (this.key) await this.choose();
    } catch (refusal) {
      this.state = 'failed';
      this.refusal = refusal;
    }
    this.refresh();
  }

  async choose() {
    Object.assign(this, { schedule: null, refusal: null, what: null, day: null, why: '', periods: {} });
    this.check();
    if (!this.key) return;
    const key = this.key;
    try {
      const [project, code] = key.split('/');
      const [schedule, terms, { currency }] = await Promise.all([get(url`/api/billing-schedules/${project}/${code}`), get(url`/api/projects/${project}/terms`), get(url`/api/projects/${project}`)]);
      if (key !== this.key) return;
      this.schedule = schedule;
      this.currency = currency;
      this.mode = handlingChosen(schedule);
      this.editingDays = String(schedule.editingDays ?? 3);
      this.retainers = terms.filter(term => term.kind === 'retainer' && [undefined, null, term.code].includes(schedule.rhythm.term));
      this.retainerNames = this.retainers.map(each => `Retainer ${each.code}`).join(', ');
      this.retainersToo = null; // somebody has to say so
      this.term = this.retainers[0]?.code;
      this.pick();
      this.where = where(schedule);
      this.choices = this.possible().map(value => ({ value, ...CHOICES[value] }));
    } catch (refusal) {
      this.refusal = refusal;
    }
    this.refresh();
  }

  possible() {
    const { state, upcoming } = this.schedule;
    const back = upcoming.some(each => each.standing === 'SKIPPED') ? ['take-back'] : [];
    const fee = this.retainers.length ? ['fee'] : [];
    if (state === 'PAUSED') return ['resume', 'skip', ...back, ...fee, 'drafts', 'end'];
    return state === 'ACTIVE' ? ['pause', 'skip', ...back, ...fee, 'drafts', 'end'] : [...fee, 'drafts'];
  }

  pick() {
    this.retainer = this.retainers.find(each => each.code === this.term);
    this.touched = false;
    this.fill();
  }

  touch() {
    this.touched = true;
    this.check();
  }

  /** Begins with what holds on the day, as long as nobody typed anything. */
  fill() {
    const day = format.isoDay(this.day || new Date());
    const steps = this.retainer ? [this.retainer, ...this.retainer.changes || []] : [];
    this.held = steps.filter((step, n) => !n || step.from <= day).at(-1);
    this.later = steps.slice(1).filter(step => step.from > day);
    if (!this.touched) {
      this.fee = this.held?.fee;
      this.hours = this.held?.includedHours ?? '0';
    }
    this.check();
  }

  /** What is typed and differs from what holds. */
  get newFee() { return Number(this.fee) === Number(this.held.fee) ? null : this.fee.trim(); }

  get newHours() { return Number(this.hours) === Number(this.held.includedHours ?? 0) ? null : this.hours.trim(); }

  /** The periods among which one chooses. */
  offered() {
    const of = { skip: ['PLANNED', 'PAUSED'], 'take-back': ['SKIPPED'] }[this.what] || [];
    return this.schedule.upcoming.filter(each => of.includes(each.standing));
  }

  get handling() { return handlingGiven(this.mode, this.editingDays); }

  get named() { return this.offered().filter(each => this.periods[each.from]); }

  check() {
    const ready = {
      pause: () => this.why?.trim(),
      resume: () => true,
      skip: () => this.named.length && this.why?.trim(),
      'take-back': () => this.named.length,
      fee: () => this.day && this.isTyped() && (this.newFee || this.newHours),
      drafts: () => this.mode !== 'window' || this.handling.editingDays > 0,
      end: () => this.day && (!this.retainers.length || this.retainersToo !== null)
    }[this.what];
    this.consequence = this.schedule && this.what ? this.means() : '';
    this.form.$setValidity('change', Boolean(this.schedule && ready?.()));
  }

  isTyped() { return NUMBER.test(this.fee?.trim()) && NUMBER.test(this.hours?.trim()); }

  means() {
    const names = this.named.map(each => format.period(each.from, each.to)).join(', ');
    switch (this.what) {
      case 'pause': return `Periods whose billing day comes before it goes on are not billed by this schedule. ${UNBILLED}`;
      case 'resume': return 'Periods whose billing day came while it was paused stay unbilled, and their work comes with the next invoice or when you request one. The next period is billed on its day.';
      case 'skip': return names ? `${names} will not be billed on its day. ${UNBILLED}` : 'Choose the periods to leave out.';
      case 'fee': return this.meansForFee();
      case 'drafts': return this.meansForDrafts();
      case 'take-back': return names ? `${names} will be billed on its day after all.` : 'Choose the periods to bill after all.';
      default: return this.meansForEnd();
    }
  }

  meansForFee() {
    const { period } = this.retainer;
    const holds = `${format.money(this.held.fee)} ${this.currency} and includes ${this.held.includedHours ?? 0} hours`;
    if (!this.day || !this.isTyped()) return `Give the day, and the fee such as 1500.00. Today a whole ${period} costs ${holds}.`;
    const day = format.day(format.isoDay(this.day));
    if (!this.newFee && !this.newHours) return `On ${day} a whole ${period} costs ${holds} already.`;
    const then = this.later.map(step => ` From ${format.day(step.from)} on it costs ${format.money(step.fee)} ${this.currency}, as was said before.`).join('');
    return `From ${day} on a whole ${period} costs ${format.money(this.fee.trim())} ${this.currency} and includes ${this.hours.trim()} hours. The ${period} in which that begins is billed by days, and its lines say so. What was billed already stays.${then}`;
  }

  meansForEnd() {
    if (!this.day) return 'Choose the last day that is billed.';
    const advance = this.schedule.rhythm.inAdvance;
    return `The period that contains ${format.day(format.isoDay(this.day))} is cut there and billed ${advance ? 'when it begins' : 'at its end'}; after that nothing more is billed by this schedule.`
      + (advance ? ' What is worked in that period beyond its fee is billed when you request an invoice.' : '')
      + (this.retainersToo === false ? ' The fees that fall due later are billed by another schedule, or when you request an invoice.' : '')
      + ' Another rhythm is another schedule from the day after on.';
  }

  meansForDrafts() {
    switch (this.mode) {
      case 'draft': return 'You finish and submit each draft. One that waits to be submitted by itself stays with you, too.';
      case 'window': return this.handling.editingDays ? `Each draft that begins from now on is submitted by itself after ${this.handling.editingDays} business ${this.handling.editingDays === 1 ? 'day' : 'days'}, unless you do it before. What is not in order stays with you.` : 'Say for how many business days you may change it, such as 3.';
      case 'approval': return 'Each draft that begins from now on goes straight to approval. What is not in order stays with you, and so does what the approval policy asks nobody about.';
      default: return 'Each draft that begins from now on goes straight to approval and, where the approval policy asks nobody, out to the client. What is not in order stays with you.';
    }
  }

  variables() {
    const day = ['pause', 'end', 'fee'].includes(this.what) ? this.day : null;
    const fee = this.what === 'fee';
    const { mode, editingDays } = this.what === 'drafts' ? this.handling : {};
    const given = {
      billingSchedule: this.key,
      scheduleChange: this.what,
      changeWhy: this.why?.trim(),
      changeDay: day ? format.isoDay(day) : null,
      changePeriods: this.named.map(each => each.from).join(','),
      changedTerm: fee ? this.term : null,
      changedFee: fee ? this.newFee : null,
      changedHours: fee ? this.newHours : null,
      draftMode: mode,
      editingDays: editingDays ? String(editingDays) : null,
      endRetainers: this.what === 'end' && this.retainersToo === true ? 'yes' : null
    };
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  }
}
