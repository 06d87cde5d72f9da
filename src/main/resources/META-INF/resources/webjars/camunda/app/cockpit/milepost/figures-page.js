// The page "Figures".
import { draw } from '/milepost/figures.js';

export const render = node => draw(node);
