// forms/draft-invoice.html: the project manager finishes a draft. Every figure is the server's; this only asks for it.
import { call, url } from '/milepost/api.js';
import { Draft } from '/milepost/draft.js';
import { FreeLine } from '/milepost/draft-edits.js';
import { CHANGED, focus, remedy, unfinished } from '/milepost/draft-problems.js';
import * as format from '/milepost/format.js';
import { beforeCompleting, onLeaving, onSave, spread, variable } from '/milepost/tasklist.js';

export function open(camForm, scope) {
  if (!scope.draftInvoice) return; // left before it was loaded
  const draft = new DraftInvoice(variable(camForm, 'invoiceId'), scope.draftInvoice, () => scope.$applyAsync());
  scope.format = format;
  scope.room = spread(camForm);
  scope.draft = draft;
  onSave(camForm, () => draft.save());
  onLeaving(camForm, () => draft.leave());
  beforeCompleting(camForm, scope, () => draft.complete());
  camForm.on('submit-failed', failure => draft.notCompleted(failure));
  return draft.load();
}

class DraftInvoice extends Draft {
  constructor(id, form, refresh) {
    super(url`/api/invoices/${id}`);
    Object.assign(this, { form, refresh });
    this.outcome = 'submit';
    this.tomorrow = format.today(1);
    this.loading();
  }

  /** Reads the draft; `keep` puts what was typed until now on top of it, also when that takes a second try. */
  async load(keep) {
    this.loading();
    this.keep = keep;
    try {
      this.take(await call('GET', this.path + '/draft'), keep);
      this.state = 'ready';
      this.form.$setValidity('loading', true);
    } catch (refusal) {
      this.state = 'failed';
      this.refusal = refusal;
    }
    this.refresh();
  }

  /** The draft as the server stores it now; `keep` as for load. */
  take(answer, keep) {
    const typed = super.take(answer, keep);
    this.dirty = false;
    this.form.$setPristine();
    if (!typed) return;
    this.restore(typed);
    this.edited();
  }

  edited() {
    this.dirty = true;
    this.list();
    this.form.$setDirty();
    clearTimeout(this.pause);
    this.calculating = true;
    this.pause = setTimeout(() => this.calculate(), 350);
  }

  /** Asks for the figures of what is typed now; an answer overtaken by a newer question is dropped. */
  async calculate() {
    this.asking?.abort();
    const asking = this.asking = new AbortController();
    try {
      if (this.entries.some(entry => entry.error)) return;
      const { body } = await call('POST', this.path + '/draft/calculation?items=edited', { body: this.changes(), signal: asking.signal });
      if (asking === this.asking) {
        this.show(body);
        this.refusal = null;
      }
    } catch (refusal) {
      if (refusal.name !== 'AbortError' && asking === this.asking) this.refused(refusal);
    } finally {
      if (asking === this.asking) this.calculating = false;
      this.refresh();
    }
  }

  async save() {
    const [first] = unfinished(this);
    if (first) return this.lookAt(first);
    clearTimeout(this.pause);
    this.asking?.abort();
    this.busy('saving');
    try {
      this.take(await call('PUT', this.path + '/draft', { body: this.changes(), headers: { 'If-Match': this.etag } }));
      return true;
    } catch (refusal) {
      this.refused(refusal);
      this.form.$setDirty();
      this.reveal(refusal.problems.length ? 'mp-problems' : 'mp-refusal');
      return false;
    } finally {
      this.calculating = false;
      this.busy(null);
    }
  }

  refused(refusal) {
    this.conflict = refusal.status === 412;
    this.refusal = this.conflict || refusal.problems.length ? null : refusal;
    if (refusal.problems.length) this.view.problems = refusal.problems;
    this.list();
  }

  /** Complete: save first, refuse here what the server would refuse, and only then let the task go. */
  async complete() {
    if (this.outcome === 'discard') {
      return this.confirmed ? { draftOutcome: 'discard' } : this.lookAt({ dom: 'mp-confirm', message: 'Confirm that the draft is to be discarded.' });
    }
    if (this.outcome === 'postpone' && !(this.postponeUntil >= this.tomorrow)) {
      return this.lookAt({ dom: 'mp-postpone', message: 'Give a day from tomorrow on.' });
    }
    if (this.dirty && !(await this.save())) return null;
    if (this.outcome === 'postpone') return { draftOutcome: 'postpone', postponeUntil: this.postponeUntil };
    if (this.problems.length) return this.showProblems();
    return { draftOutcome: 'submit' };
  }

  /** AngularJS hands the date field over as a Date. */
  postpone() {
    this.postponeUntil = this.postponeOn ? format.isoDay(this.postponeOn) : null;
  }

  notCompleted(failure) {
    const message = failure?.message || '';
    if (!message || message.includes('submission prevented')) return;
    this.refusal = { message };
    this.reveal('mp-refusal');
  }

  addLine() {
    this.freeLines.push(new FreeLine({}, Date.now()));
    this.edited();
    this.reveal(this.freeLines.at(-1).dom + '-description');
  }

  removeLine(line) {
    this.freeLines.splice(this.freeLines.indexOf(line), 1);
    this.edited();
    this.reveal('mp-freeLines');
  }

  decideAll(entries, decision) {
    super.decideAll(entries, decision);
    this.edited();
  }

  answerAll(how) {
    super.answerAll(how);
    this.edited();
  }

  look() {
    this.list();
    this.sections.unfoldFound();
  }

  showProblems() { return this.reveal(this.listed.length ? 'mp-problems' : CHANGED); }

  /** Leads from a problem to the field that solves it. */
  solve(problem) {
    if (problem.dom) return this.lookAt(problem);
    this.unfold(this.entries.find(candidate => candidate.key === problem.item));
    return this.reveal(remedy(this, problem));
  }

  lookAt(problem) {
    this.hint = problem;
    this.unfold(problem.entry);
    return this.reveal(remedy(this, problem));
  }

  unfold(entry) {
    if (!entry) return;
    this.looked = '';
    this.list();
    this.sections.unfold(entry);
  }

  reveal(ids) {
    this.showsPaper = false;
    this.refresh();
    focus([ids].flat());
    return null;
  }

  busy(what) {
    this.doing = what;
    this.form.$setValidity('saving', !what);
    this.refresh();
  }

  loading() {
    this.state = 'loading';
    this.form.$setValidity('loading', false);
  }

  leave() {
    clearTimeout(this.pause);
    this.asking?.abort();
  }
}
