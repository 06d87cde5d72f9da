// Cockpit as Milepost ships it: its name, and its plugins. Camunda's own loader stops the whole webapp when a script is missing or
// never comes, so the list of plugins is tried here first: Cockpit starts with them or, saying so, without.
const path = `../milepost/plugins.js?bust=${window.bust}`; // as the webapp asks for it again
const late = new Promise((resolve, reject) => setTimeout(reject, 8000, 'The plugins are taking long to load.'));
const customScripts = await Promise.race([import(path), late]).then(() => ['milepost/plugins'], failure => {
  console.error(failure);
  const words = document.createElement('p');
  words.className = 'mp-without';
  words.setAttribute('role', 'alert');
  words.textContent = 'What Milepost adds to Cockpit did not load. Everything else here works. Reload the page; if this stays, tell your administrator.';
  document.body.append(words);
  return [];
});

export default {
  app: { name: 'Cockpit', vendor: 'Milepost' },
  customScripts,
  disableWelcomeMessage: true
};
