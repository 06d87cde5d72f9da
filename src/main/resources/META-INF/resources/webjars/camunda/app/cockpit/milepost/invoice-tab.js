// The tab "Invoice" of a running instance; which invoice it is, the instance's variable invoiceId says.
export default {
  id: 'milepost-invoice',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 20,
  properties: { label: 'Invoice' },
  render(node, { api, processInstanceId }) {
    import('/milepost/invoice-tab.js').then(tab => tab.draw(node, async () => {
      const answer = await fetch(`${api.engineApi}/variable-instance?processInstanceIdIn=${encodeURIComponent(processInstanceId)}&variableName=invoiceId&deserializeValues=false`,
        { credentials: 'same-origin', headers: { Accept: 'application/json', 'X-XSRF-TOKEN': api.CSRFToken } });
      return answer.ok ? (await answer.json())[0]?.value : null;
    }));
  },
  unmount() {}
};
