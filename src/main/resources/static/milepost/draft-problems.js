// What keeps a draft from being saved or submitted, and the way from there to the field that solves it.

/** Where entries that changed at their source are answered one by one. */
export const CHANGED = 'mp-stale';

const AT_THE_SOURCE = ['stale', 'withdrawn'];

/** What can't be saved yet: where it is, and a sentence about it. */
export function unfinished(draft) {
  const text = (value, dom, message) => value?.trim() ? [] : [{ dom, message }];
  const loose = draft.entries.filter(entry => entry.isLoose).length;
  const { discount } = draft;
  return [
    ...(loose ? [{ dom: CHANGED, message: loose === 1 ? 'An entry changed at its source: take the change over, or remove the entry.'
      : `${loose} entries changed at their source: take the changes over, or remove the entries.` }] : []),
    ...text(draft.subject, 'mp-subject', 'Give the invoice a subject: the client reads it first.'),
    ...draft.entries.filter(entry => entry.error || entry.missing)
      .map(entry => ({ entry, dom: entry.dom, field: entry.error ? 'billed' : entry.needsReason && !entry.reason.trim() ? 'reason' : 'overCapReason', message: entry.error || entry.missing })),
    ...draft.view.lines.flatMap((line, i) => text(draft.texts[line.group], 'mp-line-' + i, 'A line needs a text.')),
    ...draft.freeLines.filter(line => line.error || line.missing)
      .map(line => ({ dom: line.dom, field: line.error ? 'unitPrice' : line.description.trim() ? 'reason' : 'description', message: line.error || line.missing })),
    ...(discount.error || discount.missing ? [{ dom: 'mp-discount', field: discount.error ? 'value' : 'reason', message: discount.error || discount.missing }] : [])
  ];
}

/** Everything that keeps it from being submitted, as far as this page and the server know. */
export function all(draft) {
  return [...unfinished(draft), ...draft.view.problems.filter(problem => !AT_THE_SOURCE.includes(problem.code))];
}

/** The ids of the elements that solve a problem, the best first. */
export function remedy(draft, problem) {
  if (problem.dom) return [problem.field ? `${problem.dom}-${problem.field}` : problem.dom];
  const entry = draft.entries.find(candidate => candidate.key === problem.item);
  if (entry) return [`${entry.dom}-${problem.field}`, `${entry.dom}-tick`];
  return problem.field === 'discount' ? ['mp-discount-value', 'mp-discount'] : [`mp-${problem.field}`, 'mp-problems'];
}

/** Shows and focuses the first of these elements that is there, once the page has caught up. */
export function focus(ids) {
  setTimeout(() => {
    const field = ids.map(id => document.getElementById(id)).find(element => element?.offsetParent);
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
    const row = field?.closest('.mp-row, .mp-free');
    row?.classList.remove('mp-found');
    requestAnimationFrame(() => row?.classList.add('mp-found'));
  });
}
