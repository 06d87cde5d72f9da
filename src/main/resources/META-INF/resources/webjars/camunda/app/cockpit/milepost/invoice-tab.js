// The tab "Invoice" of a running instance.
import { draw } from '/milepost/invoice-tab.js';
import { ofInstance } from '/milepost/which-invoice.js';

export const render = (node, given) => draw(node, ofInstance(given));
