// Builds what the pages show from elements and text, never from markup, so that no description can bring a script along.

export function element(name, attributes = {}, ...content) {
  const built = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => built.setAttribute(key, value));
  built.append(...content.filter(part => part !== ''));
  return built;
}

export const section = (title, ...content) => element('section', { class: 'mp-section' }, element('header', {}, element('h3', {}, title)), ...content);
export const heading = (text, style = '') => element('th', { scope: 'col', class: style }, text);
