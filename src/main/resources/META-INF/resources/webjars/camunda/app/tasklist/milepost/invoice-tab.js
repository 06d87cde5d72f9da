// The tab "Invoice" of every task.
import { draw } from '/milepost/invoice-tab.js';
import { ofTask } from '/milepost/which-invoice.js';

export const render = (node, given) => draw(node, ofTask(given));
