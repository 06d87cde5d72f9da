// where.html: one invoice by ?invoice=, or those this person may see, newest first.
import { get, url } from '/milepost/api.js';
import { element } from '/milepost/elements.js';
import { button, cantShow, heading } from '/milepost/page-parts.js';
import { day, money } from '/milepost/format.js';
import { standing } from '/milepost/invoice-facts.js';
import { draw } from '/milepost/where.js';

const PAGE = 50;
const STATES = [['', 'All'], ['DRAFT', 'Drafts'], ['IN_APPROVAL', 'In approval'], ['ISSUED', 'Issued'], ['DISCARDED', 'Discarded']];
const KEYS = [['number', 'Number'], ['project', 'Project'], ['client', 'Client']];

const main = document.getElementById('where');
const id = new URLSearchParams(location.search).get('invoice');
document.getElementById('all').hidden = !id;

if (id) draw(main, () => id);
else list();

function list() {
  const wanted = { state: '', key: 'number', text: '', page: 0 };
  const found = element('div', { role: 'status' });
  const look = async change => {
    const mine = Object.assign(wanted, change).text + wanted.state + wanted.page;
    show(element('p', { class: 'mp-loading' }, 'Loading the invoices …'));
    try {
      const answer = await get(asked(wanted));
      if (mine === wanted.text + wanted.state + wanted.page) show(...results(answer, wanted, look)); // else it is looked up anew
    } catch (refusal) {
      show(...cantShow(refusal, () => look({})));
    }
  };
  const show = (...content) => found.replaceChildren(...content);
  main.replaceChildren(finder(look), found);
  look({});
}

function asked({ state, key, text, page }) {
  return url`/api/invoices?size=${PAGE}&page=${page}` + (state ? url`&state=${state}` : '') + (text ? `&${key}=` + url`${text}` : '');
}

/** By state, and by what is written on an invoice: its number, or the code of its project or client. */
function finder(look) {
  const states = STATES.map(([state, text]) => {
    const built = button(text, () => {
      states.forEach(other => other.setAttribute('aria-pressed', String(other === built)));
      look({ state, page: 0 });
    });
    built.setAttribute('aria-pressed', String(!state));
    return built;
  });
  const key = element('select', { 'aria-label': 'Find by' }, ...KEYS.map(([value, text]) => element('option', { value }, text)));
  const text = element('input', { type: 'text', 'aria-label': 'What to find', placeholder: 'such as INV-2026-00001', maxlength: 60 });
  const form = element('form', { class: 'mp-finder', role: 'search' }, key, text, element('button', { type: 'submit', class: 'mp-button' }, 'Find'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    look({ key: key.value, text: text.value.trim().toUpperCase(), page: 0 });
  });
  return element('div', { class: 'lp-find' }, element('div', { class: 'mp-buttons', role: 'group', 'aria-label': 'State' }, ...states), form);
}

function results({ items, total }, wanted, look) {
  if (!total) return [element('p', { class: 'mp-empty' }, wanted.state || wanted.text ? 'No invoice of yours is like that.' : 'There is no invoice among your projects yet.')];
  const first = wanted.page * PAGE;
  return [table(items), ...(total > PAGE ? [element('div', { class: 'mp-buttons lp-pages' },
    turn('Newer', wanted.page > 0, () => look({ page: wanted.page - 1 })),
    turn('Older', first + items.length < total, () => look({ page: wanted.page + 1 })),
    element('span', { class: 'mp-muted' }, `${first + 1}–${first + items.length} of ${total}`))] : [])];
}

function turn(text, possible, press) {
  const built = button(text, press);
  built.disabled = !possible;
  return built;
}

function table(items) {
  const row = it => element('tr', {},
    element('th', { scope: 'row' }, element('a', { href: url`/milepost/where.html?invoice=${it.id}` }, it.number || it.businessKey)),
    element('td', {}, it.subject), element('td', {}, standing(it)),
    element('td', {}, it.dueDate ? day(it.dueDate) : ''),
    element('td', { class: 'mp-num' }, `${money(it.gross)} ${it.currency}`),
    element('td', { class: 'mp-num' }, it.amountDue ? money(it.amountDue) : ''));
  return element('div', { class: 'mp-scroll' }, element('table', { class: 'mp-table' },
    element('caption', { class: 'mp-sr' }, 'The invoices you may see, newest first'),
    element('thead', {}, element('tr', {}, heading('Invoice'), heading('For'), heading('State'), heading('Due'), heading('Total', 'mp-num'), heading('Open', 'mp-num'))),
    element('tbody', {}, ...items.map(row))));
}
