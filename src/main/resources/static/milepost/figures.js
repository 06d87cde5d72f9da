// The figures for managers: on a page of Cockpit, and on a page of their own. Each part is read on its own, so that one that
// fails leaves the others.
import { get } from '/milepost/api.js';
import { element } from '/milepost/elements.js';
import { cantShow } from '/milepost/page-parts.js';
import { headlines } from '/milepost/figures-headlines.js';
import { waiting } from '/milepost/figures-waiting.js';
import { steps } from '/milepost/figures-steps.js';
import { receivables } from '/milepost/figures-receivables.js';
import { unbilled } from '/milepost/figures-unbilled.js';
import { failures } from '/milepost/figures-failures.js';

const ROUTE = '#/milepost-figures'; // in Cockpit

const PARTS = [
  { id: 'waiting', title: 'What waits, and on whom', draw: waiting, read: asked => get(`/api/figures/waiting?${asked.scope}`) },
  { id: 'receivables', title: 'What clients owe', draw: receivables, read: asked => Promise.all([get(`/api/figures/receivables?${asked.scope}`), get(`/api/figures/disputes?${asked.all}`)]) },
  { id: 'steps', title: 'How long the steps take', draw: steps, read: asked => get(`/api/figures/steps?${asked.all}`) },
  { id: 'unbilled', title: 'Work nobody has billed yet', draw: unbilled, read: asked => get(`/api/unbilled?size=500&${asked.scope}`) },
  { id: 'failures', title: 'Steps that failed', draw: failures, read: asked => get(`/api/figures/failures?${asked.scope}`) }
];

/** Draws them into the node. */
export async function draw(node) {
  const page = element('div', { class: 'milepost fg-page' }, element('p', { class: 'mp-loading', role: 'status' }, 'Loading the figures …'));
  node.replaceChildren(page);
  new ResizeObserver(() => reachable(page)).observe(page);
  try {
    const scopes = await get('/api/figures/scopes');
    const parts = element('div', { class: 'fg-parts' });
    const top = element('div', { class: 'fg-headlines', 'aria-live': 'polite' });
    const names = Object.fromEntries(scopes.projectManagers.map(({ id, name }) => [id, name]));
    const look = chosen => show({ ...asked(chosen), names }, top, parts);
    page.replaceChildren(filter(scopes, look), top, parts);
    look({});
  } catch (refusal) {
    page.replaceChildren(...cantShow(refusal, () => draw(node)));
  }
}

/** What is wider than its place can be moved by keys, too. */
function reachable(page) {
  page.querySelectorAll('.mp-scroll').forEach(box => {
    if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0');
    else box.removeAttribute('tabindex');
  });
}

function show(asked, top, parts) {
  const reads = Object.fromEntries(PARTS.map(part => [part.id, part.read(asked)]));
  headlines(top, reads);
  parts.replaceChildren(...PARTS.map(part => {
    const content = element('div', {}, element('p', { class: 'mp-loading' }, 'Loading …'));
    reads[part.id].then(
      found => content.replaceChildren(...part.draw(found, asked)),
      refusal => content.replaceChildren(...cantShow(refusal, () => show(asked, top, parts))));
    return element('section', { class: 'fg-part', id: `figures-${part.id}`, 'aria-labelledby': `figures-${part.id}-title`, tabindex: -1 },
      element('h2', { id: `figures-${part.id}-title` }, part.title), content);
  }));
}

/** The few that matter most, for Cockpit's first page; each leads to the others. */
export async function drawHeadlines(node) {
  const top = element('div', { class: 'fg-headlines', 'aria-live': 'polite' });
  node.replaceChildren(element('section', { class: 'milepost fg-dashboard', 'aria-labelledby': 'figures-title' },
    element('h3', { id: 'figures-title' }, 'Invoicing'), top,
    element('p', {}, element('a', { href: ROUTE }, 'All figures'))));
  const chosen = asked({});
  headlines(top, Object.fromEntries(PARTS.map(part => [part.id, part.read(chosen)])), () => { location.hash = ROUTE; });
}

/** What was chosen, as it goes into addresses: `scope` is whose, `all` also of when. */
function asked({ projectManager = '', practice = '', client = '', months = 3 }) {
  const scope = new URLSearchParams();
  Object.entries({ projectManager, practice, client }).forEach(([name, value]) => value && scope.set(name, value));
  const all = new URLSearchParams(scope);
  all.set('months', months);
  return { scope, all, months };
}

function filter({ projectManagers, practices, clients }, look) {
  const select = (label, name, choices, none) => element('div', { class: 'mp-field' },
    element('label', { for: `figures-${name}` }, label),
    element('select', { id: `figures-${name}`, name }, ...(none ? [element('option', { value: '' }, none)] : []),
      ...choices.map(({ id, name: text }) => element('option', { value: id }, text))));
  const form = element('form', { class: 'fg-filter', role: 'search', 'aria-label': 'Which invoices' },
    select('Period', 'months', [[1, 'This month'], [3, 'Three months'], [12, 'Twelve months'], [36, 'Three years']].map(([id, name]) => ({ id, name }))),
    select('Project manager', 'projectManager', projectManagers, 'All'),
    select('Practice', 'practice', practices, 'All'),
    select('Client', 'client', clients, 'All'));
  form.elements.months.value = '3';
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('change', () => {
    const chosen = Object.fromEntries(new FormData(form));
    look({ ...chosen, months: Number(chosen.months) });
  });
  return form;
}
