// Builds elements from text and elements, never from markup, so that nothing people wrote can bring a script along.

export function element(name, attributes = {}, ...content) {
  const built = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (key.startsWith('on')) built.addEventListener(key.slice(2), value);
    else if (value !== false && value !== undefined) built.setAttribute(key, value === true ? '' : value);
  });
  built.append(...content.flat().filter(part => part !== '' && part !== null && part !== undefined));
  return built;
}

export const section = (title, ...content) => element('section', { class: 'mp-section' }, element('header', {}, element('h3', {}, title)), ...content);
export const heading = (text, style = '') => element('th', { scope: 'col', class: style }, text);

/** A table with a caption for those who can't see what stands above it. */
export function table(caption, headings, rows, style = '') {
  const heading = each => element('th', { scope: 'col', class: each.style }, each.text ?? each);
  return element('div', { class: 'mp-scroll' },
    element('table', { class: `mp-table ${style}` },
      element('caption', { class: 'mp-sr' }, caption),
      element('thead', {}, element('tr', {}, headings.map(heading))),
      element('tbody', {}, rows)));
}

export const busy = text => element('p', { class: 'mp-loading' }, text);
export const notice = (tone, ...content) => element('div', { class: `mp-notice ${tone}` }, ...content);
export const list = (sentences, style = '') => element('ul', { class: style }, sentences.map(sentence => element('li', {}, sentence)));

/** What the server refused, in its own sentences. */
export function refused(title, refusal) {
  const sentences = refusal.problems?.length ? refusal.problems.map(problem => problem.message) : [refusal.message];
  return notice('mp-bad', element('h3', {}, title), sentences.length > 1 ? list(sentences) : element('p', {}, sentences[0]));
}
