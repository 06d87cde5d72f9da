// Which invoice a task or an instance is about: its variable invoiceId says it.
import { get, url } from '/milepost/api.js';

export const ofTask = ({ api, taskId }) => async () =>
  (await get(api.engineApi + url`/task/${taskId}/form-variables?variableNames=invoiceId&deserializeValues=false`)).invoiceId?.value;

export const ofInstance = ({ api, processInstanceId }) => async () =>
  (await get(api.engineApi + url`/variable-instance?processInstanceIdIn=${processInstanceId}&variableName=invoiceId&deserializeValues=false`))[0]?.value;
