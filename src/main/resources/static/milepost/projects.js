// What forms that begin with a project share.
import { get } from '/milepost/api.js';

/** Fills the form's projects; the only one there is is chosen. */
export async function loadProjects(form, chosen) {
  form.state = 'loading';
  form.allow(false);
  try {
    form.projects = await get('/api/projects');
    form.state = 'ready';
    if (form.projects.length === 1) form.project = form.projects[0].code;
    if (form.project) await chosen();
  } catch (refusal) {
    form.state = 'failed';
    form.refusal = refusal;
  }
  form.refresh();
}
