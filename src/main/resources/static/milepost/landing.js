// The page at "/": the demo's accounts and its sent mail are shown only where /demo.json says this is the demo.
import { get } from '/milepost/api.js';
import { moment } from '/milepost/format.js';

const at = id => document.getElementById(id);

get('/demo.json').then(show, () => {});

function show(demo) {
  at('firm').textContent = demo.firm;
  at('password').textContent = demo.password;
  at('steps').replaceChildren(...demo.steps.map(step => element('li', step)));
  at('accounts').replaceChildren(...demo.accounts.map(account => element('tr', element('td', element('strong', account.user)), element('td', account.name), element('td', account.role))));
  at('copy').addEventListener('click', () => navigator.clipboard.writeText(demo.password).then(() => { at('copy').textContent = 'Copied'; }));
  at('look-again').addEventListener('click', mails);
  window.addEventListener('focus', mails);
  at('demo').hidden = false;
  return mails();
}

async function mails() {
  const box = at('mails');
  try {
    const sent = await get('/api/demo/mails');
    box.replaceChildren(sent.length ? table(sent) : note('No mail has left yet. The first one goes out when an invoice is approved.'));
  } catch (refusal) {
    box.replaceChildren(note(refusal.status === 401 ? 'Sign in, then look again: the mail is shown to people who are signed in.' : refusal.message));
  }
}

function table(sent) {
  const built = element('table',
    element('thead', element('tr', ...['Sent', 'To', 'Subject', 'With', 'Mail'].map(title => element('th', title)))),
    element('tbody', ...sent.map(mail => element('tr',
      element('td', moment(mail.date)),
      element('td', String(mail.to)),
      element('td', mail.subject),
      element('td', ...(mail.attachments || []).flatMap(attachment => files(mail, attachment))),
      element('td', link(`/api/demo/mails/${encodeURIComponent(mail.file)}`, 'Download', mail.file))))));
  built.className = 'mp-table';
  const box = element('div', built);
  box.className = 'mp-scroll';
  return box;
}

/** An attachment that names where it can be opened becomes a link; a bare file name stays text. */
function files(mail, attachment) {
  if (typeof attachment === 'string') return [element('div', attachment)];
  return [element('div', link(attachment.href, attachment.name))];
}

function link(href, text, download) {
  const built = element('a', text);
  built.href = href;
  if (download) built.download = download;
  else built.target = '_blank';
  return built;
}

function note(text) {
  const built = element('p', text);
  built.className = 'mp-empty';
  return built;
}

function element(name, ...content) {
  const built = document.createElement(name);
  built.append(...content);
  return built;
}
