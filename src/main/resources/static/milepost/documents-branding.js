// Logo, colour, font and texts: shown to those who may see them, changed by process admins.
import { call, get } from '/milepost/api.js';
import { element, notice, refused, table } from '/milepost/elements.js';

const at = id => document.getElementById(id);
const LANGUAGES = { en: 'English', de: 'German', fr: 'French' };
let shown;

export async function openBranding({ keeps, changed, tried }) {
  const draw = branding => {
    shown = branding;
    fill();
  };
  draw(await get('/api/branding'));
  if (!keeps) {
    at('branding').querySelectorAll('input, select, button').forEach(field => { field.disabled = true; });
    at('logo').disabled = true;
    at('logo-away').hidden = true;
  }
  at('accent-pick').addEventListener('input', () => { at('accent').value = at('accent-pick').value; });
  at('accent').addEventListener('input', () => { if (/^#[0-9a-f]{6}$/i.test(at('accent').value)) at('accent-pick').value = at('accent').value; });
  at('text-add').addEventListener('click', () => {
    const [key, language] = [at('text-key').value, at('text-language').value];
    if (at(`text-${language}-${key}`)) return at(`text-${language}-${key}`).focus();
    const row = text(language, key, shown.labels[language][key]);
    at('texts').append(row);
    row.querySelector('input').focus();
  });
  at('branding-try').addEventListener('click', () => tried({ accent: at('accent').value, font: at('font').value }));
  at('branding').addEventListener('submit', event => {
    event.preventDefault();
    save('Saved', () => call('PUT', '/api/branding', {
      body: { accent: at('accent').value, font: at('font').value, texts: texts(), why: at('branding-why').value }
    }));
  });
  at('logo').addEventListener('change', () => {
    const file = at('logo').files[0];
    if (file) save('The new logo is in use', () => call('PUT', '/api/branding/logo', { body: file }));
    at('logo').value = '';
  });
  at('logo-away').addEventListener('click', () => save('The firm\'s name stands in place of the logo', () => call('DELETE', '/api/branding/logo')));

  async function save(done, send) {
    try {
      draw((await send()).body);
      at('branding-why').value = '';
      at('branding-said').replaceChildren(notice('mp-good', element('p', {}, `${done}. Every draft shows it from now on.`)));
      changed();
    } catch (refusal) {
      at('branding-said').replaceChildren(refused('Not saved', refusal));
    }
  }
}

function fill() {
  at('logo-now').replaceChildren(shown.hasLogo
    ? element('img', { src: `/api/branding/logo?at=${Date.now()}`, alt: 'The logo in use' })
    : element('span', { class: 'mp-muted' }, 'No logo'));
  at('logo-away').disabled = !shown.hasLogo;
  at('accent').value = shown.accent;
  at('accent-pick').value = shown.accent;
  at('font').replaceChildren(...shown.fonts.map(font => element('option', {}, font)));
  at('font').value = shown.font;
  at('texts').replaceChildren(...Object.entries(shown.texts).flatMap(([language, own]) =>
    Object.entries(own).map(([key, said]) => text(language, key, said))));
  at('text-key').replaceChildren(...Object.entries(shown.labels.en)
    .sort(([, one], [, other]) => one.localeCompare(other))
    .map(([key, said]) => element('option', { value: key }, said.length > 60 ? `${said.slice(0, 60)} …` : said)));
  at('branding-history').replaceChildren(
    element('summary', {}, shown.versions.length ? `${shown.versions.length} change${shown.versions.length > 1 ? 's' : ''}` : 'Not changed since the start'),
    shown.versions.length ? table('Changes of the branding', ['Version', 'By', 'On', 'Why'],
      shown.versions.map(made => element('tr', {}, element('td', {}, String(made.version)), element('td', {}, made.by),
        element('td', {}, new Date(made.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })), element('td', {}, made.why)))) : '');
}

function text(language, key, said) {
  const usual = shown.labels[language][key];
  const row = element('div', { class: 'do-text' },
    element('div', { class: 'mp-field' },
      element('label', { for: `text-${language}-${key}` }, `${LANGUAGES[language]}: ${key}`),
      element('input', { type: 'text', id: `text-${language}-${key}`, 'data-language': language, 'data-key': key, maxlength: 200, value: said, autocomplete: 'off' })),
    element('button', { type: 'button', class: 'mp-button', onclick: () => row.remove() }, 'Back to usual'),
    element('small', {}, `Usually: ${usual}`));
  return row;
}

function texts() {
  const all = {};
  at('texts').querySelectorAll('input').forEach(input => {
    const { language, key } = input.dataset;
    if (input.value.trim() && input.value !== shown.labels[language][key]) (all[language] ??= {})[key] = input.value.trim();
  });
  return all;
}
