// The page "Documents": who is looking, what they may do, and the sample beside it all.
import { get, signedIn } from '/milepost/api.js';
import { openBranding } from '/milepost/documents-branding.js';
import { openDesigns } from '/milepost/documents-designs.js';
import { element, notice } from '/milepost/elements.js';

const at = id => document.getElementById(id);
const READERS = ['process-admins', 'managers', 'accounting'];

open();

async function open() {
  try {
    const me = await signedIn();
    at('who').textContent = `Signed in as ${me.name}`;
    if (!READERS.some(group => me.groups.includes(group))) {
      return say('mp-warn', 'This page is for process admins, managers and accounting',
        `You are signed in as ${me.name}. Ask one of them if documents should look different.`);
    }
    const keeps = me.groups.includes('process-admins');
    const sample = openSample();
    await openDesigns({ keeps, listed: sample.offer, changed: sample.show });
    await openBranding({ keeps, changed: () => sample.show(), tried: sample.trying });
    at('entrance').replaceChildren();
    at('content').hidden = false;
    sample.show();
  } catch (refusal) {
    if (refusal.status !== 401) return say('mp-bad', 'This page could not be loaded', refusal.message);
    say('mp-warn', 'Sign in first', element('a', { href: '/camunda/app/cockpit/' }, 'Sign in to Cockpit'),
      ' with your account, then come back to this page. Process admins, managers and accounting may see it.');
  }
}

function openSample() {
  let newest = {};
  let trying = {};
  const show = name => {
    if (name) at('sample-template').value = name;
    const chosen = at('sample-template').value;
    const query = new URLSearchParams({ sample: at('sample-kind').value, language: at('sample-language').value, ...trying });
    at('sample').src = `/api/document-templates/${chosen}/versions/${newest[chosen]}/sample.pdf?${query}&at=${Date.now()}#toolbar=0&navpanes=0&view=FitH`;
  };
  ['sample-template', 'sample-kind', 'sample-language'].forEach(id => at(id).addEventListener('change', () => show()));
  return {
    offer: designs => {
      const before = at('sample-template').value;
      newest = Object.fromEntries(designs.map(design => [design.name, design.versions[0].version]));
      at('sample-template').replaceChildren(...designs.map(design => element('option', { value: design.name }, design.name)));
      const firm = designs.find(design => design.usedFor.some(scope => !scope.client && !scope.kind));
      at('sample-template').value = before || firm?.name || designs[0].name;
    },
    show: name => { trying = {}; show(name); },
    trying: branding => { trying = branding; show(); }
  };
}

function say(tone, title, ...content) {
  at('entrance').replaceChildren(notice(tone, element('h2', {}, title), element('p', {}, ...content)));
}
