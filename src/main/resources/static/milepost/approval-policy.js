// The page "Approvals" for process admins and managers: who is looking, and what they may see.
import { signedIn } from '/milepost/api.js';
import { element, notice } from '/milepost/elements.js';
import { openSimulation } from '/milepost/approval-simulation.js';
import { openVersions } from '/milepost/approval-versions.js';

const at = id => document.getElementById(id);

open();

async function open() {
  try {
    const me = await signedIn();
    at('who').textContent = `Signed in as ${me.name}`;
    const may = group => me.groups.includes(group);
    if (!may('process-admins') && !may('managers')) {
      return say('mp-warn', 'This page is for process admins and managers',
        `You are signed in as ${me.name}. Ask one of them if you want to know what a change of the approvals would do.`);
    }
    at('content').hidden = false;
    at('entrance').replaceChildren();
    const simulation = openSimulation({ readsInvoices: may('managers') });
    openVersions({ mayRestore: may('process-admins'), loaded: simulation.startFrom });
  } catch (refusal) {
    if (refusal.status !== 401) return say('mp-bad', 'This page could not be loaded', refusal.message);
    say('mp-warn', 'Sign in first', element('a', { href: '/camunda/app/cockpit/' }, 'Sign in to Cockpit'),
      ' with your account, then come back to this page. Process admins and managers may see it.');
  }
}

function say(tone, title, ...content) {
  at('entrance').replaceChildren(notice(tone, element('h2', {}, title), element('p', {}, ...content)));
}
