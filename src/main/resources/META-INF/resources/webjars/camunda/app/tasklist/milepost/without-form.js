// A task of no process has no form, and Tasklist would offer to set variables; what the task says is shown in their place.
const base = document.querySelector('base');

new MutationObserver(() => {
  const form = document.querySelector('.generic-form-fields:not([data-seen])');
  if (form) {
    form.dataset.seen = 'true';
    say(form);
  }
}).observe(document.body, { childList: true, subtree: true });

async function say(form) {
  const id = new URLSearchParams(location.hash.split('?')[1]).get('task');
  const answer = await fetch(`${base.getAttribute('engine-api')}engine/default/task/${encodeURIComponent(id)}`,
    { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  const task = answer.ok ? await answer.json() : {};
  if (task.description && !task.processInstanceId) {
    const words = document.createElement('div');
    words.className = 'milepost mp-words';
    words.append(...task.description.split(/\r?\n/).map(line => Object.assign(document.createElement('p'), { textContent: line })));
    form.replaceChildren(words);
  }
}
