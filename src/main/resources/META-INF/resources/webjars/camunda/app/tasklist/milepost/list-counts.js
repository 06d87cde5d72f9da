// How much is in each list, beside its name: Tasklist itself counts only the list that is open.
import { get } from '/milepost/api.js';

const LISTS = document.querySelector('base').getAttribute('engine-api') + 'engine/default/filter?resourceType=Task&itemCount=true';
const NEW = '.task-filter h4.name a:not(:has(.mp-count))';
let counts = new Map();
let asking = false;

new MutationObserver(() => document.querySelector(NEW) && count()).observe(document.body, { childList: true, subtree: true });
window.addEventListener('hashchange', count);
document.addEventListener('visibilitychange', count);
setInterval(count, 30000);

async function count() {
  show();
  if (asking || document.hidden || !document.querySelector('.task-filter')) return;
  asking = true;
  try {
    counts = new Map((await get(LISTS)).map(list => [list.name, list.itemCount]));
  } catch {
    counts = new Map(); // no number is better than an old one
  } finally {
    asking = false;
  }
  show();
}

function show() {
  document.querySelectorAll('.task-filter h4.name a').forEach(name => {
    const beside = name.querySelector('.mp-count') || name.appendChild(Object.assign(document.createElement('span'), { className: 'mp-count' }));
    const number = counts.get(name.firstChild.textContent.trim());
    const words = number === undefined ? '' : `(${number})`;
    if (beside.textContent !== words) beside.textContent = words;
  });
}
