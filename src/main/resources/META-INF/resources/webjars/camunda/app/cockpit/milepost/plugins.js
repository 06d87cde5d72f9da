// What Milepost adds to Cockpit: one line each.
import { plugin } from '/milepost/plugins.js';

const INSTANCE = 'cockpit.processInstance.runtime.tab';

export default [
  plugin({ id: 'milepost-invoice', pluginPoint: INSTANCE, priority: 20, properties: { label: 'Invoice' } }, () => import('./invoice-tab.js')),
  plugin({ id: 'milepost-where', pluginPoint: INSTANCE, priority: 19, properties: { label: 'Where is it?' } }, () => import('./where-tab.js')),
  plugin({ id: 'milepost-figures-first', pluginPoint: 'cockpit.dashboard', priority: 100, properties: { label: 'Invoicing' } }, () => import('./figures-dashboard.js')),
  plugin({ id: 'milepost-figures', pluginPoint: 'cockpit.route', priority: 0, properties: { label: 'Figures', path: '/milepost-figures' } }, () => import('./figures-page.js')),
  { id: 'milepost-figures-menu', pluginPoint: 'cockpit.navigation', priority: 100, properties: { label: 'Figures', pagePath: '#/milepost-figures' } }
];
