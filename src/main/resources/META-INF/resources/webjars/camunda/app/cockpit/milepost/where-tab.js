// The tab "Where is it?" of a running instance; which invoice it is, the instance's variable invoiceId says.
export default {
  id: 'milepost-where',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 19,
  properties: { label: 'Where is it?' },
  render(node, { api, processInstanceId }) {
    import('/milepost/where.js').then(tab => tab.draw(node, async () => {
      const answer = await fetch(`${api.engineApi}/variable-instance?processInstanceIdIn=${encodeURIComponent(processInstanceId)}&variableName=invoiceId&deserializeValues=false`,
        { credentials: 'same-origin', headers: { Accept: 'application/json', 'X-XSRF-TOKEN': api.CSRFToken } });
      return answer.ok ? (await answer.json())[0]?.value : null;
    }), () => { node.textContent = 'Its script did not load. Reload the page; nothing is lost.'; });
  },
  unmount() {}
};
