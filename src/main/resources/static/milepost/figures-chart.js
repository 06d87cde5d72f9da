// Draws charts with Chart.js, which comes with the application. A chart only repeats what a table beside it says.
import { element } from '/milepost/elements.js';

const LIBRARY = '/webjars/chart.js/4.5.1/dist/chart.umd.min.js';
const INK = '#14222e';
export const COLOURS = { waiting: '#d08a1a', working: '#0b6b61', line: '#2f6fb0', soft: '#b9c4cd', bad: '#a3192b' };
export const AGE_COLOURS = ['#0b6b61', '#e8c766', '#dc9026', '#bd5b2b', '#a3192b'];

let library;

function loaded() {
  library ??= new Promise((resolve, reject) => {
    const script = element('script', { src: LIBRARY });
    script.addEventListener('load', () => resolve(window.Chart));
    script.addEventListener('error', () => { library = undefined; reject(new Error('The charts did not load')); });
    document.head.append(script);
  });
  return library;
}

/** A place for a chart that says in words what it shows; without the library the tables stand alone. */
export function chart(label, height, config) {
  const canvas = element('canvas', { role: 'img', 'aria-label': label });
  const place = element('div', { class: 'fg-chart', style: `height: ${height}px` }, canvas);
  loaded().then(Chart => {
    if (place.isConnected) new Chart(canvas, whole(config));
  }, () => place.remove());
  return place;
}

function whole({ type, data, options = {} }) {
  return {
    type,
    data,
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      color: INK,
      font: { family: 'inherit' },
      ...options,
      plugins: { legend: { position: 'bottom', labels: { boxWidth: 12, color: INK } }, ...options.plugins }
    }
  };
}
