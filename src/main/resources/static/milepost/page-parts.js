// What the pages about one invoice have in common.
import { element } from '/milepost/elements.js';

export const section = (title, ...content) => element('section', { class: 'mp-section' }, element('header', {}, element('h3', {}, title)), ...content);
export const heading = (text, style = '') => element('th', { scope: 'col', class: style }, text);

export function button(text, press) {
  const built = element('button', { type: 'button', class: 'mp-button' }, text);
  built.addEventListener('click', press);
  return built;
}

/** Why something can't be shown; whoever isn't signed in is told where to. */
export function cantShow(refusal, again) {
  const where = element('a', { href: '/camunda/app/tasklist/', target: '_blank', rel: 'noopener' }, 'Sign in to Tasklist');
  return refusal.status === 401
    ? [element('div', { class: 'mp-notice mp-warn', role: 'alert' }, element('p', {}, 'You are not signed in. ', where, ', then look again.'), button('Look again', again))]
    : [element('p', { class: 'mp-notice mp-bad', role: 'alert' }, refusal.status === undefined ? 'This can\'t be shown. Reload the page, or tell your administrator.' : refusal.message)];
}
