// forms/draft-invoice.html: the project manager finishes a draft. Every figure is the server's; this only asks for it.
import { call, url } from '/milepost/api.js';
import { Entry, FreeLine, sections } from '/milepost/draft-edits.js';
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

/** Problems that go away when the draft is saved as it now stands; the person looks at them first. */
const TAKEN_OVER_BY_SAVING = ['stale', 'withdrawn'];

class DraftInvoice {
  constructor(id, form, refresh) {
    this.path = url`/api/invoices/${id}`;
    this.form = form;
    this.refresh = refresh;
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

  /** The draft as the server stores it now. */
  take({ body, etag }, keep) {
    const typed = keep ? this.typed() : null;
    this.view = body;
    this.etag = etag || `"${body.version}"`;
    this.paper = `${this.path}/preview.pdf?version=${body.version}#toolbar=0&navpanes=0&view=FitH`;
    this.conflict = this.refusal = null;
    this.subject = body.subject || '';
    this.note = body.note || '';
    this.texts = {};
    this.defaults = {};
    this.freeLines = body.freeLines.map((line, i) => new FreeLine(line, i));
    const known = new Map((this.entries || []).map(entry => [entry.key, entry]));
    const arrived = body.items.some(item => !known.has(item.key)) || known.size !== body.items.length;
    this.entries = body.items.map((item, i) => {
      const entry = known.get(item.key);
      if (!entry || arrived) return new Entry(item, i);
      entry.stored(item);
      return entry;
    });
    if (arrived) this.sections = sections(this.entries);
    this.dirty = body.problems.some(problem => TAKEN_OVER_BY_SAVING.includes(problem.code));
    this.dirty ? this.form.$setDirty() : this.form.$setPristine();
    this.show(body);
    if (typed) this.restore(typed);
  }

  /** Everything that differs from the stored draft, to be put on top of a newer one. */
  typed() {
    const { subject, note } = this.view;
    return {
      fields: {
        ...(this.subject === (subject || '') ? {} : { subject: this.subject }),
        ...(this.note === (note || '') ? {} : { note: this.note }),
        freeLines: this.freeLines
      },
      texts: this.changes().lines,
      entries: new Map(this.entries.filter(entry => entry.isChanged).map(entry => [entry.key, entry.typing()]))
    };
  }

  restore({ fields, texts, entries }) {
    Object.assign(this, fields);
    texts.forEach(text => { this.texts[text.group] = text.description; });
    this.entries.filter(entry => entries.has(entry.key) && !entry.isTaken).forEach(entry => Object.assign(entry, entries.get(entry.key)));
    this.edited();
  }

  /** What the server computed: lines, totals, problems; never what a person is typing. */
  show(view) {
    Object.assign(this.view, { lines: view.lines, taxes: view.taxes, totals: view.totals, problems: view.problems, warnings: view.warnings,
      serviceFrom: view.serviceFrom, serviceTo: view.serviceTo });
    const items = new Map(view.items.map(item => [item.key, item]));
    this.entries.forEach(entry => items.has(entry.key) && entry.computed(items.get(entry.key)));
    view.lines.filter(line => !(line.group in this.defaults)).forEach(line => {
      this.defaults[line.group] = line.description;
      this.texts[line.group] ??= line.description;
    });
    this.freeLines.filter(line => !line.error).forEach((line, i) => { line.net = view.freeLines[i]?.net; });
    this.list();
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
      const { body } = await call('POST', this.path + '/draft/calculation', { body: this.changes(), signal: asking.signal });
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
    const [first] = this.unfinished();
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
    if (this.outcome === 'submit' && this.view.problems.some(problem => TAKEN_OVER_BY_SAVING.includes(problem.code))) return this.reveal('mp-problems');
    if (this.dirty && !(await this.save())) return null;
    if (this.outcome === 'postpone') return { draftOutcome: 'postpone', postponeUntil: this.postponeUntil };
    if (this.problems.length) return this.reveal('mp-problems');
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

  changes() {
    return {
      subject: this.subject.trim() || this.view.subject,
      note: this.note,
      items: this.entries.filter(entry => entry.isChanged && !entry.isTaken).map(entry => entry.change()),
      lines: this.view.lines.filter(line => this.texts[line.group]?.trim() && this.texts[line.group] !== this.defaults[line.group])
        .map(line => ({ group: line.group, description: this.texts[line.group] })),
      freeLines: this.freeLines.filter(line => !line.error).map(line => line.change())
    };
  }

  /** What can't be saved yet: where it is, and a sentence about it. */
  unfinished() {
    const text = (value, dom, message) => value?.trim() ? [] : [{ dom, message }];
    return [
      ...text(this.subject, 'mp-subject', 'Give the invoice a subject: the client reads it first.'),
      ...this.entries.filter(entry => entry.error || entry.missing)
        .map(entry => ({ entry, dom: entry.dom, field: entry.error ? 'billable' : 'reason', message: entry.error || entry.missing })),
      ...this.view.lines.flatMap((line, i) => text(this.texts[line.group], 'mp-line-' + i, 'A line needs a text.')),
      ...this.freeLines.filter(line => line.error || line.missing)
        .map(line => ({ dom: line.dom, field: line.error ? 'unitPrice' : line.description.trim() ? 'reason' : 'description', message: line.error || line.missing }))
    ];
  }

  tickAll(group, bill) {
    group.free().filter(entry => entry.bill !== bill).forEach(entry => {
      entry.toggleBilled();
      Object.assign(entry, { bill, writtenOff: false });
    });
    this.edited();
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

  /** Lists what keeps this from being submitted, as far as this page and the server know. */
  list() { this.problems = [...this.unfinished(), ...this.view.problems]; }

  /** Leads from a problem to the field that solves it. */
  solve(problem) {
    if (problem.dom) return this.lookAt(problem);
    const entry = this.entries.find(candidate => candidate.key === problem.item);
    this.unfold(entry);
    return this.reveal(entry ? [`${entry.dom}-${problem.field}`, `${entry.dom}-tick`] : [`mp-${problem.field}`, 'mp-problems']);
  }

  lookAt({ entry, dom, field, message }) {
    this.hint = { dom, message };
    this.unfold(entry);
    return this.reveal(field ? `${dom}-${field}` : dom);
  }

  unfold(entry) {
    this.sections.flatMap(section => section.groups).filter(group => group.entries.includes(entry)).forEach(group => { group.open = true; });
  }

  /** Shows and focuses the first of these elements that is there, once the page has caught up. */
  reveal(ids) {
    this.showsPaper = false;
    this.refresh();
    setTimeout(() => {
      const field = [ids].flat().map(id => document.getElementById(id)).find(element => element?.offsetParent);
      field?.scrollIntoView({ block: 'center' });
      field?.focus({ preventScroll: true });
      const row = field?.closest('.mp-row, .mp-free');
      row?.classList.remove('mp-found');
      requestAnimationFrame(() => row?.classList.add('mp-found'));
    });
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
