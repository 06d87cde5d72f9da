// Welcome as Milepost ships it.
export default {
  app: { name: 'Welcome', vendor: 'Milepost' },
  disableWelcomeMessage: true
};
