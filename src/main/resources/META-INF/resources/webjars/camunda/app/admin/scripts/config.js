// Admin as Milepost ships it.
export default {
  app: { name: 'Admin', vendor: 'Milepost' },
  disableWelcomeMessage: true
};
