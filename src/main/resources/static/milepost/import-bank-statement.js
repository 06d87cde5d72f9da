// forms/import-bank-statement.html: gives Milepost a bank's file and says what came of it. The import starts what follows by itself.
import { call } from '/milepost/api.js';
import * as format from '/milepost/format.js';

export function open(camForm, scope) {
  if (!scope.importStatement) return; // left before it was loaded
  const taking = new Taking(scope.importStatement, () => scope.$applyAsync());
  Object.assign(scope, { format, taking });
  camForm.on('submit', () => {
    camForm.submitPrevented = true;
    taking.take();
  });
  scope.$applyAsync();
}

class Taking {
  constructor(form, refresh) {
    Object.assign(this, { form, refresh, state: 'ready', busy: false });
  }

  async take() {
    const [file] = document.getElementById('mp-file').files;
    Object.assign(this, { hint: null, result: null });
    if (!file) return this.say('Choose the file the bank gave you.');
    this.busy = true;
    this.refresh();
    try {
      this.result = (await call('POST', '/api/bank-statements', { body: file, headers: { 'Content-Type': 'application/octet-stream' } })).body;
      this.summary = summary(this.result.entries);
    } catch (refusal) {
      this.hint = refusal.message;
    }
    this.busy = false;
    this.refresh();
    document.getElementById('mp-outcome').focus();
  }

  say(hint) {
    this.hint = hint;
    this.refresh();
    document.getElementById('mp-file').focus();
  }
}

/** "12 new entries, 3 known already: 8 to confirm, 4 of no concern" */
function summary({ new: fresh, known, toConfirm, notOurs }) {
  const before = known ? `, ${known} known already` : '';
  return fresh
    ? `${fresh} new ${fresh === 1 ? 'entry' : 'entries'}${before}: ${toConfirm} to confirm, ${notOurs} of no concern`
    : known ? `All ${format.count(known)} of it are known already` : 'It has no entries';
}
