// The tab "Where is it?" of every task.
import { draw } from '/milepost/where.js';
import { ofTask } from '/milepost/which-invoice.js';

export const render = (node, given) => draw(node, ofTask(given));
