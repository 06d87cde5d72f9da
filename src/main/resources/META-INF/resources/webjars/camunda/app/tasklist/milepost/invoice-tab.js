// The tab "Invoice" of every task; which invoice it is, the task's variable invoiceId says.
export default {
  id: 'milepost-invoice',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Invoice' },
  render(node, { api, taskId }) {
    import('/milepost/invoice-tab.js').then(tab => tab.draw(node, async () => {
      const answer = await fetch(`${api.engineApi}/task/${encodeURIComponent(taskId)}/form-variables?variableNames=invoiceId&deserializeValues=false`,
        { credentials: 'same-origin', headers: { Accept: 'application/json', 'X-XSRF-TOKEN': api.CSRFToken } });
      return answer.ok ? (await answer.json()).invoiceId?.value : null;
    }));
  },
  unmount() {}
};
