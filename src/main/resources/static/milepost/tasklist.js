// What the embedded forms need from Camunda Tasklist: its variables, its Complete button and its columns.

/** The value of a variable the form asked for with fetchVariable, or null. */
export function variable(camForm, name) {
  const known = camForm.variableManager.variables[name];
  return known ? known.value : null;
}

/**
 * Lets Complete wait for the server. `prepare` saves or checks and resolves to the variables to complete with
 * ({ draftOutcome: 'submit' }), or to null when the person has to look at the form again.
 */
export function beforeCompleting(camForm, scope, prepare) {
  let prepared = null;
  camForm.on('submit', () => {
    if (prepared) {
      Object.entries(prepared).forEach(([name, value]) => set(camForm, name, value));
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
  const room = {
    isWide: () => COLUMNS.every(column => document.body.classList.contains(column)),
    toggle() {
      localStorage.setItem(CHOICE, room.isWide() ? 'narrow' : 'wide');
      setColumns(!room.isWide());
    }
  };
  if (camForm.taskId && window.innerWidth >= 768 && window.innerWidth < 1800 && localStorage.getItem(CHOICE) !== 'narrow') {
    const before = COLUMNS.filter(column => document.body.classList.contains(column));
    setColumns(true);
    onLeaving(camForm, () => {
      if (before.length < COLUMNS.length && localStorage.getItem(CHOICE) !== 'narrow') setColumns(false);
    });
  }
  return room;
}

const COLUMNS = ['filters-column-close', 'list-column-close'];
const CHOICE = 'milepost.columns';

function setColumns(closed) {
  COLUMNS.forEach(column => document.body.classList.toggle(column, closed));
}

function set(camForm, name, value) {
  const known = camForm.variableManager.variables[name];
  if (known) known.value = value;
  else camForm.variableManager.createVariable({ name, type: typeof value === 'boolean' ? 'Boolean' : 'String', value });
}
