// What the embedded forms need from Camunda Tasklist: its variables, its Complete button and its columns.

/** The value of a variable the form asked for with fetchVariable, or null. */
export function variable(camForm, name) {
  return camForm.variableManager.variables[name]?.value ?? null;
}

/**
 * Lets Complete wait for the server. `prepare` saves or checks and resolves to the variables to complete with
 * ({ draftOutcome: 'submit' }), or to null when the person has to look at the form again. Nothing else is sent: what
 * the form only read must not be written back.
 */
export function beforeCompleting(camForm, scope, prepare) {
  let prepared = null;
  camForm.on('submit', () => {
    if (prepared) {
      send(camForm.variableManager, prepared);
      prepared = null;
      return;
    }
    camForm.submitPrevented = true;
    prepare().then(variables => {
      prepared = variables;
      if (prepared) scope.complete();
      scope.$applyAsync();
    });
  });
}

/** Takes over Tasklist's Save button, which otherwise keeps variables in this browser only. */
export function onSave(camForm, save) {
  camForm.on('store', () => {
    camForm.storePrevented = true;
    save();
  });
}

/** Calls `act` once, when Tasklist takes the form off the screen. */
export function onLeaving(camForm, act) {
  camForm.formElement.on('$destroy', act);
}

/**
 * Gives the form the room of the filter and task columns while it is open, unless this person said otherwise;
 * a form with a page of paper beside it does not fit between them.
 */
export function spread(camForm) {
  let mine = false;
  const room = {
    isWide: () => COLUMNS.every(column => document.body.classList.contains(column)),
    set(wide) {
      COLUMNS.forEach(column => document.body.classList.toggle(column, wide));
      mine = wide;
    },
    toggle() {
      localStorage.setItem(CHOICE, room.isWide() ? 'narrow' : 'wide');
      room.set(!room.isWide());
    }
  };
  const fits = window.innerWidth < 768 || window.innerWidth >= 1800;
  if (camForm.taskId && !fits && !room.isWide() && localStorage.getItem(CHOICE) !== 'narrow') room.set(true);
  onLeaving(camForm, () => mine && room.set(false));
  return room;
}

const COLUMNS = ['filters-column-close', 'list-column-close'];
const CHOICE = 'milepost.columns';

function send(manager, values) {
  Object.keys(manager.variables).forEach(name => manager.destroyVariable(name));
  Object.entries(values).forEach(([name, value]) =>
    manager.createVariable({ name, type: typeof value === 'boolean' ? 'Boolean' : 'String', value }));
}
