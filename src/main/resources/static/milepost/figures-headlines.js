// The few figures a manager looks at first; each leads to the part that explains it.
import { element } from '/milepost/elements.js';
import { money } from '/milepost/format.js';
import { TO_DO, officeTime, share, some } from '/milepost/figures-words.js';

const TILES = [
  { part: 'waiting', title: 'Waits longest', tell: longest },
  { part: 'receivables', title: 'Overdue most', tell: ([owed]) => overdue(owed) },
  { part: 'steps', title: 'From milestone to client', tell: whole },
  { part: 'steps', title: 'Right the first time', tell: firstPass },
  { part: 'unbilled', title: 'Not billed yet', tell: found => ({ big: `${money(found.baseTotal)} ${found.baseCurrency}`, small: some(found.total, 'project') }) },
  { part: 'receivables', title: 'Days sales outstanding', tell: ([owed]) => outstanding(owed) },
  { part: 'failures', title: 'Failed steps', tell: found => ({ big: String(found.length), small: found.length ? found[0].step : 'Nothing has failed', tone: found.length && 'fg-bad' }) }
];

/**
 * @param reads promises by part
 * @param open  leads to a part
 */
export function headlines(top, reads, open = scrollTo) {
  top.replaceChildren(...TILES.map(tile => {
    const big = element('strong', {}, '…');
    const small = element('span', { class: 'fg-small' });
    const built = element('a', { class: 'fg-tile', href: `#figures-${tile.part}`, onclick: event => { event.preventDefault(); open(tile.part); } },
      element('span', { class: 'fg-title' }, tile.title), big, small);
    reads[tile.part].then(found => {
      const told = tile.tell(found);
      big.textContent = told.big;
      small.textContent = told.small ?? '';
      if (told.tone) built.classList.add(told.tone);
    }, () => { big.textContent = '–'; });
    return built;
  }));
}

/** Within Cockpit the part after # is the address of the page itself. */
function scrollTo(part) {
  const target = document.getElementById(`figures-${part}`);
  target?.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  target?.focus({ preventScroll: true });
}

function longest({ items, officeDay }) {
  const first = items[0];
  return first
    ? { big: officeTime(first.minutes, officeDay), small: `${TO_DO[first.kind]}, ${first.name}: ${first.reference}`, tone: first.minutes > 3 * officeDay && 'fg-warn' }
    : { big: 'Nothing', small: 'Nobody is waited for' };
}

function overdue({ clients }) {
  const first = clients.find(client => client.daysOverdue > 0);
  return first
    ? { big: `${money(first.overdue)} ${first.currency}`, small: `${first.name}, ${some(first.daysOverdue, 'day')}`, tone: first.daysOverdue > 30 && 'fg-bad' }
    : { big: 'Nothing', small: 'No client is overdue' };
}

function whole({ measures, officeDay }) {
  const all = measures.find(each => each.measure === 'REACHED_TO_SENT');
  return all.invoices
    ? { big: officeTime(all.median, officeDay), small: `median of ${some(all.invoices, 'invoice')}; nine of ten within ${officeTime(all.p90, officeDay)}` }
    : { big: '–', small: 'No invoice was sent in this time' };
}

function firstPass({ sent, firstPass: first, straightThrough }) {
  return sent
    ? { big: share(first, sent), small: `never sent back; ${share(straightThrough, sent)} needed no approval` }
    : { big: '–', small: 'No invoice was sent in this time' };
}

function outstanding({ currencies }) {
  const known = currencies.filter(own => own.daysOutstanding !== null);
  return known.length
    ? { big: String(Math.round(Number(known[0].daysOutstanding))), small: known.map(own => `${own.currency} ${own.daysOutstanding}`).join(', ') + ' days, over 90 days' }
    : { big: '–', small: 'Nothing was billed in 90 days' };
}
