// The figures a manager looks at first, on Cockpit's first page.
import { drawHeadlines } from '/milepost/figures.js';

export const render = node => drawHeadlines(node);
