// Cockpit as Milepost ships it: its name and its tab "Invoice".
export default {
  app: { name: 'Cockpit', vendor: 'Milepost' },
  customScripts: ['milepost/invoice-tab'],
  disableWelcomeMessage: true
};
