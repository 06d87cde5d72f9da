// The one way these screens speak to /api: the webapp's session, its CSRF token, and errors as sentences.

/** What the server said when it refused: its status, its sentence and, on a draft, its list of problems. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body.detail || body.title || sentence(status));
    this.status = status;
    this.problems = body.problems || [];
    this.faults = body.faults || [];
  }
}

export async function get(path, options) {
  return (await call('GET', path, options)).body;
}

/** `body` is sent as JSON, a file or a form with files as it is; `seen` gets the answer's headers. */
export async function call(method, path, { body, headers, signal, seen } = {}) {
  const response = await answered(method, path, { body, headers, signal });
  seen?.(response.headers);
  return { body: await read(response), etag: response.headers.get('ETag') };
}

/** Sends a form and saves what comes back as a file of that name. */
export async function download(path, form, type, name) {
  await keep(await answered('POST', path, { body: form, headers: { Accept: `${type}, application/problem+json` } }), name);
}

/** Saves a list as a file for spreadsheets. */
export async function saveCsv(path, name) {
  await keep(await answered('GET', path, { headers: { Accept: 'text/csv, application/problem+json' } }), name);
}

async function keep(response, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** Nothing is an answer too; a page is none, whoever on the way put it there. */
async function read(response) {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    throw new Refusal(response.status, { detail: 'Milepost\'s answer can\'t be read. Reload the page; if this stays, tell your administrator.' });
  }
}

async function answered(method, path, { body, headers, signal }) {
  const asItIs = body instanceof FormData || body instanceof Blob;
  let response;
  try {
    response = await fetch(path, {
      method,
      signal,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(body === undefined || asItIs ? {} : { 'Content-Type': 'application/json' }),
        ...csrf(),
        ...headers
      },
      body: body === undefined || asItIs ? body : JSON.stringify(body)
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Refusal(0, {});
  }
  if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => ({})));
  return response;
}

/** A path segment or query value, safe to put into a URL. */
export const url = (strings, ...values) =>
  strings.reduce((path, part, i) => path + encodeURIComponent(values[i - 1]) + part);

let told;

/**
 * Who is signed in. The webapps' cookie isn't sent to pages beside them: these ask again before they write, because another
 * log-in in another tab changes the token.
 */
export const signedIn = () => get('/api/me', { seen: headers => { told = headers.get('X-XSRF-TOKEN'); } });

function csrf() {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  const value = token ? decodeURIComponent(token[1]) : told;
  return value ? { 'X-XSRF-TOKEN': value } : {};
}

function sentence(status) {
  switch (status) {
    case 0: return 'Milepost does not answer. Check the connection and try again; nothing you typed is lost.';
    case 401: return 'Your session has ended. Log in again in another tab, then try again here.';
    case 403: return 'You are not allowed to do this.';
    case 404: return 'There is no such invoice among yours.';
    case 412: return 'Somebody else changed this draft in the meantime.';
    default: return `Milepost could not do this (error ${status}). Try again, or tell your administrator.`;
  }
}
