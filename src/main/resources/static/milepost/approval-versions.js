// "Versions": who deployed what when, what changed, and going back to an earlier version.
import { call, get, signedIn, url } from '/milepost/api.js';
import { busy, element, list, notice, refused, table } from '/milepost/elements.js';
import { moment } from '/milepost/format.js';

const at = id => document.getElementById(id);
const MODELS = { 'approval-policy': 'Approval policy', 'invoice-approval': 'Approval process' };
const FILES = { 'approval-policy': 'approval-policy.dmn', 'invoice-approval': 'invoice-approval.bpmn' };

let all = [];
let shown;

/** `loaded` is told the versions whenever they were read. */
export function openVersions({ mayRestore, loaded }) {
  at('restore-no').addEventListener('click', () => at('restore').close());
  at('why').addEventListener('input', () => at('restore-error').replaceChildren());
  shown = { mayRestore, loaded };
  return load();
}

async function load() {
  at('versions').replaceChildren(busy('Loading the versions …'));
  try {
    all = await get('/api/approval-policy/versions');
    at('versions').replaceChildren(...Object.keys(MODELS).map(model => part(model, shown.mayRestore)));
    shown.loaded(all);
  } catch (refusal) {
    at('versions').replaceChildren(refused('The versions could not be loaded', refusal));
  }
}

const of = model => all.filter(version => version.model === model);
const active = model => of(model).find(version => version.active);
const named = id => all.find(version => version.id === id);
const called = version => `version ${version.version}`;

function part(model, mayRestore) {
  const rows = of(model).map(version => row(version, mayRestore));
  return element('section', { class: 'ap-versions' },
    element('h3', {}, `${MODELS[model]} `, element('code', {}, FILES[model])),
    rows.length ? table(`Versions of ${FILES[model]}`,
      ['Version', 'Deployed', 'By', 'Deployment', { text: 'Running approvals', style: 'mp-num' }, { text: 'To do', style: 'ap-actions' }], rows)
      : element('p', { class: 'mp-empty' }, 'There is no version of it.'));
}

function row(version, mayRestore) {
  const again = version.restored && named(version.restored);
  return element('tr', {},
    element('th', { scope: 'row' }, String(version.version), ' ', version.active ? element('span', { class: 'mp-tag mp-good' }, 'in use') : ''),
    element('td', {}, moment(version.deployedAt)),
    element('td', {}, version.deployer),
    element('td', {}, version.restored ? `${again ? called(again) : version.restored} again: ${version.why}` : version.deployment || '–'),
    element('td', { class: 'mp-num' }, String(version.running)),
    element('td', {}, element('div', { class: 'mp-buttons' }, actions(version, mayRestore))));
}

function actions(version, mayRestore) {
  const label = text => ({ 'aria-label': `${text}: ${FILES[version.model]}, ${called(version)}` });
  const button = (text, does) => element('button', { type: 'button', class: 'mp-link', onclick: does, ...label(text) }, text);
  const [earlier, later] = pair(version);
  return [
    earlier && later ? button('Compare', () => compare(earlier.id, later.id)) : '',
    element('a', { class: 'mp-link', href: url`/api/approval-policy/versions/${version.id}/file`, ...label('Download') }, 'Download'),
    mayRestore && !version.active ? button('Roll back to this', () => ask(version)) : ''];
}

/** A version is compared with the one in use; that one with the one before it. */
function pair(version) {
  if (!version.active) return [version, active(version.model)];
  return [of(version.model).find(other => other.version < version.version), version];
}

async function compare(before, after) {
  const [one, other] = [named(before), named(after)];
  const place = at('difference');
  const select = (id, text, chosen) => element('div', {}, element('label', { for: id, class: 'mp-muted mp-small' }, text),
    element('select', { id, onchange: () => compare(at('compare-before').value, at('compare-after').value) },
      of(one.model).map(version => element('option', { value: version.id, selected: version.id === chosen }, `${called(version)}${version.active ? ', in use' : ''}`))));
  const said = element('div', { role: 'status' }, busy('Comparing …'));
  const focused = document.activeElement?.id;
  place.replaceChildren(element('section', { class: 'mp-section' },
    element('header', {}, element('h3', {}, `${MODELS[one.model]}: what changed`)),
    element('div', { class: 'ap-pair' }, select('compare-before', 'from', before), select('compare-after', 'to', after)), said));
  if (focused?.startsWith('compare-')) at(focused).focus();
  else place.focus();
  try {
    said.replaceChildren(list(await sentences(one, other), 'ap-says'));
  } catch (refusal) {
    said.replaceChildren(refused('They could not be compared', refusal));
  }
  place.scrollIntoView({ block: 'nearest' });
}

const sentences = async (before, after) => (await get(url`/api/approval-policy/versions/${before.id}/difference/${after.id}`)).sentences;

/** In words what would change, and why it is to; asked before anything is done. */
async function ask(version) {
  const dialog = at('restore');
  const now = active(version.model);
  const focus = document.activeElement;
  at('restore-title').textContent = `Roll back the ${MODELS[version.model].toLowerCase()} to ${called(version)}?`;
  at('restore-changes').replaceChildren(busy('Looking at what changes …'));
  at('restore-error').replaceChildren();
  at('why').value = '';
  at('restore-yes').disabled = false;
  dialog.querySelector('form').onsubmit = event => {
    event.preventDefault();
    restore(version, now);
  };
  dialog.onclose = () => focus?.isConnected && focus.focus();
  dialog.showModal();
  at('why').focus();
  try {
    at('restore-changes').replaceChildren(element('p', {}, `What changes against ${called(now)}, which is in use now:`), list(await sentences(now, version), 'ap-says'));
  } catch (refusal) {
    at('restore-changes').replaceChildren(refused('What changes could not be found out', refusal));
  }
}

async function restore(version, now) {
  const why = at('why').value.trim();
  if (!why) {
    at('restore-error').replaceChildren(element('span', { class: 'mp-error' }, 'Say why first.'));
    return at('why').focus();
  }
  at('restore-yes').disabled = true;
  at('restore-error').replaceChildren();
  try {
    await signedIn();
    const { body } = await call('POST', url`/api/approval-policy/versions/${version.id}/restorations`, { body: { why, insteadOf: now.id } });
    at('restore').close();
    at('difference').replaceChildren();
    await load();
    at('said').replaceChildren(notice('mp-good', `${MODELS[body.model]}: ${called(body)} is in use. It is ${called(version)} again.`));
    at('versions-title').scrollIntoView();
  } catch (refusal) {
    at('restore-error').replaceChildren(refused('Not rolled back; the version in use stays', refusal));
  }
  at('restore-yes').disabled = false;
}
