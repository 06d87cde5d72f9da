// forms/schedule-billing.html: has a project billed period after period; the server works out the periods.
import { call, get, url } from '/milepost/api.js';
import * as format from '/milepost/format.js';
import { loadProjects } from '/milepost/projects.js';
import { handlingGiven, handlings, weekday } from '/milepost/schedule-words.js';
import { beforeCompleting } from '/milepost/tasklist.js';

const LAST = 'last-business-day';
const NOT_BILLED_BY_SCHEDULES = ['deposit', 'retainage'];

export function open(camForm, scope) {
  if (!scope.scheduleBilling) return; // left before it was loaded
  const cycle = new BillingCycle(scope.scheduleBilling, () => scope.$applyAsync());
  Object.assign(scope, { format, cycle });
  beforeCompleting(camForm, scope, async () => cycle.variables());
  return cycle.load();
}

class BillingCycle {
  constructor(form, refresh) {
    Object.assign(this, { form, refresh, weekday, handlings, terms: [], term: null, mode: 'draft', editingDays: '3' });
    this.days = [...Array.from({ length: 31 }, (_, i) => ({ value: String(i + 1), text: `day ${i + 1} of the month` })),
      { value: LAST, text: 'the 1st, billed on a last business day' }];
  }

  load() { return loadProjects(this, () => this.choose()); }

  /** Begins as the project's retainer is paid. */
  async choose() {
    this.chosen = this.preview = this.refusal = null;
    this.term = null;
    this.allow(false);
    if (!this.project) return;
    const project = this.project;
    try {
      const [usual, terms] = await Promise.all([
        this.ask({ project }), get(url`/api/projects/${project}/terms`)]);
      if (project !== this.project) return;
      this.terms = terms.filter(term => !NOT_BILLED_BY_SCHEDULES.includes(term.kind)).map(term => ({ code: term.code, words: `Only term ${term.code} (${format.words(term.kind).toLowerCase()})` }));
      this.fill(usual.rhythm);
      this.show(usual);
    } catch (refusal) {
      if (project === this.project) this.refuse(refusal);
    }
    this.chosen = project;
    this.refresh();
  }

  fill(rhythm) {
    Object.assign(this, {
      every: String(rhythm.every),
      unit: rhythm.unit,
      day: rhythm.lastBusinessDay ? LAST : String(rhythm.day || 1),
      billedIn: rhythm.inAdvance ? 'advance' : 'arrears',
      startsOn: new Date(`${rhythm.startsOn}T00:00:00`),
      endsOn: null
    });
  }

  /** The last question asked is the one answered. */
  async look() {
    this.allow(false);
    const question = this.question = {};
    this.looking = true;
    try {
      const found = await this.ask(this.wish());
      if (question === this.question) this.show(found);
    } catch (refusal) {
      if (question === this.question) this.refuse(refusal);
    }
    if (question === this.question) this.looking = false;
    this.refresh();
  }

  wish() {
    const weeks = this.unit === 'week';
    return {
      project: this.project,
      term: this.term,
      every: /^\d{1,3}$/.test(String(this.every).trim()) ? Number(this.every) : 0,
      unit: this.unit,
      day: weeks || this.day === LAST ? null : Number(this.day),
      lastBusinessDay: !weeks && this.day === LAST,
      inAdvance: this.billedIn === 'advance',
      startsOn: this.startsOn ? format.isoDay(this.startsOn) : null,
      endsOn: this.endsOn ? format.isoDay(this.endsOn) : null,
      ...handlingGiven(this.mode, this.editingDays)
    };
  }

  async ask(wish) {
    return (await call('POST', '/api/billing-schedules/preview', { body: wish })).body;
  }

  show(found) {
    this.refusal = null;
    this.preview = found;
    this.allow(true);
  }

  refuse(refusal) {
    this.preview = null;
    this.refusal = refusal;
    this.sentences = refusal.problems?.length ? refusal.problems.map(problem => problem.message) : [refusal.message];
  }

  allow(start) { this.form.$setValidity('scheduled', start); }

  variables() {
    const wish = this.wish();
    const given = {
      projectCode: wish.project,
      scheduleCode: this.preview?.code,
      billedTerm: wish.term,
      rhythmEvery: String(wish.every),
      rhythmUnit: wish.unit,
      rhythmDay: wish.unit === 'week' ? null : this.day,
      billedIn: this.billedIn,
      startsOn: wish.startsOn,
      endsOn: wish.endsOn,
      draftMode: wish.mode,
      editingDays: wish.editingDays === null ? null : String(wish.editingDays)
    };
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  }
}
