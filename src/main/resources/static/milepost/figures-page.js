// figures.html: the figures beside the webapps.
import { draw } from '/milepost/figures.js';

draw(document.getElementById('figures'));
