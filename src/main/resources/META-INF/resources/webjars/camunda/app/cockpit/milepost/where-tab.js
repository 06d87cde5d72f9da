// The tab "Where is it?" of a running instance.
import { draw } from '/milepost/where.js';
import { ofInstance } from '/milepost/which-invoice.js';

export const render = (node, given) => draw(node, ofInstance(given));
