// What Milepost adds to Tasklist: one line each.
import { beside, plugin } from '/milepost/plugins.js';

const TASK = 'tasklist.task.detail';

export default [
  plugin({ id: 'milepost-invoice', pluginPoint: TASK, priority: 900, properties: { label: 'Invoice' } }, () => import('./invoice-tab.js')),
  plugin({ id: 'milepost-where', pluginPoint: TASK, priority: 890, properties: { label: 'Where is it?' } }, () => import('./where-tab.js'))
];

beside(() => import('./without-form.js'));
beside(() => import('./list-counts.js'));
