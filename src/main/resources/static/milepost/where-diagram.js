// An invoice's way on its own diagrams, and the same as a list for whoever can't see them.
import { element } from '/milepost/elements.js';
import { button, section } from '/milepost/page-parts.js';
import { lasted, moment } from '/milepost/format.js';

/** Shows one process at a time, the one it stands in first. */
export function onDiagram(diagrams, zone) {
  if (!diagrams?.length) return section('On the diagram', element('p', { class: 'mp-muted' }, 'Nothing is kept of its processes any more.'));
  const shown = element('div', {});
  const buttons = diagrams.map((diagram, at) => button(title(diagram, diagrams), () => show(at)));
  const show = at => {
    buttons.forEach((choice, i) => choice.setAttribute('aria-pressed', String(i === at)));
    shown.replaceChildren(picture(diagrams[at]), steps(diagrams[at], zone));
  };
  show(Math.max(0, diagrams.findIndex(diagram => diagram.current)));
  return section('On the diagram', element('div', { class: 'mp-buttons mp-runs', role: 'group', 'aria-label': 'Which process' }, ...buttons), shown);
}

/** A process that was called more than once says which time it was. */
function title(diagram, all) {
  const same = all.filter(other => other.process === diagram.process);
  return same.length === 1 ? diagram.name : `${diagram.name}, round ${same.indexOf(diagram) + 1}`;
}

function picture(diagram) {
  if (!diagram.bpmn) return element('p', { class: 'mp-muted' }, `Version ${diagram.version} of this process was deleted, so it can't be drawn. Its steps are below.`);
  const canvas = element('div', { class: 'mp-diagram', role: 'group', 'aria-label': `Diagram of ${diagram.name}; the list below says the same` });
  const zoom = (name, label, step) => {
    const control = button(name, () => step(canvas.viewer));
    control.setAttribute('aria-label', label);
    return control;
  };
  render(canvas, diagram);
  return element('div', {}, canvas, element('div', { class: 'mp-under-diagram' },
    element('ul', { class: 'mp-legend' },
      element('li', {}, element('span', { class: 'mp-badge mp-badge-passed' }, '✓'), 'passed'),
      ...(diagram.active.length > diagram.failed.length ? [element('li', {}, element('span', { class: 'mp-badge mp-badge-active' }, '▶'), 'here now')] : []),
      ...(diagram.failed.length ? [element('li', {}, element('span', { class: 'mp-badge mp-badge-failed' }, '!'), 'failed')] : [])),
    element('div', { class: 'mp-buttons' },
      zoom('−', 'Smaller', viewer => viewer?.get('zoomScroll').stepZoom(-1)),
      zoom('+', 'Larger', viewer => viewer?.get('zoomScroll').stepZoom(1)),
      zoom('Fit', 'Fit the whole diagram', viewer => viewer && fit(viewer.get('canvas'))))));
}

/** The viewer is loaded with the first diagram; if that fails, the list below still says everything. */
async function render(node, diagram) {
  try {
    const { default: Viewer } = await import('/milepost/bpmn-js/bpmn-navigated-viewer.min.js');
    await visible(node);
    const viewer = new Viewer({ container: node });
    await viewer.importXML(diagram.bpmn);
    viewer.get('zoomScroll').toggle(false); // the wheel scrolls the page
    mark(viewer, diagram);
    node.viewer = viewer;
    new ResizeObserver(() => node.clientWidth && look(viewer, diagram)).observe(node);
  } catch {
    node.replaceWith(element('p', { class: 'mp-muted' }, 'The diagram can\'t be drawn here. Its steps are below.'));
  }
}

/** The whole diagram where its words stay readable; else as much of it as does, around where it stands or ended. */
function look(viewer, { active, passed }) {
  const canvas = viewer.get('canvas');
  canvas.resized();
  fit(canvas);
  if (canvas.zoom() >= READABLE) return;
  const here = [...active, ...passed.slice(-1)].map(id => viewer.get('elementRegistry').get(id)).find(Boolean);
  canvas.zoom(READABLE, here ? { x: 0, y: 0 } : 'auto');
  if (here) canvas.scrollToElement(here, { top: 120, bottom: 120, left: 240, right: 240 });
}

/** With a margin: labels may stand out over what the viewer takes for the diagram's edge. */
function fit(canvas) {
  canvas.zoom('fit-viewport');
  const { x, y, width, height } = canvas.viewbox().inner;
  canvas.viewbox({ x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN });
}

const MARGIN = 24;
const READABLE = 0.6;

/** A tab is built before it is on the page, and has no size until then. */
function visible(node) {
  return new Promise(seen => {
    const watch = new ResizeObserver(() => {
      if (node.clientWidth) {
        watch.disconnect();
        seen();
      }
    });
    watch.observe(node);
  });
}

function mark(viewer, diagram) {
  const canvas = viewer.get('canvas');
  const known = id => viewer.get('elementRegistry').get(id);
  const badge = (id, style, sign) => viewer.get('overlays').add(id, { position: { top: -11, left: -9 }, html: element('span', { class: `mp-badge mp-badge-${style}` }, sign) });
  const each = (ids, style, sign) => ids.filter(known).forEach(id => {
    canvas.addMarker(id, `mp-${style}`);
    badge(id, style, sign);
  });
  const open = diagram.active.filter(id => !diagram.failed.includes(id));
  each(diagram.passed, 'passed', '✓');
  each(open, 'active', '▶');
  each(diagram.failed, 'failed', '!');
  for (const [id, took] of times(diagram)) {
    if (known(id)) viewer.get('overlays').add(id, { position: { bottom: 6, left: 4 }, html: element('span', { class: 'mp-took' }, took) });
  }
}

/** How long each drawn step took, all its times together; what took no time worth telling is left out. */
function times({ steps }) {
  const total = new Map();
  steps.filter(step => step.seconds !== null && /^(Task|CallActivity|Activity)/.test(step.element))
    .forEach(step => total.set(step.element, [...(total.get(step.element) || []), step.seconds]));
  return [...total].map(([id, all]) => [id, Math.max(...all), all.length])
    .filter(([, longest]) => longest >= 60)
    .map(([id, longest, often]) => [id, lasted(longest) + (often > 1 ? ` (longest of ${often})` : '')]);
}

const SAID = { CURRENT: 'here now', FAILED: 'failed', RETRYING: 'did not work yet, is tried again', CANCELLED: 'ended without a decision' };

function steps(diagram, zone) {
  const line = step => element('li', step.to ? {} : { class: 'mp-now' },
    element('strong', {}, step.name || 'A step'), SAID[step.state] ? ` (${SAID[step.state]})` : '', step.by ? `, ${step.by}` : '',
    element('div', { class: 'mp-muted mp-small' }, [
      step.from && moment(step.from, zone),
      step.seconds >= 60 && `${step.to ? 'took' : 'for'} ${lasted(step.seconds)}`,
      step.until && `until ${moment(step.until, zone)}`
    ].filter(Boolean).join(', ')));
  return element('div', { class: 'mp-steps' }, element('h4', {}, `Step by step (version ${diagram.version})`),
    element('ol', {}, ...diagram.steps.map(line)));
}
