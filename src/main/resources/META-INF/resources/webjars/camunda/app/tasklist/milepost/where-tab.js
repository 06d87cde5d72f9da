// The tab "Where is it?" of every task; which invoice it is, the task's variable invoiceId says.
export default {
  id: 'milepost-where',
  pluginPoint: 'tasklist.task.detail',
  priority: 890,
  properties: { label: 'Where is it?' },
  render(node, { api, taskId }) {
    import('/milepost/where.js').then(tab => tab.draw(node, async () => {
      const answer = await fetch(`${api.engineApi}/task/${encodeURIComponent(taskId)}/form-variables?variableNames=invoiceId&deserializeValues=false`,
        { credentials: 'same-origin', headers: { Accept: 'application/json', 'X-XSRF-TOKEN': api.CSRFToken } });
      return answer.ok ? (await answer.json()).invoiceId?.value : null;
    }), () => { node.textContent = 'Its script did not load. Reload the page; nothing is lost.'; });
  },
  unmount() {}
};
