// The designs, their versions, whose documents have which, and keeping one of one's own.
import { call, download, get, url } from '/milepost/api.js';
import { element, notice, refused, table } from '/milepost/elements.js';

const at = id => document.getElementById(id);
const KINDS = { invoice: 'Invoices', deposit: 'Deposit invoices', 'credit-note': 'Credit notes' };

export async function openDesigns({ keeps, listed, changed }) {
  await load();
  if (!keeps) ['choose', 'keep'].forEach(id => { at(id).hidden = true; });
  at('choose').addEventListener('submit', event => {
    event.preventDefault();
    choose({ client: at('choose-client').value.trim() || null, kind: at('choose-kind').value || null, template: at('choose-template').value });
  });
  at('keep').addEventListener('submit', event => {
    event.preventDefault();
    keep();
  });
  at('keep-check').addEventListener('click', check);
  at('keep-sample').addEventListener('click', sample);

  async function load() {
    const designs = await get('/api/document-templates');
    listed(designs);
    at('choose-template').replaceChildren(...designs.map(design => element('option', { value: design.name }, design.name)));
    at('choices').replaceChildren(table('Whose documents have which design', ['Client', 'Documents', 'Design', ''],
      designs.flatMap(design => design.usedFor.map(scope => choice(design, scope)))));
    at('designs').replaceChildren(table('Designs', ['Design', 'Version', 'By', 'Why', ''], designs.flatMap(rows)));
  }

  function choice(design, scope) {
    const undo = element('button', { type: 'button', class: 'mp-button', onclick: () => choose({ ...scope, template: null }) }, 'Undo');
    return element('tr', {}, element('td', {}, scope.client ?? 'All clients'), element('td', {}, KINDS[scope.kind] ?? 'All documents'),
      element('td', {}, design.name), element('td', {}, keeps && (scope.client || scope.kind) ? undo : ''));
  }

  function rows(design) {
    return design.versions.map((version, i) => element('tr', {},
      element(i ? 'td' : 'th', i ? {} : { scope: 'row' }, i ? '' : design.name, ''),
      element('td', { class: 'mp-num' }, String(version.version)),
      element('td', {}, version.by),
      element('td', {}, version.why),
      element('td', {}, element('a', { href: url`/api/document-templates/${design.name}/versions/${version.version}`, download: `${design.name}.mustache` }, 'Download'))));
  }

  async function choose(wanted) {
    try {
      await call('PUT', '/api/document-templates/choices', { body: wanted });
      await load();
      at('choices-said').replaceChildren(notice('mp-good', element('p', {}, 'Set. Every draft shows it from now on.')));
      changed(wanted.template);
    } catch (refusal) {
      at('choices-said').replaceChildren(refused('Not set', refusal));
    }
  }

  async function keep() {
    await withFile(async file => {
      const name = at('keep-name').value.trim();
      const kept = (await call('PUT', `/api/document-templates/${encodeURIComponent(name)}?why=${encodeURIComponent(at('keep-why').value)}`, { body: html(file) })).body;
      await load();
      said(notice('mp-good', element('p', {}, `Kept as version ${kept.version} of ${kept.name}.`)));
      changed(kept.name);
    });
  }

  async function check() {
    await withFile(async file => {
      const checked = (await call('POST', '/api/document-templates/checks', { body: html(file) })).body;
      said(checked.accepted ? notice('mp-good', element('p', {}, 'Nothing is wrong with it.')) : faults('It would be refused', checked.faults));
    });
  }

  async function sample() {
    await withFile(file => download(`/api/document-templates/sample.pdf?sample=${at('sample-kind').value}&language=${at('sample-language').value}`,
      html(file), 'application/pdf', 'sample.pdf'));
  }
}

async function withFile(then) {
  const file = at('keep-file').files[0];
  if (!file) return said(notice('mp-warn', element('p', {}, 'Choose the template\'s file first.')));
  try {
    await then(file);
  } catch (refusal) {
    said(refusal.faults?.length ? faults('Refused; nothing was changed', refusal.faults) : refused('Refused; nothing was changed', refusal));
  }
}

const html = file => new Blob([file], { type: 'text/html' });
const said = what => at('keep-said').replaceChildren(what);

function faults(title, all) {
  return notice('mp-bad', element('h3', {}, title),
    element('ul', { class: 'do-faults' }, all.map(fault => element('li', {}, element('b', {}, `Line ${fault.line}: `), fault.sentence))));
}
