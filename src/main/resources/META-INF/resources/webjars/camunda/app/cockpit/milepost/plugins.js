// What Milepost adds to Cockpit: one line each.
import { plugin } from '/milepost/plugins.js';

const INSTANCE = 'cockpit.processInstance.runtime.tab';

export default [
  plugin({ id: 'milepost-invoice', pluginPoint: INSTANCE, priority: 20, properties: { label: 'Invoice' } }, () => import('./invoice-tab.js')),
  plugin({ id: 'milepost-where', pluginPoint: INSTANCE, priority: 19, properties: { label: 'Where is it?' } }, () => import('./where-tab.js'))
];
