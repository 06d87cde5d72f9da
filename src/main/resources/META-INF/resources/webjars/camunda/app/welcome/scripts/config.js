// Welcome as Milepost ships it: its name, and the way to the start page in place of Camunda's documentation.
export default {
  app: { name: 'Welcome', vendor: 'Milepost' },
  links: [{ label: 'Start page', href: '/', description: 'What is yours in Milepost.' }],
  disableWelcomeMessage: true
};
