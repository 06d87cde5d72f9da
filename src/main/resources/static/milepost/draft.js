// A draft as a page holds it: what the server stores, what was typed on top of it, and what differs.
import { Discount } from '/milepost/draft-discount.js';
import { Entry, FreeLine } from '/milepost/draft-edits.js';
import { Sections } from '/milepost/draft-groups.js';
import { all, CHANGED } from '/milepost/draft-problems.js';

export class Draft {
  constructor(path) {
    this.path = path;
    this.looked = '';
  }

  /** The draft as the server stores it now. Answers what was typed on the one before, where that is to be kept. */
  take({ body, etag }, keep) {
    const typed = keep ? this.typed() : null;
    this.view = body;
    this.etag = etag || `"${body.version}"`;
    this.paper = `${this.path}/preview.pdf?version=${body.version}#toolbar=0&navpanes=0&view=FitH`;
    this.conflict = this.refusal = null;
    this.subject = body.subject || '';
    this.note = body.note || '';
    this.grouping = body.grouping;
    this.texts = {};
    this.defaults = {};
    this.freeLines = body.freeLines.map((line, i) => new FreeLine(line, i));
    this.discount = new Discount(body.discount);
    this.takeItems(body.items);
    this.show(body);
    return typed;
  }

  takeItems(items) {
    const known = new Map((this.entries || []).map(entry => [entry.key, entry]));
    const arrived = items.some(item => !known.has(item.key)) || known.size !== items.length;
    this.entries = items.map((item, i) => {
      const entry = known.get(item.key);
      if (!entry || arrived) return new Entry(item, i);
      entry.stored(item);
      return entry;
    });
    if (arrived) this.sections = new Sections(this.entries);
    this.changed = this.entries.filter(entry => entry.item.stale);
  }

  /** Everything that differs from the stored draft, to be put on top of a newer one. */
  typed() {
    const { subject, note, grouping, discount } = this;
    const differs = { subject: subject !== this.view.subject, note: note !== (this.view.note || ''), grouping: grouping !== this.view.grouping, discount: discount.isChanged };
    const fields = { subject, note, grouping, discount, freeLines: this.freeLines };
    return {
      fields: Object.fromEntries(Object.entries(fields).filter(([name]) => differs[name] ?? true)),
      texts: this.changes().lines,
      entries: new Map(this.entries.filter(entry => entry.isChanged).map(entry => [entry.key, entry.typing()]))
    };
  }

  restore({ fields, texts, entries }) {
    Object.assign(this, fields);
    texts.forEach(text => { this.texts[text.group] = text.description; });
    this.entries.filter(entry => entries.has(entry.key) && !entry.isTaken).forEach(entry => Object.assign(entry, entries.get(entry.key)));
  }

  /** What the server computed: lines, totals, problems; never what a person is typing. */
  show(view) {
    const { lines, taxes, totals, allowances, deductions, agreed, problems, warnings, staysUnbilled, serviceFrom, serviceTo } = view;
    Object.assign(this.view, { lines, taxes, totals, allowances, deductions, agreed, problems, warnings, staysUnbilled, serviceFrom, serviceTo });
    const items = new Map(view.items.map(item => [item.key, item]));
    this.entries.forEach(entry => entry.computed(items.get(entry.key)));
    lines.filter(line => this.texts[line.group] === this.defaults[line.group]).forEach(line => {
      this.texts[line.group] = this.defaults[line.group] = line.description;
    });
    this.freeLines.filter(line => !line.error).forEach((line, i) => { line.net = view.freeLines[i]?.net; });
    this.list();
  }

  /** Only what differs from the stored draft. */
  changes() {
    return {
      subject: this.subject.trim() || this.view.subject,
      note: this.note,
      ...(this.grouping === this.view.grouping ? {} : { grouping: this.grouping }),
      ...(this.discount.isChanged && !this.discount.error ? { discount: this.discount.change() } : {}),
      items: this.entries.filter(entry => entry.isChanged && !entry.isTaken).map(entry => entry.change()),
      lines: this.view.lines.filter(line => this.texts[line.group]?.trim() && this.texts[line.group] !== this.defaults[line.group])
        .map(line => ({ group: line.group, description: this.texts[line.group] })),
      freeLines: this.freeLines.filter(line => !line.error).map(line => line.change())
    };
  }

  /** What lowers the invoice follows from what was agreed; its text is not the drafter's. */
  isDeduction(line) { return line.kind === 'deduction' || line.kind === 'retained'; }

  /** One decision about many entries; taken ones and answered ones stay as they are. */
  decideAll(entries, decision) {
    entries.filter(entry => !entry.isTaken && !entry.isGone && entry.decision !== decision).forEach(entry => entry.decide(decision));
  }

  /** How many changed entries nobody has answered yet. */
  loose() { return this.changed.filter(entry => entry.isLoose).length; }

  answerAll(how) {
    this.changed.filter(entry => entry.isLoose).forEach(entry => entry.answer(entry.isGone ? 'remove' : how));
  }

  /** Counts what the page shows: problems, sums of groups, what stays unbilled. */
  list() {
    this.problems = all(this);
    this.listed = this.problems.filter(problem => problem.dom !== CHANGED);
    this.sections.recount(this.looked);
    this.unbilled = this.entries.filter(entry => entry.isTaken || entry.decision === 'hold' && !entry.isGone);
  }
}
