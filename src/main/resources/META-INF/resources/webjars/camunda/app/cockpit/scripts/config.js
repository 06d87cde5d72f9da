// Cockpit as Milepost ships it: its name and its tabs "Invoice" and "Where is it?".
export default {
  app: { name: 'Cockpit', vendor: 'Milepost' },
  customScripts: ['milepost/invoice-tab', 'milepost/where-tab'],
  disableWelcomeMessage: true
};
