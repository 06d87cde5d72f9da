// Holds what Milepost adds to the webapps away from the webapps: a plugin that does not load, throws or never answers
// shows a sentence in its own place, and everything else works. Nothing of a plugin is loaded before it is shown.
const PATIENCE = 5000;

/** A plugin as the webapp wants it; `load` imports the module that draws it by its `render(node, ...given)`. */
export function plugin(about, load) {
  let module;
  return {
    ...about,
    render(node, ...given) {
      const place = document.createElement('div');
      node.append(place);
      const late = setTimeout(() => say(place, about, 'it is taking long to load'), PATIENCE);
      return attempt(load)
        .finally(() => clearTimeout(late))
        .then(loaded => {
          module = loaded;
          place.replaceChildren();
          return module.render(place, ...given);
        }, failure => say(place, about, 'its script did not load', failure))
        .catch(failure => say(place, about, 'something in it failed', failure));
    },
    unmount() {
      attempt(() => module?.unmount?.()).catch(console.error);
    }
  };
}

/** Starts what works beside the webapp and has no place of its own; without it the webapp is as Camunda made it. */
export function beside(load) {
  attempt(load).catch(console.error);
}

const attempt = async act => act();

function say(place, about, why, failure) {
  if (failure) console.error(failure);
  const name = about.properties?.label || about.id;
  const words = document.createElement('p');
  words.className = 'mp-notice mp-bad';
  words.setAttribute('role', 'alert');
  words.textContent = `“${name}” can't be shown: ${why}. Everything else here works. Reload the page; if this stays, tell your administrator.`;
  const box = document.createElement('div');
  box.className = 'milepost mp-tab';
  box.append(words);
  place.replaceChildren(box);
}
