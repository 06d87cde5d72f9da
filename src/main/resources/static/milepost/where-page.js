// where.html: one invoice by ?invoice=, or the newest of those this person may see.
import { get, url } from '/milepost/api.js';
import { element } from '/milepost/elements.js';
import { cantShow, heading } from '/milepost/page-parts.js';
import { money } from '/milepost/format.js';
import { standing } from '/milepost/invoice-facts.js';
import { draw } from '/milepost/where.js';

const main = document.getElementById('where');
const id = new URLSearchParams(location.search).get('invoice');
document.getElementById('all').hidden = !id;

if (id) draw(main, () => id);
else list();

async function list() {
  main.replaceChildren(element('p', { class: 'mp-loading', role: 'status' }, 'Loading the invoices …'));
  try {
    const { items } = await get('/api/invoices?size=100');
    main.replaceChildren(items.length ? table(items) : element('p', { class: 'mp-empty' }, 'There is no invoice among your projects yet.'));
  } catch (refusal) {
    main.replaceChildren(...cantShow(refusal, list));
  }
}

function table(items) {
  const row = it => element('tr', {},
    element('th', { scope: 'row' }, element('a', { href: url`/milepost/where.html?invoice=${it.id}` }, it.number || it.businessKey)),
    element('td', {}, it.subject), element('td', {}, standing(it)),
    element('td', { class: 'mp-num' }, `${money(it.gross)} ${it.currency}`));
  return element('div', { class: 'mp-scroll' }, element('table', { class: 'mp-table' },
    element('caption', { class: 'mp-sr' }, 'The newest invoices you may see'),
    element('thead', {}, element('tr', {}, heading('Invoice'), heading('For'), heading('State'), heading('Total', 'mp-num'))),
    element('tbody', {}, ...items.map(row))));
}
