// forms/request-invoice.html: asks for an invoice over everything open on a project.
import { get, url } from '/milepost/api.js';
import * as format from '/milepost/format.js';
import { loadProjects } from '/milepost/projects.js';
import { beforeCompleting } from '/milepost/tasklist.js';

export function open(camForm, scope) {
  if (!scope.requestInvoice) return; // left before it was loaded
  const request = new InvoiceRequest(scope.requestInvoice, () => scope.$applyAsync());
  Object.assign(scope, { format, request });
  beforeCompleting(camForm, scope, async () => request.variables());
  return request.load();
}

class InvoiceRequest {
  constructor(form, refresh) {
    Object.assign(this, { form, refresh, until: new Date() });
  }

  load() { return loadProjects(this, () => this.look()); }

  get cutOff() { return this.until ? format.isoDay(this.until) : null; }

  /** Shows what a draft would hold; the last question asked is the one answered. */
  async look() {
    this.allow(false);
    this.work = this.refusal = null;
    if (!this.project || !this.cutOff) return;
    const question = this.question = this.project + this.cutOff;
    this.looking = true;
    try {
      const work = await get(url`/api/projects/${this.project}/unbilled?cutOff=${this.cutOff}`);
      if (question !== this.question) return;
      this.show(work);
    } catch (refusal) {
      if (question === this.question) this.refusal = refusal;
    }
    if (question === this.question) this.looking = false;
    this.refresh();
  }

  show(work) {
    const open = work.items.filter(item => !item.takenBy);
    const taken = work.items.filter(item => item.takenBy);
    const kind = (name, items = open) => items.filter(item => item.kind === name);
    this.work = {
      currency: work.currency,
      totals: work.totals,
      open,
      milestones: kind('milestone'),
      expenses: kind('expense'),
      time: [...new Set(kind('time').map(item => item.person))].map(person => {
        const entries = kind('time').filter(item => item.person === person);
        return { person, count: entries.length, minutes: entries.reduce((sum, entry) => sum + Number(entry.recorded), 0) };
      }),
      problems: open.filter(item => item.problem),
      taken: [...new Set(taken.map(item => item.takenBy))].map(draft => ({ draft, count: taken.filter(item => item.takenBy === draft).length }))
    };
    this.allow(open.length > 0);
  }

  allow(start) { this.form.$setValidity('somethingToBill', start); }

  variables() { return { projectCode: this.project, cutOff: this.cutOff }; }
}
